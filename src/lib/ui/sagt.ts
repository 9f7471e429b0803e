import type { Attachment } from 'svelte/attachments';

/** A region that has moved or been emptied is heard when it changes, and not when it came. */
const ANDRUM = 150;

let rad: HTMLElement | undefined;
let hem: ParentNode | undefined;
let kommande: string[] = [];

/** Makes an element the one place where the program says what has happened. */
export const statusrad: Attachment<HTMLElement> = (node) => {
	rad = node;
	hem = node.parentElement!;
	return () => {
		rad = hem = undefined;
		kommande = [];
		node.remove();
	};
};

/** Tells those who do not see the page what has happened, once they have heard what is being said. */
export function sag(text: string): void {
	const ord = text.replace(/\s+/g, ' ').trim();
	if (!rad || ord === '' || kommande.includes(ord)) return;
	kommande.push(ord);
	if (kommande.length > 1) return;
	// What is outside an open dialog is not heard.
	const i = [...document.querySelectorAll('dialog:modal')].at(-1) ?? hem!;
	if (rad.parentNode !== i) i.append(rad);
	rad.textContent = '';
	setTimeout(() => {
		if (rad) rad.textContent = kommande.join(' ');
		kommande = [];
	}, ANDRUM);
}

/** What stands in an element is said too, and what comes to stand there. */
export const sagd: Attachment<HTMLElement> = (node) => {
	sag(node.textContent);
	return sagdSenare(node);
};

/** What comes to stand in an element is said too: what it had from the start is part of the page. */
export const sagdSenare: Attachment<HTMLElement> = (node) => {
	let fore = node.textContent;
	const observer = new MutationObserver(() => {
		if (node.textContent !== fore) sag(node.textContent);
		fore = node.textContent;
	});
	observer.observe(node, { subtree: true, childList: true, characterData: true });
	return () => observer.disconnect();
};
