import type { Bunden, Rapporttext } from '$lib/rapport/rapporttext';
import { kolumnAv, mattAv } from '$lib/rapport/siffror';
import { talen, type Taltext } from '$lib/rapport/taltext';
import { HELA_LANET, KOMMUNER } from '$lib/domain/kommun';
import { DOLD } from './paketfiler';

// The coordinator's texts, where they may reveal more than the tables do.

/** A number removed from a commentary because its figure is hidden when published. */
export interface Ersatt {
	/** The section or post of the commentary. */
	plats: string;
	/** "hushall_per_kommun.flyttade.Åre" */
	siffra: string;
	varde: number;
}

/** A written text that somebody must read before it is published. */
export interface ToRead {
	text: string;
	/** Why, in a sentence. */
	varfor: string;
}

/** The measures whose rows are about a kommun, or about somebody in one. */
const PER_KOMMUN: readonly string[] = [
	...['hushall_per_kommun', 'hushall_per_kommun_aret', 'svarstid_per_kommun'],
	...['svarstid_per_kommun_aret', 'registervard', 'kohort_per_kvartal']
];
const FALT = ['uppdrag', 'genomfort', 'nyckeltal', 'nasta', 'orsak', 'atgard'] as const;

/**
 * The texts with ‥ in place of every number bound to a figure that is not published.
 * @param visas the published counts of kommuner: "hushall_per_kommun.flyttade.Åre"
 */
export function utanDolda(
	rapport: Rapporttext,
	visas: ReadonlySet<string>
): { text: Rapporttext; ersatta: Ersatt[] } {
	const ersatta: Ersatt[] = [];
	const rensa = (plats: string, text: string, bundna: readonly Bunden[]) => {
		const dolda = bundna.filter(({ siffra }) => dolt(siffra, visas));
		let ny = text;
		for (const { siffra, varde } of dolda) {
			if (typeof varde !== 'number') continue;
			const utan = utanTal(ny, (ett) => arTalet(ett, varde));
			if (utan === ny) continue;
			ersatta.push({ plats, siffra, varde });
			ny = utan;
		}
		return ny;
	};
	return {
		text: {
			...rapport,
			avsnitt: rapport.avsnitt.map((en) => ({ ...en, text: rensa(en.id, en.text, en.bundna) })),
			poster: rapport.poster.map((en) => ({
				...en,
				...Object.fromEntries(FALT.map((falt) => [falt, rensa(en.post, en[falt], en.bundna)]))
			}))
		},
		ersatta
	};
}

/** Whether a figure is about a kommun and not among the published ones. */
function dolt(siffra: string, visas: ReadonlySet<string>): boolean {
	const matt = mattAv(siffra);
	if (!PER_KOMMUN.includes(matt)) return false;
	const rad = siffra.slice(matt.length + kolumnAv(siffra).length + 2);
	if (matt === 'kohort_per_kvartal') return true;
	// Not even the county's median is published when it rests on few answers.
	if (rad === HELA_LANET && !kolumnAv(siffra).startsWith('median')) return false;
	return !visas.has(siffra);
}

function utanTal(text: string, dolj: (ett: Taltext) => boolean): string {
	return talen(text)
		.filter(dolj)
		.toReversed()
		.reduce(
			(nu, ett) => nu.slice(0, ett.start) + DOLD + nu.slice(ett.start + ett.text.length),
			text
		);
}

function arTalet({ enheter, decimaler }: Taltext, varde: number): boolean {
	return enheter === Math.round(Math.abs(varde) * 10 ** decimaler);
}

/**
 * The eight kommuner's names in a text, with genitives such as "Åres". "berg" with a small letter is a
 * mountain.
 */
const KOMMUNNAMN = KOMMUNER.map(({ namn }) => ({
	namn,
	i: new RegExp(`(?<!\\p{L})${namn}s?(?!\\p{L})`, 'u')
}));
const TALORD: readonly [number, string][] = [
	[1, '(?:ett|en|1)(?: enda)? (?:hushåll|familj|person|flytt|förfrågan|kontakt|svar)|ensam'],
	...['två|tvåa?n?|båda|bägge|par', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'].map(
		(ord, i): [number, string] => [i + 2, ord]
	),
	[11, 'elva'],
	[12, 'tolv']
];

function kommunerI(text: string): string[] {
	return KOMMUNNAMN.filter(({ i }) => i.test(text)).map(({ namn }) => namn);
}

/** The whole numbers in a text that are neither amounts nor percentages. */
function antalI(text: string): number[] {
	return talen(text)
		.filter(({ decimaler, enhet }) => decimaler === 0 && enhet === null)
		.map(({ enheter }) => enheter);
}

/**
 * The pieces of text that name a kommun together with a number that may be hidden: a small one, in figures or
 * words, or one equal to a hidden count.
 * @param stycken paragraphs and list items, one by one
 * @param dolda the hidden counts' true values by kommun
 */
export function toRead(
	stycken: readonly string[],
	dolda: ReadonlyMap<string, ReadonlySet<number>>,
	troskel: number
): ToRead[] {
	const sma = TALORD.filter(([tal]) => tal < troskel).map(([, ord]) => ord);
	const ord = sma.length > 0 ? new RegExp(`(?<!\\p{L})(?:${sma.join('|')})(?!\\p{L})`, 'iu') : null;
	return [...new Set(stycken)].flatMap((text): ToRead[] => {
		const namnda = kommunerI(text);
		if (namnda.length === 0) return [];
		const tal = antalI(text);
		const litet = tal.some((antal) => antal > 0 && antal < troskel);
		if (litet || ord?.test(text.replace(/[\u00a0\u202f]/g, ' ')))
			return [{ text, varfor: `Ett litet tal står i samma stycke som ${namnda.join(' och ')}.` }];
		const dolt = namnda.find((namn) => tal.some((antal) => dolda.get(namn)?.has(antal)));
		return dolt
			? [{ text, varfor: `Ett av talen är detsamma som en siffra för ${dolt} som döljs.` }]
			: [];
	});
}

/**
 * The small hidden counts written out beside the kommun's name, which make it useless to hide them in the
 * table.
 * @param stycken the coordinator's texts, piece by piece
 * @param dolda the hidden counts' true values by kommun
 */
export function utsagda(
	stycken: readonly string[],
	dolda: ReadonlyMap<string, ReadonlySet<number>>,
	troskel: number
): { kommun: string; tal: number; text: string }[] {
	return [...new Set(stycken)].flatMap((text) => {
		const sma = antalI(text).filter((antal) => antal > 0 && antal < troskel);
		return kommunerI(text).flatMap((kommun) =>
			sma.filter((tal) => dolda.get(kommun)?.has(tal)).map((tal) => ({ kommun, tal, text }))
		);
	});
}
