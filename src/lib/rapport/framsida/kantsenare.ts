import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { antal, datum, kvartalsnamn } from '$lib/domain/format';
import { kvartalAv, parseKvartal, sistaTackta, type Rackvidd } from '$lib/domain/kvartal';
import { atKvartal } from '../adress';

/**
 * The latest quarter that the register covers, for the same agreement. null when that is not later than the one
 * shown, or the agreement has no goal: then nothing shown is measured against what was to be.
 */
export function senastKanda(
	params: MeasureParams,
	register: Rackvidd | null,
	avtalen: readonly Agreement[]
): MeasureParams | null {
	const { kvartal, avtal } = params;
	if (!register || !avtal?.mal.hushall) return null;
	const senast = sistaTackta(register);
	return senast.id > kvartal.id ? { ...atKvartal(params, senast, avtalen), avtal } : null;
}

/**
 * What is known today of the moves that an earlier report counted: most are registered long after. null when no
 * more are known.
 * @param da the quarters as the earlier report knew them
 * @param nu the quarters as they are known with `senast`
 */
export function kantSenare(
	da: readonly HushallPerKvartal[],
	nu: readonly HushallPerKvartal[],
	{ kvartal, avtal }: MeasureParams,
	senast: MeasureParams
): { namn: string; text: string } | null {
	const tills = (rader: readonly HushallPerKvartal[], id: string) =>
		rader.find((rad) => rad.kvartal === id)?.flyttade_ack ?? 0;
	const flyttade = tills(nu, kvartal.id);
	if (!avtal || flyttade === tills(da, kvartal.id)) return null;
	const slut = kvartalAv(avtal.slut).id;
	const vidAvtaletsSlut =
		slut > kvartal.id && slut <= senast.kvartal.id
			? ` och ${antal(tills(nu, slut))} till och med ${kvartalsnamn(parseKvartal(slut)!)}, då avtalet slutade`
			: '';
	return {
		namn: 'Känt sedan dess',
		text: `I registret den ${datum(senast.tom)} hade ${antal(flyttade)} hushåll flyttat till och med ${kvartalsnamn(kvartal)}${vidAvtaletsSlut}. Flyttar utan känt datum är inte med.`
	};
}
