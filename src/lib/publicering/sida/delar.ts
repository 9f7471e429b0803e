import { antalOrd } from '$lib/domain/format';
import type { Paketdel, Tabell } from '../paket/del';
import type { Paket } from '../paket/paket';
import { diagrammet } from './diagram/diagram';
import { fallt, falltAvsnitt, redogorelse } from './fallt';
import { markup, type Html } from './html';
import { skrivet } from './skrivet';
import { stycken } from './stycken';
import { tabellen } from './tabell';

/** A section: its finding, and all that stands under it. */
export interface Avsnitt {
	id: string;
	/** null for what stands before the first finding. */
	rubrik: string | null;
	delar: Paketdel[];
}

/** The report's sections, in its order. */
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

/** The sections with each note said once, where it stands first, be it a table's own or beside it. */
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

/** The sections without the points that are said elsewhere on the page, and without those that then say nothing. */
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
	// A finding is seen with its numbers: where no chart has them, in its table, if that is short.
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

/** The parts without a heading that only names the folded table under it, whose line does so. */
function utanDubbelrubrik(egna: readonly Paketdel[], visas: Visas): Paketdel[] {
	return egna.filter((del, i) => {
		const nasta = egna[i + 1];
		if (del.typ !== 'rubrik' || nasta?.typ !== 'tabell') return true;
		const { tabell } = nasta;
		return visas(tabell) || likadan(tabell.rubrik) !== likadan(del.text);
	});
}

/** A dash begins what must be said beside a figure. */
const NOT = /^[–-]\s*/;

/** The parts, with notes that follow each other as one list. */
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

/** A table of so many rows is taken in where it stands; a longer one is looked up in. */
const MEST_RADER = 9;
const visasGenast = (tabell: Tabell, rubrik: string) =>
	tabell.matt !== null && tabell.rader.length <= MEST_RADER && !arSagd(tabell, rubrik);

/** Whether a table is shown where it stands. */
type Visas = (tabell: Tabell) => boolean;

/** Whether a heading tells the most of a table's only row. */
function arSagd({ rader: [rad, ...andra] }: Tabell, rubrik: string): boolean {
	if (!rad || andra.length > 0) return false;
	const talen = new Set(likadan(rubrik).match(/\d+( \d{3})*/g));
	const tal = rad.celler.flatMap((cell) =>
		'text' in cell && typeof cell.varde === 'number' ? [likadan(cell.text)] : []
	);
	return 2 * tal.filter((text) => talen.has(text)).length > tal.length;
}

/** The key figures without their post, which has them in its account: its file has them both. */
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
