import type { IsoDate } from '$lib/domain/datum';
import { datum, kvartalsnamn } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Kvartal } from '$lib/domain/kvartal';
import { SKAL, skalsord, type Skalsantal } from './atgarder';

/** A letter about the register, without recipient: counts, never a contact. */
export interface Paminnelse {
	amne: string;
	text: string;
}

/**
 * A reminder to one who answers for contacts.
 * @param tom the day the counts are of; the answers are those of `kvartal`
 * @param klart the day it should be done
 */
export function paminnelse(
	ansvarig: string,
	antal: Skalsantal,
	kvartal: Kvartal,
	tom: IsoDate,
	klart: IsoDate
): Paminnelse {
	const vem = KOMMUNER.find(({ namn }) => namn === ansvarig)?.genitiv ?? ansvarig;
	const attGora = SKAL.filter(({ id }) => antal[id]).map(
		({ id, rubrik, gor }) => `- ${rubrik} (${antal[id]}): ${gor}`
	);
	return {
		amne: plain(`Registervård i CRM-systemet: ${vem}, ${kvartalsnamn(kvartal)}`),
		text: plain(
			[
				'Hej,',
				'',
				`Det här väntar i registret för ${vem} den ${datum(tom)}: ${skalsord(antal).join(', ')}.`,
				'',
				...attGora,
				'',
				`Gör det senast den ${datum(klart)}. Listan med kontakt-id kommer för sig.`
			].join('\n')
		)
	};
}

/** Opens in the mail program, with the lines' ends that a mail has (RFC 6068). */
export function mailto({ amne, text }: Paminnelse): string {
	return `mailto:?subject=${encodeURIComponent(amne)}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`;
}

/** A letter has ordinary spaces. */
function plain(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}
