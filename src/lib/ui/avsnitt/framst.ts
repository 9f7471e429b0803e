import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { medKolumner } from '$lib/dokument/kolumnval';
import type { Tabell } from '$lib/dokument/tabell';

/** The columns that answer, of tables wider than a phone. */
const FRAMST: Partial<Record<BuiltMeasureId, readonly string[]>> = {
	budget_utfall_per_post: ['utfall_ack_ore', 'prognosavvikelse_ore'],
	kostnad_per_slag: ['utfall_ack_ore', 'prognosavvikelse_ore'],
	pagaende_insatser: ['beviljat_ore', 'upparbetat_ore'],
	prognosjamforelse: ['prognos_ar_ore', 'prognosavvikelse_ore'],
	resultat: ['utfall_ack_ore', 'avvikelse_ar_ore']
};

/** A table as a phone has it: what answers stands beside the name, and the rest is pulled into sight. */
export function svarenForst(tabell: Tabell): Tabell {
	const framst = tabell.matt ? (FRAMST[tabell.matt as BuiltMeasureId] ?? []) : [];
	const [namn, ...ids] = tabell.kolumner.map(({ id }) => id);
	if (namn === undefined || framst.length === 0) return tabell;
	return medKolumner(tabell, [namn, ...new Set([...framst, ...ids])]);
}
