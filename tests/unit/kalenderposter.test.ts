import { describe, expect, test } from 'vitest';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';
import {
	avtalskalender,
	type Avtalskalender
} from '$lib/catalogue/measures/avtalskalender/measure';
import {
	kalenderaret,
	kalenderMening,
	kalenderposter,
	medKorplanensDag,
	nar,
	raknatFran
} from '$lib/catalogue/rapporter/kalenderposter';
import type { Results } from '$lib/catalogue/measures/results';
import { rapportensFramsida } from '$lib/rapport/framsida/rapportens';
import { kalenderns } from '$lib/rapport/framsida/kalender';
import { readyRows } from '$lib/rapport/readyRows';
import { posthandelse } from '$lib/catalogue/rapporter/kalenderhandelser';
import { parseKvartal } from '$lib/domain/kvartal';

const TOM = '2024-09-30';
const VY = { kvartal: parseKvartal('2024-K3')!, tom: TOM, avtal: null };
const POST = {
	...{ post: 'Totalt', budget_ar_ore: 100, budget_ack_ore: 75, utfall_kvartal_ore: 25 },
	...{ utfall_ack_ore: 75, avvikelse_ack_ore: 0, kvar_ore: 25, prognos_ar_ore: 100 },
	...{ prognosavvikelse_ore: 0, prognosmetod: 'summa' }
};
const rows = avtalskalender.compute({}, VY, {
	avtalen: AGREEMENTS,
	prognoser: [],
	nyckeltal: []
}) as Avtalskalender[];
const poster = kalenderposter(rows, TOM, AGREEMENTS);
const av = (avtal: string, handelse: string) =>
	poster.find((post) => post.avtal === avtal && post.handelse === handelse);

describe('the calendar tells', () => {
	test('first the next day, what it is the day of, and how much there is in a year', () => {
		const top = (dag: string) => {
			const { value, tal, enhet, mening, mer } = kalenderns(poster, dag).storst!;
			return [
				value,
				`${tal} ${enhet}`.replaceAll('\u00a0', ' '),
				mening.replaceAll('\u00a0', ' '),
				mer
			];
		};
		const iAret = ['28 saker att hålla reda på inom ett år'];
		expect(top(TOM)).toEqual([
			TOM,
			'30 september 2024',
			'är sista dagen för två saker: styrgruppens förslag till organisation efter 2024 och underlag för kvartalets faktura i förskott',
			iAret
		]);
		// A month that the program assumes, and a day that is known.
		expect(top('2024-10-01')).toEqual([
			'2024-10-31',
			'ca oktober 2024',
			'kvartalsrapport med ekonomisk redovisning',
			iAret
		]);
		expect(top('2027-12-01').slice(0, 3)).toEqual([
			'2027-12-31',
			'31 december 2027',
			'sista dag för uppsägning'
		]);
		expect(kalenderns([], TOM).storst!.mening).toBe('saker att hålla reda på inom ett år');
	});

	test('nothing that has been, and the nearest first', () => {
		const dagar = poster.map(({ datum }) => datum);
		expect(dagar).toEqual([...dagar].sort());
		expect(dagar[0]! >= TOM).toBe(true);
	});

	test('who is responsible and who has it, by which clause, and whose day it is', () => {
		expect(av('energikontoret', 'plikt:arsrapport')).toMatchObject({
			datum: '2025-03-31',
			vad: 'Årsrapport med ekonomi, projektportfölj och nätverket',
			mottagare: 'samrådsgruppen och regionens samverkansråd',
			ansvarig: 'Energikontoret',
			paragraf: '§ 9',
			antagande: 'Avtalet anger en gång om året; månaden är programmets antagande.'
		});
	});

	test('notice days and the ends of terms, which rest on nobody having given notice', () => {
		expect(av('energikontoret', 'sista_uppsagning')).toMatchObject({
			datum: '2027-12-31',
			vad: 'Sista dag för uppsägning',
			mottagare: null,
			ansvarig: 'parterna',
			antagande: 'Räknat med att ingen part har sagt upp avtalet.'
		});
		expect(av('energikontoret', 'langst_till')).toMatchObject({ antagande: null });
	});

	test('that an agreement which is not extended ends', () => {
		expect(av('kompetensattraktion-2024', 'slut')).toMatchObject({
			datum: '2024-12-31',
			vad: 'Avtalet slutar',
			antagande: null
		});
	});
});

describe('a day typed in the quarter’s plan', () => {
	const results = { avtalskalender: { status: 'ready', rows } } as unknown as Results;
	const medDag = medKorplanensDag(results, ({ id }) => (id === '2024-K3' ? '2024-11-14' : null));
	const nu = readyRows(medDag).avtalskalender!;
	const rapporter = kalenderposter(nu, TOM, AGREEMENTS).filter(
		({ avtal, handelse }) =>
			avtal === 'kompetensattraktion-2024' && handelse === 'plikt:kvartalsrapport'
	);

	test('is the day of that quarter’s report in the calendar too, and of no other', () => {
		expect(rapporter.map(({ datum, antagande }) => [datum, antagande])).toEqual([
			['2024-11-14', 'Dagen är den som är inskriven i kvartalets körplan.'],
			['2025-01-31', expect.stringContaining('programmets antagande')]
		]);
		expect(nu.map(({ datum }) => datum)).toEqual(nu.map(({ datum }) => datum).sort());
		expect(posthandelse(rapporter[0]!).text).toMatch(/körplan\.$/);
		// A day that is known is told as a day, a month that is taken for granted as a month, and its end when it has begun.
		const mening = (dag: string) =>
			kalenderMening(
				kalenderposter(
					nu.filter(({ handelse }) => handelse === 'plikt:kvartalsrapport'),
					dag,
					AGREEMENTS
				)
			);
		expect(mening('2024-11-14')).toMatch(/^Närmast den 14\snovember\s2024: /);
		expect(mening('2024-12-01')).toMatch(/^Närmast ca januari\s2025: /);
		expect(mening('2025-01-31')).toMatch(/^Senast 31\sjanuari\s2025: /);
	});

	test('is the day on page one of the report, as on the overview', () => {
		const params = { ...VY, avtal: agreement('kompetensattraktion-2024', AGREEMENTS)! };
		const budget = { status: 'ready', rows: [POST] };
		const fram = rapportensFramsida(
			{ sort: 'kvartal', kommun: null, avsnitt: [] },
			{ ...medDag, budget_utfall_per_post: budget } as unknown as Results,
			params,
			'tkr',
			null
		);
		expect(fram!.kommande!.map((post) => [post.vad, nar(post).replace(/\s/g, ' ')])).toContainEqual(
			['Kvartalsrapport med ekonomisk redovisning', '14 november 2024']
		);
	});

	test('changes nothing when it is nobody’s', () => {
		expect(medKorplanensDag(results, () => null)).toEqual(results);
	});
});

test('the year is told by month, without those that have nothing, and then what comes later', () => {
	const { manader, senare } = kalenderaret(poster, TOM);
	expect(manader.map(({ namn }) => namn.replace('\u00a0', ' '))).toEqual([
		'September 2024',
		'Oktober 2024',
		'November 2024',
		'December 2024',
		'Januari 2025',
		'Februari 2025',
		'Mars 2025',
		// The quarterly report of 2025's agreement.
		'April 2025',
		'Maj 2025',
		'Juni 2025',
		'Juli 2025',
		// The network's second extension ends.
		'Augusti 2025'
	]);
	expect(manader.flatMap((manad) => manad.poster).concat(senare)).toEqual(poster);
	expect(senare.every(({ datum }) => datum >= '2025-09-30')).toBe(true);
});

test('the next is told from today in the year that is shown, else from the view’s own day', () => {
	expect(raknatFran(TOM, '2024-10-20')).toBe('2024-10-20');
	expect(raknatFran(TOM, '2025-09-29')).toBe('2025-09-29');
	expect(raknatFran(TOM, '2025-09-30')).toBe(TOM);
	expect(raknatFran(TOM, '2024-09-01')).toBe(TOM);
});
