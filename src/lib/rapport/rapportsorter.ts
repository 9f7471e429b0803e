import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { kvartalsnamn, versal } from '$lib/domain/format';
import type { Kvartal } from '$lib/domain/kvartal';

export const SORTER = ['kvartal', 'kommun', 'ar', 'radgivning', 'bokslut'] as const;
export type Sort = (typeof SORTER)[number];

/** A sort of report, with its name on the cover. The sections themselves say which sorts have them. */
interface Rapportsort {
	titel: string;
	/** What the report is and for whom, shown where it is chosen. */
	hjalp: string;
	/** Whether it is about one kommun at a time. */
	perKommun: boolean;
	/** The name of the period after its own: "Nästa kvartal". */
	nasta: string;
	/** Its period, as the cover gives it. */
	period(kvartal: Kvartal): string;
	/** The duty whose recipients get the report, where those are not the agreement's own. */
	plikt?: string;
	/** The sort of report that explains its figures, where it does not do so itself. */
	metodI?: { sort: Sort; namn: string };
	/** Whether the agreement asks for such a report. */
	galler(avtal: Agreement | null): boolean;
}

const kvartal = {
	nasta: 'Nästa kvartal',
	period: (kvartal: Kvartal) => versal(kvartalsnamn(kvartal))
};
const halvar = {
	nasta: 'Nästa halvår',
	period: ({ ar, nr }: Kvartal) => `${nr <= 2 ? 'Första' : 'Andra'} halvåret ${ar}`
};
const ar = { nasta: 'Nästa år', period: ({ ar }: Kvartal) => `Året ${ar}` };
export const indexerat = (avtal: Agreement | null) => avtal?.index != null;

export const RAPPORTSORTER: Readonly<Record<Sort, Rapportsort>> = {
	kvartal: {
		titel: 'Kvartalsrapport',
		hjalp: 'För hela länet, till kommunerna och nämnden.',
		perKommun: false,
		...kvartal,
		galler: () => true
	},
	kommun: {
		titel: 'Kvartalsrapport för kommunen',
		hjalp: 'En rapport per kommun: hushåll, svarstider, registervård och kostnad.',
		perKommun: true,
		metodI: { sort: 'kvartal', namn: 'kvartalsrapporten för hela länet' },
		...kvartal,
		galler: () => true
	},
	ar: {
		titel: 'Årsrapport',
		hjalp: 'Energikontorets årsrapport: ekonomi, projektportfölj och nätverket.',
		perKommun: false,
		...ar,
		galler: indexerat
	},
	radgivning: {
		titel: 'Halvårsrapport om rådgivningen',
		hjalp: 'Till en kommun som beställer energi- och klimatrådgivning av Energikontoret.',
		perKommun: true,
		plikt: 'radgivningsrapport',
		metodI: { sort: 'ar', namn: 'årsrapporten' },
		...halvar,
		galler: (avtal) => avtal?.id === 'energikontoret'
	},
	bokslut: {
		titel: 'Årsbokslut',
		hjalp: 'Avtalets resultat, överföring och slutavräkning för året.',
		perKommun: false,
		...ar,
		galler: () => true
	}
};
