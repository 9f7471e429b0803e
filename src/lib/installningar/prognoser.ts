import type { Prognos } from '$lib/catalogue/agreements/prognos';
import { nyckel } from '$lib/domain/nyckel';
import type { Installningar } from './installningar';

/** What makes two forecasts the same one: the agreement, the post and the month they were judged in. */
type Vilken = Pick<Prognos, 'avtal' | 'post' | 'manad'>;

/** The settings with a judged forecast, instead of an earlier one of the same post and month. */
export function medPrognos(i: Installningar, prognos: Prognos): Installningar {
	return { ...i, prognoser: [...utanPrognos(i, prognos).prognoser, prognos] };
}

/** The settings without a judged forecast: that of an earlier month, or the files', counts again. */
export function utanPrognos(i: Installningar, vilken: Vilken): Installningar {
	return { ...i, prognoser: i.prognoser.filter((one) => key(one) !== key(vilken)) };
}

function key({ avtal, post, manad }: Vilken): string {
	return `${avtal}\n${nyckel(post)}\n${manad}`;
}
