import type { Avsnitt } from './avsnitt';

// The sections that are written, not counted: each face shows them in its own way.

const utanFigurer = () => [];
const ALLA = {
	...({ kvartal: 'med', indexkvartal: 'med', kommun: 'med' } as const),
	...({ ar: 'med', radgivning: 'med', bokslut: 'med' } as const)
};
const LANG_TEXT = 'Läses bäst i rapporten.';

export const sammanfattning: Avsnitt = {
	titel: 'Sammanfattning',
	blad: null,
	matt: [],
	stod: ['avtalskalender'],
	rapporter: ALLA,
	figurer: utanFigurer
};

export const mal: Avsnitt = {
	titel: 'Avtalets mål',
	blad: null,
	matt: [],
	rapporter: { kvartal: 'med' },
	utanBilder: 'Avtalet anger inga mål.',
	figurer: utanFigurer
};

export const uppdrag: Avsnitt = {
	titel: 'Uppdraget post för post',
	blad: null,
	matt: ['budget_utfall_per_post'],
	rapporter: { kvartal: 'begars', indexkvartal: 'med', ar: 'med', bokslut: 'med' },
	efter: { kvartal: 'mal', indexkvartal: 'finansiering' },
	utanBilder: LANG_TEXT,
	figurer: utanFigurer
};

export const metod: Avsnitt = {
	titel: 'Metod och källor',
	blad: null,
	matt: [],
	rapporter: ALLA,
	utanBilder: LANG_TEXT,
	figurer: utanFigurer
};
