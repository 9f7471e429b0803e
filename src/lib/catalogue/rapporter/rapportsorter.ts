import type { Agreement } from '../agreements/agreement';
import type { BuiltMeasureId } from '../measures/all';
import { kvartalsnamn, versal } from '$lib/domain/format';
import type { Kvartal } from '$lib/domain/kvartal';

/** A section of a report: its name where it is chosen, and the measures it shows. */
export interface Rapportavsnitt {
	titel: string;
	matt: readonly BuiltMeasureId[];
	/** Those that a locked report has besides, for what is published of it. */
	publiceras?: readonly BuiltMeasureId[];
}

/** Every section a report can have, by id. */
export const AVSNITT = {
	sammanfattning: { titel: 'Sammanfattning', matt: [] },
	mal: { titel: 'Avtalets mål', matt: [] },
	uppdrag: { titel: 'Uppdraget post för post', matt: ['budget_utfall_per_post'] },
	hjalte: { titel: 'Flyttade hushåll', matt: ['hushall_nu', 'hushall_per_kvartal'] },
	index: {
		titel: 'Avtalets belopp',
		matt: ['lpix_kedja', 'kommunandelar', 'natverk_fakturor']
	},
	per_kvartal: { titel: 'Nya hushåll per kvartal', matt: ['hushall_per_kvartal'] },
	takt: { titel: 'Takten mot målet', matt: ['malprognos'] },
	kommuner: {
		titel: 'Hushåll per kommun',
		matt: ['hushall_per_kommun'],
		publiceras: ['hushall_per_kommun_aret']
	},
	kohorter: { titel: 'Hur det gick för varje kvartals nya', matt: ['kohort_per_kvartal'] },
	service: {
		titel: 'Svarstider',
		matt: ['svarstid_per_kommun'],
		publiceras: ['svarstid_per_kommun_aret']
	},
	magasin: { titel: 'Magasinet Ta steget', matt: ['magasin_per_kvartal'] },
	foretag: { titel: 'Företag', matt: ['foretag_nu'] },
	registervard: { titel: 'Registervård', matt: ['registervard'] },
	nyckeltal: { titel: 'Andra nyckeltal', matt: ['nyckeltal'] },
	ekonomi: { titel: 'Budget och utfall', matt: ['budget_utfall_per_post'] },
	prognos: { titel: 'Från budget till prognos', matt: ['prognosjamforelse'] },
	slag: { titel: 'Kostnadsslag', matt: ['kostnad_per_slag'] },
	finansiering: { titel: 'Finansiering', matt: ['finansiering'] },
	resultat: { titel: 'Resultat', matt: ['resultat'] },
	andelar: { titel: 'Kommunernas andelar', matt: ['kommunandelar', 'lpix_kedja'] },
	andelsforandring: { titel: 'Varför andelarna ändras', matt: ['andelsforandring'] },
	slutavrakning: { titel: 'Slutavräkning', matt: ['slutavrakning'] },
	natverk: { titel: 'Nätverket', matt: ['natverk_fakturor'] },
	fakturor: { titel: 'Kommunens fakturor', matt: ['kommunandelar', 'natverk_fakturor'] },
	portfolj: { titel: 'Projekt och rådgivning', matt: ['projektportfolj'] },
	metod: { titel: 'Metod och källor', matt: [] }
} as const satisfies Record<string, Rapportavsnitt>;
export type AvsnittId = keyof typeof AVSNITT;

/** Of an agreement without a goal to move towards: its households come first, and then the moves by quarter. */
const UTAN_MAL: Partial<Record<AvsnittId, string>> = {
	hjalte: 'Hushållen',
	per_kvartal: 'Flyttade hushåll per kvartal'
};

/** What a section is called in a report of an agreement: what it shows there. */
export function avsnittstitel(id: AvsnittId, avtal: Agreement | null): string {
	return (avtal?.mal.hushall ? undefined : UTAN_MAL[id]) ?? AVSNITT[id].titel;
}

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
	/** Whether the agreement asks for one. */
	galler(avtal: Agreement | null): boolean;
}

const aret = ({ ar }: Kvartal) => `Året ${ar}`;
const halvaret = ({ ar, nr }: Kvartal) => `${nr <= 2 ? 'Första' : 'Andra'} halvåret ${ar}`;
const kvartalet = (kvartal: Kvartal) => versal(kvartalsnamn(kvartal));
const indexerat = (avtal: Agreement | null) => avtal?.index != null;
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
						...(['registervard', 'nyckeltal', ...EKONOMI, 'andelar', 'metod'] as const)
					]
	},
	kommun: {
		id: 'kommun',
		titel: 'Kvartalsrapport för kommunen',
		hjalp: 'En rapport per kommun: hushåll, svarstider, registervård och kostnad.',
		perKommun: true,
		nasta: 'Nästa kvartal',
		period: kvartalet,
		galler: () => true,
		begars: () => ['kommuner', 'service', 'registervard', 'andelar'],
		avsnitt: () => [
			...(['sammanfattning', 'kommuner', 'service', 'registervard'] as const),
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
		galler: indexerat,
		// § 9: an economic report, the projects and the network.
		begars: () => ['ekonomi', 'portfolj', 'natverk'],
		avsnitt: () => [
			...(['sammanfattning', 'index', 'andelar', 'andelsforandring'] as const),
			...(['ekonomi', 'uppdrag', 'slag', 'finansiering', 'resultat', 'slutavrakning'] as const),
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
		galler: (avtal) => avtal?.id === 'energikontoret',
		begars: () => ['portfolj'],
		avsnitt: () => ['sammanfattning', 'portfolj', 'nyckeltal', 'metod']
	},
	bokslut: {
		id: 'bokslut',
		titel: 'Årsbokslut',
		hjalp: 'Avtalets resultat, överföring och slutavräkning för året.',
		perKommun: false,
		nasta: 'Nästa år',
		period: aret,
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

/** The measures that a report with these sections asks for, each once. */
export function rapportensMatt(avsnitt: readonly AvsnittId[]): BuiltMeasureId[] {
	return [...new Set(avsnitt.flatMap((id): readonly BuiltMeasureId[] => AVSNITT[id].matt))];
}

/** The measures that are only computed when a report with these sections is locked, for what is published of it. */
export function publiceradeMatt(avsnitt: readonly AvsnittId[]): BuiltMeasureId[] {
	const alla: readonly Rapportavsnitt[] = avsnitt.map((id) => AVSNITT[id]);
	return [...new Set(alla.flatMap(({ publiceras = [] }) => publiceras))];
}
