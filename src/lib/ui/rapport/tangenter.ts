import { kortkommando } from '../hitta/kortkommandon';

/** What the keys for undo do to a report. */
interface Angrande {
	angra(): void;
	goraOm(): void;
}

/**
 * Undoes and does again as the keys ask, but in a field for text, which has its own.
 * @param rapporten what is undone, by the kommun of the report one stands in; null when in none
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
