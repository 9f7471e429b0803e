import { teckentangenter } from '../teckentangenter.svelte';
import { hitta } from './hitta.svelte';
import { arMac, kommandot, kortkommando, tangentnamn, type Kommando } from './kortkommandon';
import { knappen } from './plats';

const TEXT = 'textarea, input:not([type=checkbox], [type=radio], [type=file])';
/** They go to what begins with a letter, and along with the arrows. */
const VAL = 'select, [type=radio]';

/** Listens for the keys of the pages. @returns what is pressed to search, as it is written */
export function lyssna(): string {
	addEventListener('keydown', tangent);
	return tangentnamn(kommandot('sok').tangenter, arMac());
}

function tangent(event: KeyboardEvent): void {
	if (event.defaultPrevented || event.isComposing) return;
	const vad = kortkommando(event, 'sidor', teckentangenter.av);
	// The slides have no frame and keys of their own, and what is asked must be answered first.
	if (vad === null || !document.querySelector('.hitta')) return;
	const oppen = document.querySelector('dialog:modal') !== null;
	const egen = oppen && hitta.dialog?.vad === vad;
	if (oppen && !egen) return;
	if (vad !== 'sok' && arUpptagen(event.target as Element, vad)) return;
	if (gor(vad, egen)) event.preventDefault();
}

/** Whether the keys are of what one stands in: a field, or a text where something is chosen. */
function arUpptagen(mal: Element, vad: Kommando<'sidor'>): boolean {
	const valjs = mal.matches(VAL) && vad !== 'kortkommandon';
	return valjs || mal.matches(TEXT) || getSelection()?.type === 'Range';
}

/**
 * @param oppen what it opens is open
 * @returns whether there was something to do
 */
function gor(vad: Kommando<'sidor'>, oppen: boolean): boolean {
	if (vad === 'sok' || vad === 'kortkommandon') {
		if (oppen) hitta.stangaren()();
		else hitta.oppna(vad);
		return true;
	}
	if (vad === 'hjalp') {
		if (hitta.hjalp) hitta.stangHjalp();
		else hitta.visaHjalp();
		return true;
	}
	// The page's own button does it.
	const knapp = knappen(vad);
	knapp?.click();
	return knapp !== null;
}
