import { describe, expect, it, test } from 'vitest';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { cellSaknas } from '$lib/import/report/konsekvens';
import { iLed, problemgrupper } from '$lib/import/report/summering';
import { load } from './load';

/** The sentences of a file's problems, with plain spaces. */
const sentences = (text: string) =>
	problemgrupper(load(text).report).map(({ mening }) => mening.replaceAll('\u00a0', ' '));
const contacts = (...rows: string[]) =>
	sentences(
		`ID;Registrerad;Typ;Flyttstatus;Flyttdatum;Förfrågan;Första svar;Vald kommun\n${rows.join('\n')}\n`
	);
const ok = (id: number, cells: string) => `${id};2024-02-05;;${cells}`;

describe('the rows of one problem are one sentence in figures', () => {
	test.each<[string, string[], string]>([
		[
			'one without registration',
			['1;;Båda;;;;;'],
			'1 rad utan giltig registrering: högst 1 hushåll saknas i Registrerade.'
		],
		[
			'several without registration, whatever is wrong with it',
			['1;;Båda;;;;;', '2;igår;Båda;;;;;', '3;0;Båda;;;;;'],
			'3 rader utan giltig registrering: högst 3 hushåll saknas i Registrerade.'
		],
		[
			'without id',
			[';2024-02-05;Båda;;;;;', ';2024-02-05;Båda;;;;;'],
			'2 rader utan ID: högst 2 hushåll saknas i Registrerade.'
		],
		[
			'with too many and too few fields',
			['1;2024-02-05', '2;2024-02-05;;;;;;Åre;x'],
			'2 rader med fel antal fält: högst 2 hushåll saknas i Registrerade.'
		],
		[
			'with a move date and no status',
			[ok(1, ';2024-05-01;;;'), ok(2, 'Planerar;2024-05-01;;;')],
			'2 rader med flyttdatum men utan statusen Flyttat: högst 2 hushåll saknas i Flyttade.'
		],
		[
			'with a status and no move date',
			[ok(1, 'Flyttat;;;;')],
			'1 rad där kontakten har flyttat men saknar flyttdatum: flytten räknas på dagen då status ändrades, eller utan känt datum.'
		],
		[
			'moved before they were registered',
			[ok(1, 'Flyttat;2023-05-01;;;'), ok(2, 'Flyttat;2023-05-01;;;')],
			'2 rader med flytt före registreringen: hushållen räknas i Flyttade, men deras dagar till flytt räknas inte i medianen.'
		],
		[
			'answered before they asked',
			[ok(1, ';;2024-03-01;2024-02-04;'), ok(2, ';;2024-03-01;2024-02-04;')],
			'2 rader med svar före förfrågan: 2 kontakter räknas som obesvarade, om inte en aktivitet visar ett svar.'
		],
		[
			'dated ahead',
			[ok(1, ';;2031-03-01;;')],
			'1 rad där Vägledning begärd ligger efter dagens datum: den räknas inte förrän den dagen.'
		],
		[
			'with a kommun of another county',
			[ok(1, ';;;;Sundsvall'), ok(2, ';;;;"Åre, Sundsvall"')],
			'2 rader där en del av Valda kommuner inte är en kommun i länet: 2 kontakter saknas på raden för den kommun som inte känns igen.'
		],
		[
			'with unreadable dates',
			[ok(1, ';;i maj;;'), ok(2, ';;i juni;;')],
			'2 rader där Vägledning begärd inte går att läsa som datum: 2 svarstider räknas från registreringsdatum i stället.'
		],
		[
			'twice',
			[ok(1, ';;;;'), ok(1, ';;;;')],
			'1 rad räknas inte, för Kontakt-ID finns på flera rader: den sista raden gäller, och inget räknas dubbelt.'
		],
		[
			'below the data',
			[ok(1, ';;;;'), 'Summa;1;;;;;;', ';;;Slut;;;;'],
			'2 rader är summor, fotnoter eller rubriken igen och räknas inte som data. Inget saknas i siffrorna.'
		]
	])('%s', (_, rows, expected) => {
		expect(contacts(...rows)).toEqual([expected]);
	});

	it('counts those that are not listed too', () => {
		const rows = Array.from({ length: 1204 }, (_, i) => `${i};igår;Båda;;;;;`);
		expect(contacts(...rows)).toEqual([
			'1 204 rader utan giltig registrering: högst 1 204 hushåll saknas i Registrerade.'
		]);
	});

	it('has the most common problem first', () => {
		expect(contacts(ok(1, ';;i maj;;'), '2;2024', '3;2024')[0]).toMatch(/^2 rader med fel antal/);
	});

	it('of money', () => {
		const text =
			'År;Period;Post;Slag;Utfall\n2024;1;A;;tusen\n2024;2;A;;tusen\n;;A;;1\n2024;;A;;1\n2024;;B;;1\n2024;1;Summa;;2\n2024;1;;;2\n';
		expect(sentences(text)).toEqual([
			'2 rader där Utfall inte går att läsa som tal: 2 belopp saknas i posternas utfall.',
			'2 rader med utfall utan period: deras belopp räknas inte i utfallet. Ange under Data till och med vilken månad det gäller, eller fyll i perioden i filen.',
			'2 rader är summor, eller saknar post, och räknas inte: inget belopp räknas dubbelt. Är någon av dem ingen summa behöver du fylla i posten.',
			'1 rad utan år eller period: radens belopp saknas i budget, utfall och prognos.'
		]);
	});

	it('of a whole file is as it stands', () => {
		const text = 'År;Period;Post;Ack utfall\n2024;2;A;1\n';
		expect(sentences(text)[0]).toMatch(
			/^Utfallet för 1\spost räknas inte: kolumnen är ackumulerad/
		);
		expect(sentences('a;b\n1;2\n')[0]).toMatch(/^Filen känns inte igen/);
	});
});

/** Every column whose cells can be wrong, with how. */
const wrong = SOURCE_IDS.flatMap((id) =>
	SOURCES[id].columns.flatMap(({ id: column, type }) => {
		const kod = {
			datum: 'ogiltigt_datum',
			datum_eller_ja: 'ogiltigt_datum',
			kommun: 'okand_kommun',
			kommuner: 'okand_kommun',
			val: 'ogiltigt_varde',
			ja_nej: 'ogiltigt_varde',
			period: 'ogiltigt_varde',
			kvartal: 'ogiltigt_varde',
			heltal: 'ogiltigt_tal',
			belopp: 'ogiltigt_tal',
			procent: 'ogiltigt_tal',
			decimal: 'ogiltigt_tal',
			text: null
		}[type];
		return kod === null ? [] : ([[id, column, kod]] as [SourceId, string, 'ogiltigt_datum'][]);
	})
);

test.each(wrong)('%s: %s has a sentence for one and for many', (kalla, column, kod) => {
	const konsekvens = cellSaknas(SOURCES[kalla], column, kod);
	const message = (rad: number) => ({ kod, rad, kolumn: column, konsekvens });
	const [one] = problemgrupper({ kalla, meddelanden: [message(2)] });
	const [many] = problemgrupper({ kalla, meddelanden: [message(2), message(3)] });
	expect(one?.mening).toMatch(/^1\u00a0rad där .+: .+\.$/);
	expect(many?.mening).toMatch(/^2\u00a0rader där .+: .+\.$/);
	expect(many?.mening).not.toContain('För var och en');
	expect(many?.mening.split(': ')[1]).not.toBe(one?.mening.split(': ')[1]);
});

test('a counted sentence has its number, what is wrong and what it means; another is whole', () => {
	const rader = [2, 3].map((rad) => ({
		kod: 'status_utan_datum' as const,
		rad,
		kolumn: 'Flyttdatum',
		konsekvens: 'Kontakten har flyttat.'
	}));
	const [grupp] = problemgrupper({ kalla: 'kontakter', meddelanden: rader });
	expect(iLed(grupp!)).toEqual({
		tal: '2',
		vad: 'rader där kontakten har flyttat men saknar flyttdatum.',
		foljd: 'Flyttarna räknas på dagen då status ändrades, eller utan känt datum.'
	});
	const filen = { ...grupp!, antal: 0, mening: 'Filen: tom.' };
	expect(iLed(filen)).toEqual({ tal: '', vad: 'Filen: tom.', foljd: '' });
});
