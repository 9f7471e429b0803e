import { teckentangenter } from '../teckentangenter.svelte';
import { hitta } from './hitta.svelte';
import { arMac, kommandot, kortkommando, tangentnamn, type Kommando } from './kortkommandon';
import { knappen } from './plats';

const TEXT = 'textarea, input:not([type=checkbox], [type=radio], [type=file])';
/** These controls use letters and arrow keys themselves. */
const VAL = 'select, [type=radio]';

/**
 * Listens for the pages' shortcuts.
 * @returns the shortcut for searching, as text
 */
export function lyssna(): string {
	addEventListener('keydown', tangent);
	return tangentnamn(kommandot('sok').tangenter, arMac());
}

function tangent(event: KeyboardEvent): void {
	if (event.defaultPrevented || event.isComposing) return;
	const vad = kortkommando(event, 'sidor', teckentangenter.av);
	// The slides have keys of their own and no frame, and an open question must be answered first.
	if (vad === null || !document.querySelector('.hitta')) return;
	const oppen = document.querySelector('dialog:modal') !== null;
	const egen = oppen && hitta.dialog?.vad === vad;
	if (oppen && !egen) return;
	if (vad !== 'sok' && arUpptagen(event.target as Element, vad)) return;
	if (gor(vad, egen)) event.preventDefault();
}

/** Whether the focused control uses the key itself: a field, or selected text. */
function arUpptagen(mal: Element, vad: Kommando<'sidor'>): boolean {
	const valjs = mal.matches(VAL) && vad !== 'kortkommandon';
	return valjs || mal.matches(TEXT) || getSelection()?.type === 'Range';
}

/**
 * Runs a command.
 * @param oppen whether its own dialog is open
 * @returns whether there was anything to do
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
	// Presses the page's own button.
	const knapp = knappen(vad);
	knapp?.click();
	return knapp !== null;
}
