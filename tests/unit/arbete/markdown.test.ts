import { describe, expect, test } from 'vitest';
import { barText, markdown } from '$lib/dokument/markdown';

const text = (text: string) => ({ typ: 'text', text });

describe('a commentary', () => {
	test('has paragraphs, bold, links and lists', () => {
		expect(markdown('Ett **fet** [här](https://a.se)\n\n- ett\n- två\n\n1. x')).toEqual([
			{
				typ: 'stycke',
				bitar: [
					text('Ett '),
					{ typ: 'fet', bitar: [text('fet')] },
					text(' '),
					{ typ: 'lank', href: 'https://a.se', bitar: [text('här')] }
				]
			},
			{ typ: 'lista', numrerad: false, punkter: [[text('ett')], [text('två')]] },
			{ typ: 'lista', numrerad: true, punkter: [[text('x')]] }
		]);
	});

	test.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'[a](javascript:alert(1))',
		'![bild](https://x.se/a.png)',
		'a <b onclick="x">b</b>',
		'5 < 6 & 7 > 6 &amp; "x"'
	])('shows %s as it is written', (hostile) => {
		const tree = JSON.stringify(markdown(hostile));
		expect(tree).not.toContain('"lank"');
		expect(barText(hostile)).toBe(hostile);
	});

	test('keeps a line break within a paragraph', () => {
		expect(barText('ett\ntvå')).toBe('ett\ntvå');
	});
});
