import type { Attachment } from 'svelte/attachments';

/**
 * How long to wait, ms: a live region is only announced when it changes, not when it has just been moved or
 * emptied.
 */
const ANDRUM = 150;

let rad: HTMLElement | undefined;
let hem: ParentNode | undefined;
let kommande: string[] = [];

/** Makes an element the one live region in which the program says what has happened. */
export const statusrad: Attachment<HTMLElement> = (node) => {
	rad = node;
	hem = node.parentElement!;
	return () => {
		rad = hem = undefined;
		kommande = [];
		node.remove();
	};
};

/** Announces to screen readers what has happened, after anything being said now. */
export function sag(text: string): void {
	const ord = text.replace(/\s+/g, ' ').trim();
	if (!rad || ord === '' || kommande.includes(ord)) return;
	kommande.push(ord);
	if (kommande.length > 1) return;
	// Nothing outside an open dialog is announced.
	const i = [...document.querySelectorAll('dialog:modal')].at(-1) ?? hem!;
	if (rad.parentNode !== i) i.append(rad);
	rad.textContent = '';
	setTimeout(() => {
		if (rad) rad.textContent = kommande.join(' ');
		kommande = [];
	}, ANDRUM);
}

/** Announces an element's text, and every later change of it. */
export const sagd: Attachment<HTMLElement> = (node) => {
	sag(node.textContent);
	return sagdSenare(node);
};

/** Announces every later change of an element's text; the first text counts as part of the page. */
export const sagdSenare: Attachment<HTMLElement> = (node) => {
	let fore = node.textContent;
	const observer = new MutationObserver(() => {
		if (node.textContent !== fore) sag(node.textContent);
		fore = node.textContent;
	});
	observer.observe(node, { subtree: true, childList: true, characterData: true });
	return () => observer.disconnect();
};
