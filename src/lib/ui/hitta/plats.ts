import { goto } from '$app/navigation';
import { flytta } from '../fokus/vakt';

/** So long one waits for what a page shows when its figures have been computed, in ms. */
const VANTAN = 8000;

/** The button on the page that does something, as `data-gor` has it; null where none can be pressed. */
export function knappen(vad: string): HTMLElement | null {
	return document.querySelector<HTMLElement>(`[data-gor="${vad}"]:not([aria-disabled=true])`);
}

/** Waits for what stands on a page that has just been gone to; null where it does not come. */
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

/** Goes to a page, and presses a button on it as soon as it can be pressed. */
export async function gaOchTryck(adress: Parameters<typeof goto>[0], vad: string): Promise<void> {
	await goto(adress);
	const knapp = await invanta(() => knappen(vad));
	knapp?.focus();
	knapp?.click();
}

/** Goes to a part of the page: to its heading, which says what it is. */
export function gaTill(del: HTMLElement): void {
	flytta(del.querySelector<HTMLElement>('h1, h2') ?? del);
	del.scrollIntoView({ block: 'start' });
}
