import { granneTill, kanFokuseras } from './granne';

/**
 * Keeps the keyboard's place: when the focused element is removed, hidden or disabled, the focus moves to a
 * neighbour instead of the top of the page. It also stops clicks on buttons with `aria-disabled`, which,
 * unlike `disabled`, keep the focus.
 * @returns a function that stops it
 */
export function vaktaFokus(): () => void {
	let last: Element | undefined;
	let removed: MutationRecord[] = [];
	let view = '';
	let waiting = false;

	function check(): void {
		waiting = false;
		const { activeElement } = document;
		const lost = last && !kanFokuseras(last) ? last : undefined;
		if (activeElement && activeElement !== document.body && activeElement !== lost) return;
		const records = removed;
		last = undefined;
		removed = [];
		// A reader who leaves a page starts at the top of the next. The neighbour is watched from here on, as it may
		// go too.
		if (lost && view === location.pathname) flytta(granneTill(lost, records));
	}
	function soon(): void {
		if (waiting || !last) return;
		waiting = true;
		// Wait for code that knows better where the focus belongs.
		requestAnimationFrame(check);
	}
	const observer = new MutationObserver((records) => {
		if (!last) return;
		if (!last.isConnected || document.activeElement !== last)
			removed.push(...records.filter(({ removedNodes }) => removedNodes.length > 0));
		soon();
	});
	observer.observe(document.body, {
		subtree: true,
		childList: true,
		attributeFilter: ['disabled', 'hidden', 'inert', 'open']
	});
	const end = new AbortController();
	const options = { capture: true, signal: end.signal };
	document.addEventListener(
		'focusin',
		({ target }) => {
			last = target as Element;
			removed = [];
			view = location.pathname;
		},
		options
	);
	document.addEventListener('focusout', soon, options);
	document.addEventListener(
		'click',
		(event) => {
			if (!(event.target as Element).closest('button[aria-disabled=true]')) return;
			event.preventDefault();
			event.stopImmediatePropagation();
		},
		options
	);
	return () => {
		observer.disconnect();
		end.abort();
	};
}

/** Moves the focus, also to plain text. Scrolls no more than needed to show it. */
export function flytta(till: HTMLElement): void {
	if (till.tabIndex < 0 && !till.hasAttribute('tabindex')) till.tabIndex = -1;
	till.focus({ preventScroll: true });
	till.scrollIntoView({ block: 'nearest' });
}
