import { expect, test } from 'vitest';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';
import { delges } from '$lib/rapport/delges';

const energikontoret = agreement('energikontoret', AGREEMENTS)!;

test('a report goes to those that its duty names, and else to those that the agreement does', () => {
	expect(delges('radgivning', energikontoret)).toBe('De kommuner som beställer rådgivning');
	expect(delges('radgivning', energikontoret, 'Krokom')).toBe('Krokoms kommun');
	expect(delges('ar', energikontoret)).toBe('Samrådsgruppen och regionens samverkansråd');
	expect(delges('radgivning', { ...energikontoret, plikter: [], delges: [] })).toBeNull();
	expect(delges('kvartal', null)).toBeNull();
});
