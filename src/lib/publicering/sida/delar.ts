import { antalOrd } from '$lib/domain/format';
import type { Paketdel, Tabell } from '../paket/del';
import type { Paket } from '../paket/paket';
import { diagrammet } from './diagram/diagram';
import { fallt, falltAvsnitt, redogorelse } from './fallt';
import { markup, type Html } from './html';
import { skrivet } from './skrivet';
import { stycken } from './stycken';
import { tabellen } from './tabell';

/** A section: its heading, which is a finding, and the parts below it. */
export interface Avsnitt {
	id: string;
	/** null for the parts before the first heading. */
	rubrik: string | null;
	delar: Paketdel[];
}

/** The report's sections, in order. */
export function avsnitten({ dokument }: Pick<Paket, 'dokument'>): Avsnitt[] {
	const avsnitt: Avsnitt[] = [];
	for (const del of dokument.delar) {
		const ny = del.typ === 'rubrik' && del.niva === 1;
		if (ny || avsnitt.length === 0)
			avsnitt.push({
				id: `avsnitt-${avsnitt.length + 1}`,
				rubrik: ny ? del.text : null,
				delar: []
			});
		if (!ny) avsnitt.at(-1)!.delar.push(del);
	}
	return avsnitt;
}

/** The sections with each note only where it first stands, whether in a table or beside it. */
export function medEngangsnoter(avsnitt: readonly Avsnitt[]): Avsnitt[] {
	const sagda = new Set<string>();
	const ny = (text: string) => !sagda.has(text) && sagda.add(text);
	return avsnitt.map((ett) => {
		const delar = ett.delar.filter(
			(del) => del.typ !== 'liten' || !NOT.test(del.text) || ny(del.text.replace(NOT, ''))
		);
		return {
			...ett,
			delar: delar.map((del) =>
				del.typ === 'tabell'
					? { ...del, tabell: { ...del.tabell, noter: del.tabell.noter.filter(ny) } }
					: del
			)
		};
	});
}

const likadan = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\.$/, '');

/**
 * The sections without points that stand elsewhere on the page, and without sections that this leaves empty.
 */
export function utanUpprepning(avsnitt: readonly Avsnitt[], sagt: readonly string[]): Avsnitt[] {
	const annars = new Set([
		...sagt.map(likadan),
		...avsnitt.flatMap(({ rubrik, delar }) => [
			...(rubrik === null ? [] : [likadan(rubrik)]),
			...delar.flatMap((del) =>
				del.typ === 'stycke' || del.typ === 'liten' ? [likadan(del.text.replace(NOT, ''))] : []
			)
		])
	]);
	return avsnitt.flatMap((ett) => {
		const delar = ett.delar.flatMap((del): Paketdel[] => {
			if (del.typ !== 'punkter') return [del];
			const punkter = del.punkter.filter((punkt) => !annars.has(likadan(punkt)));
			return punkter.length > 0 ? [{ ...del, punkter }] : [];
		});
		return delar.length > 0 || ett.delar.length === 0 ? [{ ...ett, delar }] : [];
	});
}

/** A section as markup. */
export function avsnittet({ id, rubrik, delar }: Avsnitt, troskel: number): Html {
	// A finding needs its numbers in sight: where no chart has them a short table stands open.
	const utanBild = !delar.some(({ typ }) => typ === 'diagram');
	const skriv = (egna: readonly Paketdel[], forst: number, oppen = utanBild) => {
		const visas: Visas = (tabell) => oppen && visasGenast(tabell, rubrik ?? '');
		return grupper(utanDubbelrubrik(egna, visas)).map((grupp, i) =>
			Array.isArray(grupp)
				? markup`<ul class="noter liten">
						${grupp.map((text) => markup`<li>${text}</li>`)}
					</ul> `
				: markup`${delen(grupp, `${id}-${forst + i + 1}`, troskel, visas)} `
		);
	};
	const styckena = stycken(delar);
	const inre = styckena.map(({ rad, fran, egna, post }) => {
		if (rad === null) return skriv(egna, fran);
		return (post ? redogorelse : fallt)(rad, skriv(egna, fran, true));
	});
	const [forsta, ...ovriga] = styckena;
	if (rubrik !== null && forsta && styckena.every(({ post }) => post))
		return falltAvsnitt(id, rubrik, antalOrd(styckena.length, 'post', 'poster'), inre, true);
	const baraNoter = ovriga.every(({ egna }) => egna.every(({ typ }) => typ === 'liten'));
	if (rubrik !== null && forsta && forsta.rad !== null && baraNoter)
		return falltAvsnitt(id, rubrik, forsta.rad, [
			skriv(forsta.egna, forsta.fran, true),
			ovriga.map(({ egna, fran }) => skriv(egna, fran))
		]);
	return rubrik === null
		? markup`<section id="${id}" aria-label="Inledning">${inre}</section>`
		: markup`<section id="${id}" aria-labelledby="${id}-rubrik">
				<h2 id="${id}-rubrik" tabindex="-1">${rubrik}</h2>
				${inre}
			</section>`;
}

/** The parts without headings that repeat the name of the folded table below them. */
function utanDubbelrubrik(egna: readonly Paketdel[], visas: Visas): Paketdel[] {
	return egna.filter((del, i) => {
		const nasta = egna[i + 1];
		if (del.typ !== 'rubrik' || nasta?.typ !== 'tabell') return true;
		const { tabell } = nasta;
		return visas(tabell) || likadan(tabell.rubrik) !== likadan(del.text);
	});
}

/** A part that begins with a dash is a note. */
const NOT = /^[–-]\s*/;

/** The parts, with consecutive notes as one list. */
function grupper(delar: readonly Paketdel[]): (Paketdel | string[])[] {
	const ut: (Paketdel | string[])[] = [];
	for (const del of delar) {
		const sista = ut.at(-1);
		if (del.typ !== 'liten' || !NOT.test(del.text)) ut.push(del);
		else if (Array.isArray(sista)) sista.push(del.text.replace(NOT, ''));
		else ut.push([del.text.replace(NOT, '')]);
	}
	return ut;
}

function delen(del: Paketdel, id: string, troskel: number, visas: Visas): Html {
	switch (del.typ) {
		case 'rubrik':
			return del.niva === 2 ? markup`<h3>${del.text}</h3>` : markup`<h4>${del.text}</h4>`;
		case 'liten':
			return markup`<p class="liten">${del.text}</p>`;
		case 'stycke':
			return markup`<p>${del.fet !== null && markup`<b>${del.fet}</b> `}${del.text}</p>`;
		case 'punkter': {
			const punkter = del.punkter.map((text) => markup`<li>${text}</li>`);
			return del.numrerad
				? markup`<ol>
						${punkter}
					</ol>`
				: markup`<ul class="punkter">
						${punkter}
					</ul>`;
		}
		case 'skrivet':
			return skrivet(del);
		case 'tabell':
			return markup`${tabellen(utanPost(del.tabell), troskel, visas(del.tabell))}${noter(del.tabell.noter)}`;
		case 'diagram':
			return diagrammet(del, id);
	}
}

/** A table of at most this many rows is shown in place; a longer one is folded. */
const MEST_RADER = 9;
const visasGenast = (tabell: Tabell, rubrik: string) =>
	tabell.matt !== null && tabell.rader.length <= MEST_RADER && !arSagd(tabell, rubrik);

/** Whether a table is shown in place. */
type Visas = (tabell: Tabell) => boolean;

/** Whether the heading already gives most of the numbers in a table's only row. */
function arSagd({ rader: [rad, ...andra] }: Tabell, rubrik: string): boolean {
	if (!rad || andra.length > 0) return false;
	const talen = new Set(likadan(rubrik).match(/\d+( \d{3})*/g));
	const tal = rad.celler.flatMap((cell) =>
		'text' in cell && typeof cell.varde === 'number' ? [likadan(cell.text)] : []
	);
	return 2 * tal.filter((text) => talen.has(text)).length > tal.length;
}

/** The key figures without the column of posts, since each post has its own account. The file has both. */
function utanPost(tabell: Tabell): Tabell {
	const k = tabell.kolumner.findIndex(({ id }) => id === 'post');
	if (tabell.matt !== 'nyckeltal' || k < 0) return tabell;
	return {
		...tabell,
		kolumner: tabell.kolumner.toSpliced(k, 1),
		rader: tabell.rader.map((rad) => ({ ...rad, celler: rad.celler.toSpliced(k, 1) }))
	};
}

/** A table's own notes. */
function noter(texter: readonly string[]): Html | null {
	return texter.length > 0
		? markup` <ul class="noter liten">
				${texter.map((text) => markup`<li>${text}</li>`)}
			</ul>`
		: null;
}
