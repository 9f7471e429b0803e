import type { Avsnitt } from './avsnitt';

/** What stands over what is written there. */
export const GJORT = 'Vad som är gjort i kommunen';

/** What is advised in a kommun: it is written, for no file tells it. Page one has what is known of the advice itself. */
export const radgivning: Avsnitt = {
	titel: 'Rådgivningen',
	blad: null,
	matt: ['pagaende_insatser'],
	rapporter: { radgivning: 'begars' },
	utanBilder: 'Läses bäst i rapporten.',
	figurer: () => []
};
