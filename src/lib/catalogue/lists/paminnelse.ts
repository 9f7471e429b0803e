import type { IsoDate } from '$lib/domain/datum';
import { antalOrd, datum, kvartalsnamn } from '$lib/domain/format';
import { kommunensGenitiv } from '$lib/domain/kommun';
import type { Kvartal } from '$lib/domain/kvartal';
import { kvarAv, SKAL, skalsord, type Skalsantal } from './atgarder';

/** A letter about the register, without recipient. It has only counts, never a contact. */
export interface Paminnelse {
	amne: string;
	text: string;
}

/**
 * A reminder to someone who is responsible for contacts.
 * @param alla what there was to do on `tom`; the answers are those of `kvartal`
 * @param kvar what remains of it, as far as the file shows: only this is asked for
 * @param klart the day by which it should be done
 */
export function paminnelse(
	ansvarig: string,
	alla: Skalsantal,
	kvar: Skalsantal,
	kvartal: Kvartal,
	tom: IsoDate,
	klart: IsoDate
): Paminnelse {
	const vem = kommunensGenitiv(ansvarig);
	const attGora = SKAL.filter(({ id }) => kvar[id]).map(
		({ id, rubrik, gor }) => `- ${rubrik} (${kvarAv(kvar[id]!, alla[id]!)}): ${gor}`
	);
	const summan = (antal: Skalsantal) => SKAL.reduce((sum, { id }) => sum + (antal[id] ?? 0), 0);
	const gjorda = summan(alla) - summan(kvar);
	const sedan =
		gjorda > 0 ? ` Enligt filen är ${antalOrd(gjorda, 'åtgärdad', 'åtgärdade')} sedan dess.` : '';
	return {
		amne: plain(`Registervård i CRM-systemet: ${vem}, ${kvartalsnamn(kvartal)}`),
		text: plain(
			[
				'Hej,',
				'',
				`Det här väntade i registret för ${vem} den ${datum(tom)}: ${skalsord(alla).join(', ')}.${sedan}`,
				'',
				...attGora,
				'',
				`Gör det senast den ${datum(klart)}. Listan med kontakt-id skickas separat.`
			].join('\n')
		)
	};
}

/** A link that opens the letter in the mail program, with CRLF line breaks as mail requires (RFC 6068). */
export function mailto({ amne, text }: Paminnelse): string {
	return `mailto:?subject=${encodeURIComponent(amne)}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`;
}

/** The text with ordinary spaces instead of non-breaking ones. */
function plain(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}
