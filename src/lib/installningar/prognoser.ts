import type { Prognos } from '$lib/catalogue/agreements/prognos';
import { nyckel } from '$lib/domain/nyckel';
import type { Installningar } from './installningar';

/** What identifies a forecast: the agreement, the post and the month it was made in. */
type Vilken = Pick<Prognos, 'avtal' | 'post' | 'manad'>;

/** The settings with a forecast, replacing an earlier one of the same post and month. */
export function medPrognos(i: Installningar, prognos: Prognos): Installningar {
	return { ...i, prognoser: [...utanPrognos(i, prognos).prognoser, prognos] };
}

/** The settings without a forecast: one from an earlier month, or the files' own, counts again. */
export function utanPrognos(i: Installningar, vilken: Vilken): Installningar {
	return { ...i, prognoser: i.prognoser.filter((one) => key(one) !== key(vilken)) };
}

function key({ avtal, post, manad }: Vilken): string {
	return `${avtal}\n${nyckel(post)}\n${manad}`;
}
