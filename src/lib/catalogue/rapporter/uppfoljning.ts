import type { Avtalskalender } from '../measures/avtalskalender/measure';
import type { ForetagNu } from '../measures/foretag_nu/measure';
import type { KohortKurvor } from '../measures/kohort_kurvor/measure';
import type { KohortPerKvartal } from '../measures/kohort_per_kvartal/measure';
import type { Malprognos } from '../measures/malprognos/measure';
import type { Registervard } from '../measures/registervard/measure';
import type { Agreement } from '../agreements/agreement';
import { agreement } from '../agreements/all';
import {
	andelIOrd,
	antal,
	antalOrd,
	rakneord,
	rakneorden,
	tal,
	uppraknade,
	versal
} from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';

// Findings of the follow-up, as sentences made from a measure's rows.

/** "68 hushåll per kvartal behövs för att nå målet; snittet för det senaste året är 45" */
export function taktMening({
	mal,
	aterstar,
	behovs_per_kvartal,
	snitt_fyra_kvartal
}: Malprognos): string {
	const snitt = `${tal(snitt_fyra_kvartal)}\u00a0hushåll i snitt de fyra senaste kvartalen`;
	if (mal === null) return snitt;
	if (aterstar === 0) return `Målet är nått, med ${snitt}`;
	if (behovs_per_kvartal === null)
		return `${antalOrd(aterstar ?? 0, 'hushåll', 'hushåll')} återstår, och inget kvartal är kvar`;
	// With one quarter left, what is needed equals what remains, which is already said.
	if (behovs_per_kvartal === aterstar) return `Ett kvartal är kvar till målet: ${snitt}`;
	return `${tal(Math.ceil(behovs_per_kvartal * 10) / 10)}\u00a0hushåll per kvartal behövs för att nå målet, mot ${snitt}`;
}

/**
 * "Av 1 103 registrerade hushåll har 256 flyttat med känt datum". A move without a day belongs to no
 * cohort.
 */
export function kohortMening(rows: readonly KohortPerKvartal[]): string {
	const sum = (of: (row: KohortPerKvartal) => number) =>
		rows.reduce((total, row) => total + of(row), 0);
	const registrerade = sum((row) => row.registrerade);
	if (registrerade === 0) return 'Inga hushåll är registrerade';
	return `Av ${antalOrd(registrerade, 'registrerat', 'registrerade')} hushåll har ${antal(sum((row) => row.flyttade))} flyttat med känt datum`;
}

/** The number of quarters in a year, which everyone of a compared year must have had to move in. */
const ETT_AR = 4;

/**
 * "Efter sju kvartal hade 49 procent av hushållen från 2020 flyttat, mot 38 procent av dem från 2022".
 * Compares the first year with the last one of which everyone has had a year to move in, both at the age
 * that the last one has reached; null when there are no two such years.
 */
export function kohortLardom(rows: readonly KohortKurvor[]): string | null {
	const jamforda = jamfordaAr(rows);
	if (!jamforda) return null;
	const { forst, sist, alder } = jamforda;
	const [da, sedan] = [forst, sist].map(({ flyttade, registrerade }) =>
		andelIOrd(flyttade, registrerade)
	);
	if (da == null || sedan == null) return null;
	return `Efter ${rakneord(alder)} kvartal hade ${da} av hushållen från ${forst.ar} flyttat, mot ${sedan} av dem från ${sist.ar}`;
}

/** The two years to compare, and the age in quarters that both have reached; null when there are no two. */
export function jamfordaAr(rows: readonly KohortKurvor[]) {
	const aren = [...new Set(rows.flatMap(({ kvartal }) => parseKvartal(kvartal)?.ar ?? []))]
		.map((ar) => ({ ar, egna: rows.filter(({ kvartal }) => parseKvartal(kvartal)?.ar === ar) }))
		// Keep only years with four quarters that have all reached that age.
		.filter(({ egna }) => egna.filter(({ efter }) => efter === ETT_AR).length === 4);
	const [forst, sist] = [aren[0], aren.at(-1)];
	if (!forst || !sist || forst === sist) return null;
	const kvartalen = [...new Set(sist.egna.map(({ kvartal }) => kvartal))];
	const alder = Math.min(
		...kvartalen.map((id) => sist.egna.filter(({ kvartal }) => kvartal === id).length - 1)
	);
	const da = ({ ar, egna }: typeof forst) => {
		const rader = egna.filter(({ efter }) => efter === alder);
		const summa = (av: 'flyttade' | 'registrerade') => rader.reduce((sum, rad) => sum + rad[av], 0);
		return { ar, flyttade: summa('flyttade'), registrerade: summa('registrerade') };
	};
	return { forst: da(forst), sist: da(sist), alder };
}

/** What a contact "does", in a sentence, for each kind of task in the register. */
export const REGISTERVARDSORD = {
	ska_tas_bort: 'ska tas bort',
	datum_utan_status: 'saknar statusen Flyttat',
	status_utan_datum: 'saknar flyttdatum'
} as const;

/**
 * "Tolv kontakter ska tas bort, två saknar statusen Flyttat och tio saknar flyttdatum": in the order of
 * the columns.
 */
export function registervardMening({
	ska_tas_bort,
	datum_utan_status,
	status_utan_datum
}: Registervard): string {
	const kand = datum_utan_status !== null && status_utan_datum !== null;
	const utan = kand ? [datum_utan_status, status_utan_datum] : [0, 0];
	const antalen = [ska_tas_bort ?? 0, ...utan];
	const slag = [
		`${ska_tas_bort === 1 ? 'kontakt' : 'kontakter'} ${REGISTERVARDSORD.ska_tas_bort}`,
		REGISTERVARDSORD.datum_utan_status,
		REGISTERVARDSORD.status_utan_datum
	];
	const delar = rakneorden(antalen, 'en').flatMap((ord, i) =>
		antalen[i] ? [`${ord} ${slag[i]}`] : []
	);
	if (delar.length > 0) return versal(uppraknade(delar));
	if (ska_tas_bort !== null && kand) return 'Registret är vårdat';
	if (kand) return 'Ingen kontakt saknar flyttdatum eller statusen Flyttat';
	return ska_tas_bort !== null ? 'Ingen kontakt ska tas bort' : 'Registervården går inte att räkna';
}

/** "31 av 200 företag har hittat arbetskraft" */
export function foretagMening({ foretag, mal }: ForetagNu): string {
	return mal === null
		? `${antalOrd(foretag, 'företag', 'företag')} har hittat arbetskraft`
		: `${antal(foretag)} av ${antal(mal)} företag har hittat arbetskraft`;
}

const HANDELSER: Readonly<Record<string, string>> = {
	start: 'Avtalet börjar',
	slut: 'Avtalstiden går ut och förlängs, om ingen har sagt upp',
	sista_uppsagning: 'Sista dag för uppsägning',
	langst_till: 'Sista dag som avtalet kan gälla'
};

/** The name of what happens that day. */
export function handelseOrd(
	{ avtal, handelse }: Pick<Avtalskalender, 'avtal' | 'handelse'>,
	avtalen: readonly Agreement[]
): string {
	const avtalet = agreement(avtal, avtalen);
	const plikt = avtalet?.plikter.find(({ id }) => handelse === `plikt:${id}`);
	if (handelse === 'slut' && avtalet?.forlangning === null) return 'Avtalet slutar';
	return plikt?.namn ?? HANDELSER[handelse] ?? handelse;
}

/** What lies ahead on a day, the nearest first. Starts of agreements are past, or shown elsewhere. */
export function kommande(rows: readonly Avtalskalender[], tom: string): Avtalskalender[] {
	return rows.filter(({ datum, handelse }) => datum >= tom && handelse !== 'start');
}
