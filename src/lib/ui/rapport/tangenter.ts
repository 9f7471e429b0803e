/** What the keys for undo do to a report. */
interface Angrande {
	angra(): void;
	goraOm(): void;
}

/**
 * Ctrl+Z undoes and Ctrl+Shift+Z or Ctrl+Y does again, but in a field for text, which has its own.
 * @param rapporten what is undone, by the kommun of the report one stands in; null when in none
 */
export function angratangent(
	event: KeyboardEvent,
	rapporten: (kommun: string | null) => Angrande | undefined
): void {
	if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
	const tecken = event.key.toLowerCase();
	if (tecken !== 'z' && tecken !== 'y') return;
	const { target } = event;
	if (!(target instanceof Element)) return;
	if (target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
		return;
	const kommun = target.closest<HTMLElement>('[data-rapport]')?.dataset.rapport ?? null;
	const vad = rapporten(kommun);
	if (!vad) return;
	event.preventDefault();
	if (tecken === 'y' || event.shiftKey) vad.goraOm();
	else vad.angra();
}
