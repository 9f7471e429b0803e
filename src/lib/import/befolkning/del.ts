import { nyckel } from '$lib/domain/nyckel';
import { alderAv, allaAldrar, vilkaAldrar, type Aldrar } from './alder';

/** A way to divide the population whose parts are known by name. */
export type Slag = 'kon' | 'alder' | 'civilstand' | 'fodd';

/** The part of the population that a cell of a dividing column stands for. */
export type Befolkningsdel =
	| { slag: 'total' }
	| { slag: 'kon' | 'civilstand' | 'fodd'; del: string }
	| ({ slag: 'alder' } & Aldrar)
	| { slag: 'okand' };

const RUBRIKER: readonly [Slag | 'okand', RegExp][] = [
	['kon', /^(?:kon|konkod|konskod|sex|gender|kvinnormen|kvinnorman|manochkvinnor|kvinnorochman)$/],
	['alder', /^(?:alder|aldrar|age$|agegroup|femars|ettars)/],
	['civilstand', /^(?:civilstand|maritalstatus)/],
	['fodd', /^(?:fodelse(?!d|nr|num)|fodd$|inrikes|utrikes)/],
	[
		'okand',
		/^(?:medborgar|bakgrund|svenskutlandsk|utlandsksvensk|ursprung|utbildning|sysselsattning|hushall|boende|upplatelse|hustyp|sektor|naringsgren|inkomst|vistelsetid|invandring|tatort|deso|regso|forsamling|distrikt|yrke|familj)/
	]
];

/** What a column divides the population by, according to its header; null when it says nothing of it. */
export function slagAv(header: string): Slag | 'okand' | null {
	return RUBRIKER.find(([, form]) => form.test(nyckel(header)))?.[0] ?? null;
}

const TOTALEN =
	/^(?:tot|total|totalt|totala|samtliga|summa|alla|hela|bada)(?:antalet|antal|alder|aldrar|kon|konen|civilstand|fodelselander|fodelseregioner|lander|regioner|personer|befolkningen|folkmangden|grupper|invanare|manochkvinnor|kvinnorochman|alla|samtliga)*$/;
const BADA =
	/^(?:1\s*\+\s*2|m\s*\+\s*k|k\s*\+\s*m|(?:män|kvinnor)\s*(?:och|\+|\/|&)\s*(?:män|kvinnor))$/i;

/** Whether a cell of a dividing column is its total. */
function arTotal(cell: string): boolean {
	return TOTALEN.test(nyckel(cell)) || BADA.test(cell.normalize('NFC').trim());
}

const ORD: readonly [Exclude<Slag, 'alder'>, Readonly<Record<string, RegExp>>][] = [
	[
		'kon',
		{ män: /^(?:man|men|male|males)$/, kvinnor: /^(?:kvinnor|kvinna|women|female|females)$/ }
	],
	[
		'civilstand',
		{
			ogifta: /^(?:ogifta?|single)$/,
			gifta: /^(?:gifta?|married)$/,
			skilda: /^(?:fran)?skilda?$|^divorced$/,
			'änkor och änklingar': /^ank(?:a|or)(?:och|eller)?ankling(?:ar)?$|^widowed$/,
			änkor: /^ank(?:a|or)$/,
			änklingar: /^ankling(?:ar)?$/
		}
	],
	[
		'fodd',
		{
			'inrikes födda': /^(?:inrikes(?:fodda?)?|fodda?isverige|sverige)$/,
			'utrikes födda': /^(?:utrikes(?:fodda?)?|utlandsfodda?|fodda?utomlands|foddautrikes)$/
		}
	]
];
/** Codes for the sexes, understood only where the header says that the column is about sex. */
const KONSKODER: Readonly<Record<string, string>> = {
	m: 'män',
	k: 'kvinnor',
	1: 'män',
	2: 'kvinnor'
};

/**
 * The part of the population that a cell stands for.
 * @param rubriken what the column's header says that it divides by
 */
export function delAv(cell: string, rubriken: Slag | 'okand' | null): Befolkningsdel {
	if (arTotal(cell)) return { slag: 'total' };
	const key = nyckel(cell);
	const kod = rubriken === 'kon' ? KONSKODER[key] : undefined;
	if (kod) return { slag: 'kon', del: kod };
	for (const [slag, delar] of ORD)
		for (const [del, form] of Object.entries(delar)) if (form.test(key)) return { slag, del };
	const aldrar = alderAv(cell, rubriken === 'alder');
	return aldrar ? { slag: 'alder', ...aldrar } : { slag: 'okand' };
}

/** What the parts lack to be the whole population; '' when nothing, null when the division is unknown. */
export function brist(delar: readonly Befolkningsdel[]): string | null {
	const slag = delar[0]?.slag;
	if (!slag || slag === 'total' || slag === 'okand') return null;
	if (!delar.every((del) => del.slag === slag)) return null;
	const ord = new Set(delar.map((del) => ('del' in del ? del.del : '')));
	switch (slag) {
		case 'kon':
			return ord.size === 2 ? '' : `bara ${[...ord].join(' och ')}`;
		case 'fodd':
			return ord.size === 2 ? '' : `bara ${[...ord].join(' och ')}`;
		case 'civilstand': {
			const ensamma = ['änkor', 'änklingar'].filter((del) => ord.has(del)).length;
			const sist = ord.has('änkor och änklingar') ? ensamma === 0 : ensamma === 2;
			const alla = ['ogifta', 'gifta', 'skilda'].every((del) => ord.has(del)) && sist;
			return alla ? '' : 'inte alla fyra civilstånd';
		}
		case 'alder': {
			const aldrar = delar.filter((del) => del.slag === 'alder');
			return allaAldrar(aldrar) ? '' : `bara ${vilkaAldrar(aldrar)}`;
		}
	}
}
