import { kortkommando } from '../hitta/kortkommandon';

/** What the undo keys do to a report. */
interface Angrande {
	angra(): void;
	goraOm(): void;
}

/**
 * Undoes and redoes by key, except in text fields, which have their own undo.
 * @param rapporten the functions for a report, given the kommun of the report that has the focus; null when in
 * none
 */
export function angratangent(
	event: KeyboardEvent,
	rapporten: (kommun: string | null) => Angrande | undefined
): void {
	const kommando = kortkommando(event, 'rapporten');
	if (kommando === null) return;
	const { target } = event;
	if (!(target instanceof Element)) return;
	if (target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
		return;
	const kommun = target.closest<HTMLElement>('[data-rapport]')?.dataset.rapport ?? null;
	const vad = rapporten(kommun);
	if (!vad) return;
	event.preventDefault();
	if (kommando === 'gor_om') vad.goraOm();
	else vad.angra();
}
