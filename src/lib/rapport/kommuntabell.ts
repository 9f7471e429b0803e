import { omFolkmangden } from '$lib/catalogue/measures/folkmangd';
import { MEASURES } from '$lib/catalogue/measures/all';
import {
	ALLT_I_FLERA,
	HUSHALL_INTE_PERSONER,
	NO_CONVERSION_RATE
} from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/results';
import { KONTAKTER_INTE_HUSHALL } from '$lib/catalogue/measures/registervard/measure';
import { kolumn } from '$lib/catalogue/measures/tabell';
import {
	fler,
	fyraKvartal,
	motAretFore,
	type FyraKvartal
} from '$lib/catalogue/rapporter/kommunkvartal';
import type { Cell, Tabell } from '$lib/dokument/tabell';
import { uppslagstabell, type Uppslagskolumn } from '$lib/dokument/uppslag';
import { antal, datum } from '$lib/domain/format';
import { HELA_LANET } from '$lib/domain/kommun';
import { AVSNITT } from './avsnitt/all';
import { kommunkarta } from './kommunkarta';
import { readyRows } from './readyRows';
import { kommunrader, MATT, UTAN_KOMMUN, type Kommunkolumn, type Kommunrad } from './kommunrader';

/** The measures that the table of the kommuner is made of. */
export const IDS = [
	'hushall_per_kommun_kvartal',
	'hushall_per_kommun',
	'hushall_nu',
	'svarstid_per_kommun',
	'registervard',
	'kommunandelar'
] as const;

export const NYA_HUSHALL = 'Nya hushåll, fyra kvartal';

/** The kommuner side by side, and the notes on the table. */
export interface Kommuntabell {
	tabell: Tabell;
	over: FyraKvartal;
	/** The notes, each with the headings of the columns that it applies to. */
	noter: readonly { text: string; om: readonly string[] }[];
	/** The notes on the total row, shown beside it. */
	omSumman: readonly string[];
	/** The kommun that the heading names; null where none has changed the most, or several have. */
	mest: string | null;
}

type Kolumn = { noter: readonly string[]; kolumn: Uppslagskolumn<Kommunrad> };

/**
 * The table of the kommuner.
 * @param ar the year of the figures
 */
export function kommuntabell(results: Results, ar: number): Kommuntabell {
	const klara = readyRows(results);
	const rader = kommunrader(klara);
	const over = fyraKvartal(klara.hushall_per_kommun_kvartal ?? []);
	const karta = kommunkarta(klara, ar);
	const sagtAv = (...ids: (typeof IDS)[number][]) =>
		ids.flatMap((id) => {
			const svar = results[id];
			return svar?.status === 'ready' ? svar.provenance.notes : [];
		});

	/** The definition of a column of numbers; none where no kommun has a value. */
	function tal(
		rubrik: string,
		id: Kommunkolumn,
		slag: 'antal' | 'kr',
		noter: readonly string[],
		framst?: true
	): Kolumn | false {
		if (rader.every((rad) => rad[id] === null)) return false;
		const cell = ({ [id]: tal, namn }: Kommunrad): Cell | string =>
			tal === null && namn === UTAN_KOMMUN
				? '–'
				: {
						tal,
						matt: `${namn === HELA_LANET ? (LANETS[id] ?? MATT[id]) : MATT[id]}.${id}`,
						text: tal === null ? '' : antal(tal)
					};
		return { noter, kolumn: [rubrik, cell, slag, framst] };
	}

	/** The county's own count of four quarters: a household that chose two kommuner counts once. */
	const lanets = (klara.hushall_per_kvartal ?? []).map(({ registrerade }) => registrerade);
	const fyra = (till: number) =>
		lanets.length < till + 4
			? null
			: lanets.slice(lanets.length - till - 4, lanets.length - till).reduce((a, b) => a + b, 0);
	const varden = (namn: string) => over.kommuner.find((en) => en.namn === namn)?.varden ?? [];
	const nya = ({ namn }: Kommunrad): Cell | string => {
		if (namn === UTAN_KOMMUN) return '–';
		const lanet = namn === HELA_LANET;
		const nu = lanet ? fyra(0) : (varden(namn).at(-1) ?? null);
		return {
			...{ tal: nu, text: nu === null ? '' : antal(nu) },
			matt: `${lanet ? 'hushall_per_kvartal' : 'hushall_per_kommun_kvartal'}.registrerade`
		};
	};
	const andring = ({ namn }: Kommunrad): string => {
		if (namn === UTAN_KOMMUN) return '–';
		const [nu, da] = [fyra(0), fyra(4)];
		const skillnad =
			namn !== HELA_LANET ? motAretFore(varden(namn)) : nu === null || da === null ? null : nu - da;
		return skillnad === null ? '' : fler(skillnad);
	};
	const perTusen = ({ namn }: Kommunrad): Cell | string => {
		if (namn === UTAN_KOMMUN) return '–';
		const lanet = namn === HELA_LANET;
		const ruta = lanet ? karta?.lanet : karta?.rutor.find((en) => en.kommun === namn);
		if (!karta || !ruta) return '';
		return { matt: 'hushall_per_kommun.flyttade', tal: ruta.andel, text: ruta.tal };
	};
	const iTid = (rad: Kommunrad): Cell =>
		rad.avgjorda > 0
			? {
					...{ tal: rad.i_tid, matt: 'svarstid_per_kommun.i_tid' },
					text: `${antal(rad.i_tid ?? 0)} av ${antal(rad.avgjorda)}`
				}
			: { text: '', tal: null, tomt: 'inga att räkna' };

	const kolumner: readonly Kolumn[] = [
		over.kvartal.length > 1 && {
			noter: [HUSHALL_INTE_PERSONER, ALLT_I_FLERA],
			kolumn: [NYA_HUSHALL, nya, 'antal']
		},
		over.kommuner.some((en) => motAretFore(en.varden) !== null) && {
			noter: [],
			kolumn: ['Mot året före', andring, 'antal']
		},
		tal('Registrerade hushåll', 'registrerade', 'antal', [
			...(over.kvartal.length > 1 ? [] : [HUSHALL_INTE_PERSONER]),
			ALLT_I_FLERA,
			NO_CONVERSION_RATE
		]),
		tal(
			AVSNITT.hjalte.titel,
			'flyttade',
			'antal',
			[
				...MEASURES.hushall_nu.remarks,
				...sagtAv('hushall_per_kommun_kvartal', 'hushall_per_kommun', 'hushall_nu')
			],
			true
		),
		karta !== null && {
			noter: [
				`Invånarna är de som fanns den ${datum(`${ar - 1}-11-01`)}.`,
				...omFolkmangden(sagtAv('kommunandelar'))
			],
			kolumn: ['Flyttade per 1\u00a0000 invånare', perTusen, 'tal']
		},
		rader.some(({ avgjorda }) => avgjorda > 0) && {
			noter: [ALLT_I_FLERA, ...sagtAv('svarstid_per_kommun')],
			kolumn: ['Svar i tid', iTid, 'antal', true]
		},
		tal(kolumn('ska_tas_bort').rubrik, 'ska_tas_bort', 'antal', [
			ALLT_I_FLERA,
			KONTAKTER_INTE_HUSHALL,
			...sagtAv('registervard')
		]),
		tal(
			`Till Energikontoret ${ar}, kr`,
			'belopp_kr',
			'kr',
			[...MEASURES.kommunandelar.remarks, ...sagtAv('kommunandelar')],
			true
		)
	].filter((en): en is Kolumn => en !== false);

	const alla = new Set(kolumner.flatMap((en) => en.noter));
	const flera = alla.delete(ALLT_I_FLERA);
	const andringar = over.kommuner.map(({ namn, varden }) => ({
		namn,
		mer: motAretFore(varden) ?? 0
	}));
	const mest = Math.max(0, ...andringar.map(({ mer }) => mer));
	const ensam = andringar.filter(({ mer }) => mer === mest && mer > 0);
	return {
		tabell: uppslagstabell(
			'Kommunernas huvudsiffror',
			rader,
			[['Kommun', ({ namn }) => namn], ...kolumner.map((en) => en.kolumn)],
			({ namn }) => namn === HELA_LANET
		),
		over,
		noter: [...alla].map((text) => ({
			text,
			om: kolumner.flatMap(({ kolumn: [rubrik], noter }) => (noter.includes(text) ? [rubrik] : []))
		})),
		omSumman: [
			...(flera ? [ALLT_I_FLERA] : []),
			// Households without a known kommun are in the county's row, but in no rate.
			...(karta?.utan
				? [
						`Hela länets ${karta.lanet.tal} är räknat på de ${antal(karta.lanet.flyttade)} flyttade hushåll som har känd kommun.`
					]
				: [])
		],
		mest: ensam.length === 1 ? ensam[0]!.namn : null
	};
}

/** The measure of the county's value in a column, where that is no sum of the kommuner. */
const LANETS: Partial<Record<Kommunkolumn, string>> = {
	flyttade: 'hushall_nu',
	registrerade: 'hushall_nu'
};
