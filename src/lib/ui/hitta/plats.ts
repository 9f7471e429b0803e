import { goto } from '$app/navigation';
import { flytta } from '../fokus/vakt';

/** How long to wait, in ms, for something on a page to appear once its figures are computed. */
const VANTAN = 8000;

/** The button for an action on the page, by its `data-gor`; null where none can be pressed. */
export function knappen(vad: string): HTMLElement | null {
	return document.querySelector<HTMLElement>(`[data-gor="${vad}"]:not([aria-disabled=true])`);
}

/** Waits for something on a page just opened; null if it does not appear. */
export function invanta(sok: () => HTMLElement | null): Promise<HTMLElement | null> {
	return new Promise((klart) => {
		const prova = () => {
			const funnet = sok();
			if (!funnet) return;
			sluta(funnet);
		};
		const observer = new MutationObserver(prova);
		const uppehall = setTimeout(() => sluta(null), VANTAN);
		function sluta(vad: HTMLElement | null) {
			observer.disconnect();
			clearTimeout(uppehall);
			klart(vad);
		}
		observer.observe(document.body, { subtree: true, childList: true, attributes: true });
		prova();
	});
}

/** Goes to a page and presses a button there as soon as it can be pressed. */
export async function gaOchTryck(adress: Parameters<typeof goto>[0], vad: string): Promise<void> {
	await goto(adress);
	const knapp = await invanta(() => knappen(vad));
	knapp?.focus();
	knapp?.click();
}

/** Goes to a part of the page by moving the focus to its heading. */
export function gaTill(del: HTMLElement): void {
	flytta(del.querySelector<HTMLElement>('h1, h2') ?? del);
	del.scrollIntoView({ block: 'start' });
}
