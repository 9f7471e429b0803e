import type { Smabild } from '$lib/dokument/smabild';
import { BREDD, type Form } from './form';
import { matare } from './matare';
import { overTid } from './overtid';
import { prickar } from './prickar';
import { staplar } from './staplar';

/**
 * The shapes of a small picture, from the back to the front.
 * @param bredd the width of a gauge in its own px, which may be longer than other drawings
 */
export function ritning(bild: Smabild, bredd = BREDD): Form[] {
	switch (bild.slag) {
		case 'staplar':
			return staplar(bild);
		case 'prickar':
			return prickar(bild);
		case 'matare':
			return matare(bild, bredd);
		case 'overtid':
			return overTid(bild);
	}
}
