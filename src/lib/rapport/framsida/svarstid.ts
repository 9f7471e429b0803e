import {
	avgjorda,
	type SvarstidPerKommun
} from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import { svarstidMening } from '$lib/catalogue/rapporter/meningar/service';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { andelIOrd, helaProcent, rakneord, uppraknade, versal } from '$lib/domain/format';
import { arLanskommun, HELA_LANET } from '$lib/domain/kommun';
import { AVSNITT } from '../avsnitt/all';
import { prickar } from './smabild';
import { efter, type Besked } from './besked';

// The share of requests answered in time.

const procent = (rad: SvarstidPerKommun) => helaProcent(rad.i_tid, avgjorda(rad));

/** For the county, or for a kommun beside it; null when no request has been settled. */
export function svarstid(
	{ svarstid_per_kommun: rader, kontaktkort = false }: ReadyRows,
	kommun: string | null = null
): Besked | null {
	const lanet = rader?.find((rad) => rad.kommun === HELA_LANET);
	const rad = kommun === null ? lanet : rader?.find((en) => en.kommun === kommun);
	if (!rader || !lanet || !rad || avgjorda(rad) === 0) return null;
	const kommuner = rader.filter((en) => arLanskommun(en.kommun) && avgjorda(en) > 0);
	const tal = String(procent(rad));
	return {
		matt: 'svarstid_per_kommun.i_tid',
		value: rad.i_tid,
		tal,
		enhet: '%',
		om: AVSNITT.service.titel,
		avsnitt: 'service',
		mening: efter(`${tal}\u00a0procent`, svarstidMening(rad, kontaktkort)),
		mer:
			kommun === null
				? sena(kommuner)
				: [`I\u00a0hela länet ${andelIOrd(lanet.i_tid, avgjorda(lanet))}`],
		bild: prickar(
			'Andel som fick svar i tid',
			kommuner.map((en) => ({ namn: en.kommun, procent: procent(en) })),
			procent(lanet),
			kommun ?? undefined
		)
	};
}

/** How many kommuner have late requests, and which has the lowest share in time. */
function sena(kommuner: readonly SvarstidPerKommun[]): string[] {
	if (kommuner.length < 2) return [];
	const medSena = kommuner.filter((rad) => rad.sena > 0);
	if (medSena.length === 0) return ['Ingen kommun har sena svar'];
	// Named by share, which is what the figure and its picture show: another kommun may have most of the late
	// ones.
	const lagst = Math.min(...medSena.map(procent));
	const varst = medSena.filter((rad) => procent(rad) === lagst).map(({ kommun }) => kommun);
	const alla = medSena.length === kommuner.length;
	const harSena = `${alla ? 'Alla' : `${versal(rakneord(medSena.length, 'en'))} av`} ${rakneord(kommuner.length, 'en')} kommuner har sena svar`;
	return [varst.length > 2 ? harSena : `${harSena}; lägst andel i tid har ${uppraknade(varst)}`];
}
