import type { Avsnitt } from './avsnitt';

/** The heading over the written text. */
export const GJORT = 'Vad som är gjort i kommunen';

/** The advice given in a kommun: page one has its key figures, and what they were about is written by hand. */
export const radgivning: Avsnitt = {
	titel: 'Rådgivningen',
	blad: null,
	matt: ['pagaende_insatser'],
	stod: ['nyckeltal'],
	rapporter: { radgivning: 'begars' },
	utanBilder: 'Läses bäst i rapporten.',
	figurer: () => []
};
