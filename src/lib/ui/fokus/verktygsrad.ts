import type { Attachment } from 'svelte/attachments';
import { kanFokuseras } from './granne';

const VERKTYG = 'a[href], button, input[type=checkbox], summary';

/** The keys below, as they are told in the help. */
export const VERKTYGSHJALP = [
	'← → ↑ ↓, Home, End',
	'Mellan knapparna i en rad av verktyg, som Tabb går till en gång'
] as const;

/**
 * Makes a row of tools a single Tab stop: arrow keys, Home and End move between the tools, and Tab returns to
 * the one that was left. The element needs `role="toolbar"` and a name.
 */
export const verktygsrad: Attachment<HTMLElement> = (rad) => {
	/** The tool focused last. */
	let nu: HTMLElement | undefined;

	/** The tools that can be focused now; a dialog inside the row is not part of it. */
	const verktygen = () =>
		[...rad.querySelectorAll<HTMLElement>(VERKTYG)].filter(
			(one) => kanFokuseras(one) && !one.closest('dialog')
		);
	function ordna(): void {
		const alla = verktygen();
		const stopp = nu && alla.includes(nu) ? nu : alla[0];
		for (const one of alla) one.tabIndex = one === stopp ? 0 : -1;
	}
	function tangent(event: KeyboardEvent): void {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const alla = verktygen();
		const har = alla.indexOf(event.target as HTMLElement);
		if (har < 0) return;
		const till = (
			{
				ArrowRight: har + 1,
				ArrowDown: har + 1,
				ArrowLeft: har - 1,
				ArrowUp: har - 1,
				Home: 0,
				End: -1
			} as Record<string, number | undefined>
		)[event.key];
		if (till === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		alla.at(till % alla.length)!.focus();
	}
	function kom({ target }: FocusEvent): void {
		if (!verktygen().includes(target as HTMLElement)) return;
		nu = target as HTMLElement;
		ordna();
	}

	ordna();
	const observer = new MutationObserver(ordna);
	observer.observe(rad, {
		subtree: true,
		childList: true,
		attributeFilter: ['hidden', 'open', 'disabled', 'href']
	});
	rad.addEventListener('keydown', tangent);
	rad.addEventListener('focusin', kom);
	return () => {
		observer.disconnect();
		rad.removeEventListener('keydown', tangent);
		rad.removeEventListener('focusin', kom);
	};
};
