import type { SvarstidPerKommun } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { SVARSFRIST } from '$lib/domain/arbetsdagar';
import { antal, tal } from '$lib/domain/format';
import { arLanskommun, HELA_LANET } from '$lib/domain/kommun';
import { AVSNITT } from '../avsnitt/all';
import { dagrader } from '../avsnitt/svarsdagar';
import type { Framsida } from './framsida';
import { bredvid } from './smabild';
import type { Besked } from './besked';
import { svarstid } from './svarstid';

/** What the page of the answers tells first: the share in time, the late ones, how long it took, and who waits. */
export function servicens(rows: ReadyRows, kommun: string | null, slutar: string | null): Framsida {
	const rad = rows.svarstid_per_kommun?.find((en) => en.kommun === (kommun ?? HELA_LANET));
	// The register says nothing of a quarter that it does not reach.
	if (slutar || !rad) return { storst: null, rader: [] };
	const [storst = null, ...rader] = [
		svarstid(rows, kommun),
		antalet(rows, rad, 'sena'),
		dagarna(rows, rad),
		antalet(rows, rad, 'pagar')
	].filter((besked) => besked !== null);
	return { storst, rader };
}

const ORD = {
	sena: ['Sena', 'fick svar efter den femte arbetsdagen, eller väntar än efter den'],
	pagar: ['Pågår', 'väntar på svar och har tid kvar: de är inte med i andelen']
} as const;

/** How many of a sort there are, kommun by kommun. */
function antalet(
	{ svarstid_per_kommun: rader = [] }: ReadyRows,
	rad: SvarstidPerKommun,
	falt: keyof typeof ORD
): Besked {
	const [om, mening] = ORD[falt];
	const kommuner = rader
		.filter((en) => arLanskommun(en.kommun))
		.map((en) => ({ namn: en.kommun, varde: en[falt], text: antal(en[falt]) }));
	const flest = kommuner.toSorted((a, b) => b.varde - a.varde)[0]?.namn ?? null;
	return {
		matt: `svarstid_per_kommun.${falt}`,
		value: rad[falt],
		tal: antal(rad[falt]),
		enhet: null,
		om,
		avsnitt: 'service',
		mening,
		mer: [],
		bild: bredvid(`${om} per kommun`, kommuner, rad.kommun === HELA_LANET ? flest : rad.kommun)
	};
}

/** How long half of the answers took at most, and all of them day by day. */
function dagarna(
	{ svarstid_dagar: alla }: ReadyRows,
	{ kommun, median_arbetsdagar: median }: SvarstidPerKommun
): Besked | null {
	const egna = alla?.filter((en) => en.kommun === kommun) ?? [];
	const [rad] = dagrader(egna, null);
	if (median === null || !rad) return null;
	const langst = Math.max(...egna.map(({ dagar }) => dagar ?? 0));
	return {
		matt: 'svarstid_per_kommun.median_arbetsdagar',
		value: median,
		tal: tal(median),
		enhet: null,
		om: AVSNITT.svarsdagar.titel,
		avsnitt: 'svarsdagar',
		mening: `${median === 1 ? 'arbetsdag' : 'arbetsdagar'} tog hälften av svaren som mest`,
		mer: langst > median ? [`Det sista kom efter ${antal(langst)} arbetsdagar`] : [],
		bild: bredvid(
			'Besked per arbetsdag',
			rad.dagar.map((varde, dag) => ({ namn: `dag ${dag}`, varde, text: antal(varde) })),
			`dag ${SVARSFRIST}`
		)
	};
}
