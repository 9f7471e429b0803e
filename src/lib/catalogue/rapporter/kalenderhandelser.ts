import type { IsoDate } from '$lib/domain/datum';
import { kvartalsnamn } from '$lib/domain/format';
import type { Kalenderhandelse } from '$lib/domain/kalenderhandelse';
import type { Plansteg } from '$lib/domain/korplan';
import type { Kvartal } from '$lib/domain/kvartal';
import { ENLIGT_KORPLANEN, type Kalenderpost } from './kalenderposter';

/** The calendar event of a duty, a notice day or the end of a term, with a reminder a week before. */
export function posthandelse(post: Kalenderpost): Kalenderhandelse {
	const { avtal, avtalsnamn, handelse, datum, vad } = post;
	return {
		uid: `${avtal}-${handelse.replace(':', '-')}-${datum}@stegraknaren`,
		dag: datum,
		rubrik: `${avtalsnamn}: ${vad}`,
		text: rader({
			Till: post.mottagare,
			Ansvarig: post.ansvarig,
			Grund: post.paragraf,
			Antagande: antagande(post)
		}),
		paminnelse: 7
	};
}

/** What is assumed about the day: for a duty, unless its day is typed, that it is the last of the month. */
function antagande({ handelse, antagande }: Kalenderpost): string | null {
	return handelse.startsWith('plikt:') && antagande !== ENLIGT_KORPLANEN
		? [antagande, 'Dagen är månadens sista, eftersom avtalet inte anger någon dag.']
				.filter(Boolean)
				.join(' ')
		: antagande;
}

/**
 * The calendar events of the quarter's plan, and of the day it is counted from, with reminders the day
 * before.
 */
export function planhandelser(
	kvartal: Kvartal,
	steg: readonly Plansteg[],
	stanger: IsoDate
): Kalenderhandelse[] {
	const handelse = (id: string, dag: IsoDate, namn: string, text: string) => ({
		// Leave out the day, so that the events move when the plan is moved.
		uid: `korplan-${kvartal.id}-${id}@stegraknaren`,
		dag,
		rubrik: `${namn}, ${kvartalsnamn(kvartal).replaceAll('\u00a0', ' ')}`,
		text,
		paminnelse: 1
	});
	return [
		...steg.map(({ id, dag, namn, vem, varfor, fore }) =>
			handelse(id, dag, namn, rader({ Vem: vem, 'Arbetsdagar före': String(fore), Varför: varfor }))
		),
		handelse(
			'stanger',
			stanger,
			'Nämndens handlingar stänger',
			'Körplanen räknas från den här dagen.'
		)
	];
}

function rader(delar: Readonly<Record<string, string | null>>): string {
	return Object.entries(delar)
		.flatMap(([namn, text]) => (text === null || text === '' ? [] : [`${namn}: ${text}`]))
		.join('\n');
}
