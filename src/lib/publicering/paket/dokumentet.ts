import { avsnittstext, type Rapporttext } from '$lib/rapport/rapporttext';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { huvudMening } from '$lib/catalogue/rapporter/meningar/inflyttning';
import { indexMening, ytterbelopp } from '$lib/catalogue/rapporter/andelar';
import { AVSNITT, type AvsnittId } from '$lib/rapport/avsnitt/all';
import { gallerEnRad } from '$lib/rapport/forbehall';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { Cellslag } from '$lib/domain/cellslag';
import { filnamn } from '$lib/domain/filnamn';
import { antal } from '$lib/domain/format';
import type { Results } from '$lib/catalogue/measures/results';
import type { Block } from '$lib/dokument/dokument';
import { filvarde, type Tabell as Dokumenttabell } from '$lib/dokument/tabell';
import type { Paketdel, Tabell } from './del';
import type { Paket } from './paket';
import type { LockedReport } from '$lib/snapshot/snapshot';
import { Rapportlage } from '$lib/rapport/lage';
import { rapportdokument } from '$lib/rapport/rapportdokument';
import type { Rapportunderlag } from '$lib/rapport/rapportunderlag';
import { paketdiagram, svarsdelar } from './bilderna';
import { hushallsdelar, svarstidsdelar, type Kommunvisning } from './kommundelar';
import type { Kommuntabell } from './kommuntabeller';
import { medDefinitioner } from './sakrade';
import { svaren } from './svaren';

export interface Dokumentunderlag {
	innehall: LockedReport;
	/** The written texts, without hidden numbers. */
	text: Rapporttext;
	/** The answers, without any kommun's people or households. */
	results: Results;
	/** The tables per kommun that the reader may see. */
	tabeller: readonly Kommuntabell[];
	visning: Kommunvisning;
	/** ÅÅÅÅ-MM-DD */
	dag: string;
}

type Publiceratdokument = Paket['dokument'];

/** Tables that are narrowed to the county, with their names then. */
const LANETS_TABELLER: Readonly<Record<string, string>> = {
	svarstid_per_kommun: 'Svarstid, hela länet'
};

/**
 * A locked report as a published document: the report section by section, with separate parts for the
 * kommuner.
 */
export function publiceratDokument(underlag: Dokumentunderlag): Publiceratdokument {
	const { innehall, text, results, visning } = underlag;
	const { params, avtalen } = visning;
	const rapport: Rapportunderlag = {
		text,
		params,
		results,
		enhet: 'tkr',
		avtalen,
		slutar: null,
		filer: innehall.filer.map(({ fil, kalla, rader, inlasta }) => ({
			...{ fil, kalla: kalla as SourceId, rader, inlasta, avvisade: rader - inlasta }
		})),
		dag: underlag.dag,
		utanForstasida: true
	};
	const lage = new Rapportlage(text, params, results, rapport.enhet, null, avtalen);
	const delar = lage.visade
		.filter(utatriktat)
		.flatMap((id) => avsnittet(id, lage, rapport, underlag));
	const { titel, over, rubrik, under, uppgifter } = rapportdokument({
		...rapport,
		text: tomd(lage)
	});
	const hjalte = hjalten(lage, params, results);
	const forstasida = svaren(text, params, results, hjalte, underlag.dag);
	return {
		titel,
		over,
		rubrik,
		under,
		uppgifter: uppgifter.map(({ namn, varde }) => ({ namn, varde })),
		ingress: ingressen(lage, titel),
		hjalte,
		...(forstasida && { forstasida }),
		delar: medEgnaFilnamn(delar)
	};
}

/** Whether a section has anything for outside readers: not when all its measures are internal. */
function utatriktat(id: AvsnittId): boolean {
	const matten: readonly BuiltMeasureId[] = AVSNITT[id].matt;
	return matten.length === 0 || matten.some((matt) => MEASURES[matt].rojs !== 'intern');
}

function avsnittet(
	id: AvsnittId,
	lage: Rapportlage,
	rapport: Rapportunderlag,
	{ innehall, results, tabeller, visning }: Dokumentunderlag
): Paketdel[] {
	const ensam = { ...rapport, text: bara(id, lage), results: { ...results } };
	if (id === 'metod') {
		const matten: BuiltMeasureId[] = tabeller.map(({ matt }) => matt);
		ensam.results = medDefinitioner(results, innehall, matten);
	}
	// To outside readers it is no news that no financing has been stated.
	const { finansiering } = results;
	if (id === 'finansiering' && finansiering?.status === 'ready' && finansiering.rows.length === 1)
		return rapportdokument(ensam).delar.flatMap((del) =>
			del.typ === 'skrivet' ? publicerad(id, del) : []
		);
	// No form of package can draw the ways towards the goal.
	if (id === 'hjalte') delete ensam.results.malprognos;
	const delar = rapportdokument(ensam).delar.flatMap((del) => publicerad(id, del));
	if (id !== 'kommuner' && id !== 'service') return delar;
	const skrivet = delar.filter(({ typ }) => typ === 'skrivet');
	if (id === 'service') {
		const lanets = medSvaren(
			delar.filter(({ typ }) => typ !== 'skrivet'),
			results
		);
		return [...lanets, ...svarstidsdelar(tabeller, visning), ...skrivet];
	}
	const egna = hushallsdelar(tabeller, visning);
	// Nothing could be computed: the report's own parts say what is missing.
	return egna.length > 0 ? [...egna, ...skrivet] : delar;
}

/** The texts with a single section shown. */
function bara(id: AvsnittId, { text, alla }: Rapportlage): Rapporttext {
	const egen = avsnittstext(text, id);
	const dolda = alla.filter((annat) => annat !== id);
	return {
		...text,
		avsnitt: [egen, ...dolda.map((annat) => ({ ...avsnittstext(text, annat), dold: true }))]
	};
}

function tomd({ text, alla }: Rapportlage): Rapporttext {
	return {
		...text,
		avsnitt: alla.map((annat) => ({ ...avsnittstext(text, annat), dold: true }))
	};
}

/**
 * The section with the county's answers as a chart before the table: the report has no chart of a single row.
 */
function medSvaren(delar: readonly Paketdel[], { svarstid_per_kommun: svar }: Results): Paketdel[] {
	const diagram = svar?.status === 'ready' ? svarsdelar(svar.rows.at(-1)) : null;
	const tabell = delar.findIndex(({ typ }) => typ === 'tabell');
	if (!diagram || tabell < 0) return [...delar];
	return delar.toSpliced(tabell, 0, { typ: 'diagram', ...diagram });
}

/** A block of a section in the form of a package. */
function publicerad(id: AvsnittId, del: Block): Paketdel[] {
	switch (del.typ) {
		// The kommuner get charts of their own here, which hide what they must. A package has no page one among its
		// blocks.
		case 'karta':
		case 'forst':
		case 'sidbrytning':
		case 'bild':
			return [];
		case 'diagram': {
			const diagram = paketdiagram(id, del.diagram);
			return diagram ? [{ typ: 'diagram', ...diagram }] : [];
		}
		case 'rubrik':
			return [{ typ: 'rubrik', niva: del.niva, text: del.text }];
		case 'kalla':
			return [{ typ: 'liten', text: del.text }];
		case 'not':
			return gallerEnRad(del.text) ? [{ typ: 'liten', text: `– ${del.text}` }] : [];
		case 'stycke':
			return [{ typ: 'stycke', fet: del.fet ?? null, text: del.text }];
		case 'punkter':
			return [{ typ: 'punkter', numrerad: del.numrerad, punkter: [...del.punkter] }];
		case 'skrivet':
			return [{ typ: 'skrivet', fet: del.fet ?? null, block: [...del.block] }];
		case 'tabell':
			return [{ typ: 'tabell', tabell: tabellen(del.tabell) }];
	}
}

/** What a package calls each kind of column. */
const KOLUMNTYPER = {
	text: 'text',
	antal: 'antal',
	tal: 'antal',
	procent: 'procent',
	kr: 'kr',
	ore: 'kr'
} as const satisfies Record<Cellslag, string>;

function tabellen({ matt, namn, rubrik, kolumner, rader, noter }: Dokumenttabell): Tabell {
	const lanets = matt === null ? undefined : LANETS_TABELLER[matt];
	return {
		matt,
		namn: filnamn(lanets ?? namn),
		rubrik: lanets ?? rubrik,
		kolumner: kolumner.map(({ id, rubrik, slag }) => ({ id, rubrik, typ: KOLUMNTYPER[slag] })),
		rader: rader.map(({ celler, summa }) => ({
			celler: celler.map((cell, k) => ({ text: cell.text, varde: filvarde(cell, kolumner[k]!) })),
			summa
		})),
		noter: noter.filter(gallerEnRad)
	};
}

/** Each table becomes a file of its own: a second table of the same name gets a number. */
function medEgnaFilnamn(delar: readonly Paketdel[]): Paketdel[] {
	const antal = new Map<string, number>();
	return delar.map((del) => {
		if (del.typ !== 'tabell') return del;
		const nr = (antal.get(del.tabell.namn) ?? 0) + 1;
		antal.set(del.tabell.namn, nr);
		const namn = nr === 1 ? del.tabell.namn : `${del.tabell.namn}-${nr}`;
		return { ...del, tabell: { ...del.tabell, namn } };
	});
}

/** The finding in a sentence or two. */
function ingressen(lage: Rapportlage, titel: string): string {
	const meningar = lage.forslag('sammanfattning').slice(0, 2);
	return meningar.length === 0
		? `${titel}.`
		: meningar.map((mening) => `${mening.replace(/\.$/, '')}.`).join(' ');
}

/** The biggest figure, with which the report begins. */
function hjalten(
	{ visade }: Rapportlage,
	params: MeasureParams,
	{ hushall_nu, hushall_per_kvartal, lpix_kedja }: Results
): Publiceratdokument['hjalte'] {
	if (visade.includes('index') && lpix_kedja?.status === 'ready') {
		const nu = lpix_kedja.rows.at(-1);
		if (!nu) return null;
		return {
			matt: 'lpix_kedja.belopp_kr',
			varde: ytterbelopp(nu),
			text: antal(ytterbelopp(nu)),
			under: `kronor ${nu.ar}. ${indexMening(lpix_kedja.rows)}`
		};
	}
	if (hushall_nu?.status !== 'ready' || hushall_per_kvartal?.status !== 'ready') return null;
	const [nu] = hushall_nu.rows;
	const kvartalet = hushall_per_kvartal.rows.find((row) => row.kvartal === params.kvartal.id);
	if (!nu || !kvartalet || !visade.includes('hjalte')) return null;
	const mal = params.avtal?.mal.hushall;
	const varde = mal ? nu.flyttade : kvartalet.registrerade;
	const mening = huvudMening(params, nu, hushall_per_kvartal.rows);
	return {
		matt: mal ? 'hushall_nu.flyttade' : 'hushall_per_kvartal.registrerade',
		varde,
		text: antal(varde),
		under: mening.slice(antal(varde).length).trim()
	};
}
