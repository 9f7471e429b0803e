import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import {
	FLER_KAN_BLI_KANDA,
	flyttadeMening,
	flyttMening,
	inflodeMening,
	nyaIRegistretMening,
	sedanStart,
	varavUtanDatum
} from '$lib/catalogue/rapporter/meningar/inflyttning';
import { jamfor } from '$lib/catalogue/rapporter/meningar/jamforelse';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { antal, antalOrd, versal } from '$lib/domain/format';
import { staplar } from './smabild';
import { antalsbesked, efter, type Besked } from './besked';
import { AVSNITT } from '../avsnitt/all';

/** The way to the goal and the inflow, in the order that suits the agreement. */
export function hushallen(
	{ hushall_nu, hushall_per_kvartal: rader }: ReadyRows,
	params: MeasureParams
): Besked[] {
	const nu = hushall_nu?.[0];
	if (!nu || !rader) return [];
	const { kvartal } = params;
	const mal = params.avtal?.mal.hushall ?? null;
	const registrerade = jamfor(rader, kvartal, (rad) => rad.registrerade).nu;
	const flyttade = jamfor(rader, kvartal, (rad) => rad.flyttade).nu;
	const ut = (av: (rad: HushallPerKvartal) => number) =>
		rader.map((rad) => ({ kvartal: rad.kvartal, varde: av(rad) }));
	const inflode = antalsbesked('hushall_per_kvartal.registrerade', registrerade, {
		om: 'Nya hushåll',
		avsnitt: mal === null ? 'hjalte' : 'per_kvartal',
		mening: efter(antal(registrerade), inflodeMening(rader, params)),
		bild: staplar(
			'Nya hushåll',
			ut((rad) => rad.registrerade),
			params,
			false
		)
	});
	const nya = [nyaIRegistretMening(rader, params)].filter((en) => en !== null);
	const sammanlagt = `${versal(sedanStart(rader).trim() || 'sammanlagt')} har ${antalOrd(nu.flyttade, 'hushåll', 'hushåll')} flyttat${varavUtanDatum(nu)}`;
	const kvartalets = antalsbesked('hushall_per_kvartal.flyttade', flyttade, {
		om: AVSNITT.hjalte.titel,
		avsnitt: mal === null ? 'per_kvartal' : 'hjalte',
		mening: `${efter(antal(flyttade), flyttMening(rader, params))}${FLER_KAN_BLI_KANDA}`,
		mer: mal === null ? [sammanlagt] : nya,
		bild: staplar(
			AVSNITT.hjalte.titel,
			ut((rad) => rad.flyttade),
			params,
			true
		)
	});
	if (mal === null) return [inflode, kvartalets];
	const motMalet = antalsbesked('hushall_nu.flyttade', nu.flyttade, {
		om: AVSNITT.hjalte.titel,
		avsnitt: 'hjalte',
		mening: efter(antal(nu.flyttade), flyttadeMening(nu, rader, params)),
		mer: [`Målet är ${antal(mal)} hushåll`]
	});
	return [motMalet, kvartalets, inflode];
}
