import type { Avsnitt } from './avsnitt';

/** The heading over the written text. */
export const GJORT = 'Vad som är gjort i kommunen';

/**
 * The advice given in a kommun. It is written by hand, since no file holds it; page one has what is known of
 * the advice.
 */
export const radgivning: Avsnitt = {
	titel: 'Rådgivningen',
	blad: null,
	matt: ['pagaende_insatser'],
	rapporter: { radgivning: 'begars' },
	utanBilder: 'Läses bäst i rapporten.',
	figurer: () => []
};
