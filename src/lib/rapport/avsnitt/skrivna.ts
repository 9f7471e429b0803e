import type { Avsnitt } from './avsnitt';

// The sections that are written and not counted: each face has its own way with them.

const utanFigurer = () => [];
const LANG_TEXT = 'Läses bäst i rapporten.';

export const sammanfattning: Avsnitt = {
	titel: 'Sammanfattning',
	matt: [],
	stod: ['avtalskalender'],
	figurer: utanFigurer
};

export const mal: Avsnitt = {
	titel: 'Avtalets mål',
	matt: [],
	utanBilder: 'Avtalet anger inga mål.',
	figurer: utanFigurer
};

export const uppdrag: Avsnitt = {
	titel: 'Uppdraget post för post',
	matt: ['budget_utfall_per_post'],
	utanBilder: LANG_TEXT,
	figurer: utanFigurer
};

export const metod: Avsnitt = {
	titel: 'Metod och källor',
	matt: [],
	utanBilder: LANG_TEXT,
	figurer: utanFigurer
};
