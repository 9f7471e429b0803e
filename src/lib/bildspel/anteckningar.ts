import { avsnittstext, posttext, type Rapporttext } from '$lib/rapport/rapporttext';
import type { Bild } from './bild';

/**
 * What is written in the report of what a slide shows, as Markdown; '' when nothing is. The title
 * has the summary's, and a slide of posts what is written of each.
 */
export function anteckningar(
	{ id, avsnitt, aven = [], poster = [] }: Bild,
	text: Rapporttext
): string {
	const egen = avsnitt ?? (id === 'titel' ? 'sammanfattning' : null);
	const delar = [...(egen ? [egen] : []), ...aven].map((en) => avsnittstext(text, en).text);
	for (const post of poster) {
		const { orsak, atgard } = posttext(text, post);
		if (orsak || atgard) delar.push(`**${post}.** ${[orsak, atgard].filter(Boolean).join(' ')}`);
	}
	return delar.filter((del) => del.trim() !== '').join('\n\n');
}
