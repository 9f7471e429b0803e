import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { kvartalsnamn, versal } from '$lib/domain/format';
import type { Kvartal } from '$lib/domain/kvartal';
import type { AvsnittId } from './avsnitt/all';

export const SORTER = ['kvartal', 'kommun', 'ar', 'radgivning', 'bokslut'] as const;
export type Sort = (typeof SORTER)[number];

/** A sort of report: what it is called on its cover, and its sections in their order. */
export interface Rapportsort {
	id: Sort;
	titel: string;
	/** What it is, and for whom, where it is chosen. */
	hjalp: string;
	/** It is about one kommun at a time. */
	perKommun: boolean;
	/** What comes after the time it is about: "Nästa kvartal". */
	nasta: string;
	/** The time it is about, as its cover has it. */
	period(kvartal: Kvartal): string;
	avsnitt(avtal: Agreement | null): AvsnittId[];
	/** Those of them that the agreement asks for: the report is not complete without their figures. */
	begars(avtal: Agreement | null): AvsnittId[];
	/** The sections whose sentences make its summary; the county's quarter has one of its own. */
	summeras: readonly AvsnittId[] | null;
	/** Whether the agreement asks for one. */
	galler(avtal: Agreement | null): boolean;
}

const aret = ({ ar }: Kvartal) => `Året ${ar}`;
const halvaret = ({ ar, nr }: Kvartal) => `${nr <= 2 ? 'Första' : 'Andra'} halvåret ${ar}`;
const kvartalet = (kvartal: Kvartal) => versal(kvartalsnamn(kvartal));
export const indexerat = (avtal: Agreement | null) => avtal?.index != null;
const EKONOMI = ['ekonomi', 'prognos', 'finansiering'] as const;
/** What the parties of an indexed agreement pay: the network has invoices of its own. */
const fakturerat = (avtal: Agreement | null): readonly AvsnittId[] =>
	avtal?.id === 'energi-fastighetsnatverk' ? ['natverk'] : ['andelar', 'andelsforandring'];

export const RAPPORTSORTER: Readonly<Record<Sort, Rapportsort>> = {
	kvartal: {
		id: 'kvartal',
		titel: 'Kvartalsrapport',
		hjalp: 'För hela länet, till kommunerna och nämnden.',
		perKommun: false,
		nasta: 'Nästa kvartal',
		period: kvartalet,
		summeras: null,
		galler: () => true,
		// § 5 of 2024: the assignment post by post, with an economic report.
		begars: (avtal) =>
			indexerat(avtal)
				? ['index', fakturerat(avtal)[0]!, 'ekonomi', 'finansiering']
				: [
						...(['uppdrag', 'hjalte', 'per_kvartal', 'service', 'magasin'] as const),
						...(avtal?.mal.hushall ? (['takt'] as const) : []),
						...(avtal?.mal.foretag ? (['foretag'] as const) : []),
						...(avtal?.budget.poster.some(({ nyckeltal }) => nyckeltal.length > 0)
							? (['nyckeltal'] as const)
							: []),
						...(['ekonomi', 'finansiering'] as const)
					],
		avsnitt: (avtal) =>
			indexerat(avtal)
				? [
						...(['sammanfattning', 'index'] as const),
						...fakturerat(avtal),
						...([...EKONOMI, 'uppdrag', 'metod'] as const)
					]
				: [
						...(['sammanfattning', 'mal', 'uppdrag', 'hjalte', 'per_kvartal'] as const),
						...(avtal?.mal.hushall ? (['takt'] as const) : []),
						...(['kommuner', 'service', 'magasin'] as const),
						...(avtal?.mal.foretag ? (['foretag'] as const) : []),
						...(['registervard', 'nyckeltal', ...EKONOMI, 'metod'] as const)
					]
	},
	kommun: {
		id: 'kommun',
		titel: 'Kvartalsrapport för kommunen',
		hjalp: 'En rapport per kommun: hushåll, svarstider, registervård och kostnad.',
		perKommun: true,
		nasta: 'Nästa kvartal',
		period: kvartalet,
		summeras: ['kommuner', 'service', 'registervard', 'andelar', 'andelsforandring', 'natverk'],
		galler: () => true,
		begars: () => ['kommuner', 'service', 'registervard', 'andelar'],
		avsnitt: () => [
			// Its answers stand on page one, with the rest of it on the next.
			...(['sammanfattning', 'service', 'kommuner', 'registervard'] as const),
			...(['andelar', 'andelsforandring', 'natverk', 'fakturor', 'metod'] as const)
		]
	},
	ar: {
		id: 'ar',
		titel: 'Årsrapport',
		hjalp: 'Energikontorets årsrapport: ekonomi, projektportfölj och nätverket.',
		perKommun: false,
		nasta: 'Nästa år',
		period: aret,
		summeras: ['index', 'ekonomi', 'slutavrakning', 'portfolj', 'natverk'],
		galler: indexerat,
		// § 9: an economic report, the projects and the network.
		begars: () => ['ekonomi', 'portfolj', 'natverk'],
		avsnitt: () => [
			...(['sammanfattning', 'ekonomi', 'uppdrag', 'slag', 'finansiering'] as const),
			...(['slutavrakning', 'andelar', 'andelsforandring'] as const),
			...(['portfolj', 'natverk', 'metod'] as const)
		]
	},
	radgivning: {
		id: 'radgivning',
		titel: 'Halvårsrapport om rådgivningen',
		hjalp: 'Till en kommun som beställer energi- och klimatrådgivning av Energikontoret.',
		perKommun: true,
		nasta: 'Nästa halvår',
		period: halvaret,
		summeras: ['radgivning'],
		galler: (avtal) => avtal?.id === 'energikontoret',
		begars: () => ['radgivning'],
		avsnitt: () => ['sammanfattning', 'radgivning', 'metod']
	},
	bokslut: {
		id: 'bokslut',
		titel: 'Årsbokslut',
		hjalp: 'Avtalets resultat, överföring och slutavräkning för året.',
		perKommun: false,
		nasta: 'Nästa år',
		period: aret,
		summeras: ['resultat', 'ekonomi', 'slutavrakning'],
		galler: () => true,
		begars: (avtal) => [
			...(['resultat', 'ekonomi', 'finansiering'] as const),
			...(avtal?.id === 'energikontoret' ? (['slutavrakning'] as const) : [])
		],
		avsnitt: (avtal) => [
			...(['sammanfattning', 'resultat', 'ekonomi', 'uppdrag'] as const),
			...(['slag', 'finansiering'] as const),
			...(avtal?.id === 'energikontoret' ? (['slutavrakning'] as const) : []),
			'metod'
		]
	}
};
