import { avsnittstext, posttext, type Rapporttext } from '$lib/rapport/rapporttext';
import type { Bild } from './bild';

/**
 * The report's written text about what a slide shows, as Markdown; '' when there is none. The title has the
 * summary's text, and a slide of posts the text on each post.
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
