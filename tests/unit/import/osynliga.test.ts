import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, load } from './load';

const TEXT = [
	'Kontakt-ID;Registrerad;Typ;Vald kommun;Källa',
	'1;2024-03-01;Magasin;"Åre, Berg";tasteget.nu',
	'2;1/25/2024;;Östersund;Örebro–mässan'
].join('\r\n');
const PLAIN = load(TEXT);

const tecken = fc.tuple(
	fc.integer({ min: 0, max: TEXT.length }),
	fc.constantFrom('\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff')
);

function medTecken(places: readonly (readonly [number, string])[]): string {
	const sorted = [...places].sort(([a], [b]) => b - a);
	return sorted.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), TEXT);
}

function utf16(text: string): Uint8Array {
	const units = Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0));
	return new Uint8Array(units.buffer);
}

test('marks that are not seen change nothing, wherever they stand', () => {
	fc.assert(
		fc.property(fc.array(tecken, { maxLength: 6 }), (places) => {
			for (const bytes of [bytesOf(medTecken(places)), utf16(medTecken(places))]) {
				const { rows, koder } = load(bytes);
				expect(rows).toEqual(PLAIN.rows);
				expect(koder).toEqual(PLAIN.koder);
			}
		})
	);
});

test('NUL characters are taken out of a SIE file too, and told once', () => {
	const sie = [
		'#FLAGGA 0',
		'#SIETYP 4',
		'#RAR 0 20240101 20241231',
		'#KONTO 4010 "Köp\0 av\0 tjänster"',
		'#PSALDO 0 202401 4010 {} 100.00'
	].join('\r\n');
	const { koder, report } = load(sie);
	expect(koder.filter((kod) => kod.includes('nolltecken'))).toEqual(['- nolltecken -']);
	expect(report.sie?.[0]).toMatchObject({ konto: '4010', namn: 'Köp av tjänster' });
});
