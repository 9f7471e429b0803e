import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { Paket } from '$lib/publicering/paket/paket';
import { forbered, paketet } from '$lib/publicering/paket/paketet';
import { paketfiler, tabellerna } from '$lib/publicering/paket/paketfiler';
import { skyddet } from '$lib/publicering/paket/skyddet';
import { lock } from '$lib/snapshot/snapshot';
import { loadsOf } from '$lib/import/loads';
import { exempeldata } from '../exempeldata';
import { load, openEngine, type TestRow } from '../engine/tables';
import {
	dolda,
	hushall,
	lastKvartal,
	paketAv,
	publicera,
	VAL,
	visat,
	type Kommunnamn
} from './lasning';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const lasta = async (contacts: TestRow[], kvartal: string, text = {}) => {
	await engine.load([load('kontakter', contacts), load('aktiviteter', [])]);
	return lastKvartal(engine, kvartal, { text });
};
/** Ten in each kommun that have moved nowhere. */
const tio = (registrerad: string) =>
	(
		['Berg', 'Bräcke', 'Härjedalen', 'Krokom', 'Ragunda', 'Strömsund', 'Åre', 'Östersund'] as const
	).flatMap((kommun) => hushall(10, kommun, registrerad));
const TIO = tio('2020-01-15');
/** Moved before the last four quarters. */
const forr = (antal: number, kommun: Kommunnamn) =>
	hushall(antal, kommun, '2020-01-15', '2022-05-15');

describe('what must be hidden, worked out in a worker', () => {
	test('is what it is on the page: question and answer can be sent', async () => {
		const snapshot = await lasta(
			[...TIO, ...forr(12, 'Åre'), ...forr(3, 'Berg'), ...forr(2, 'Krokom')],
			'2024-K3'
		);
		const att = { snapshot, tidigare: [], val: VAL };
		const forberett = forbered(att);
		if ('hinder' in forberett) throw new Error(forberett.hinder.join(' '));
		const skydd = structuredClone(skyddet(structuredClone(forberett.fraga)));
		const svar = paketet(forberett, skydd);
		expect(svar).toEqual(publicera(snapshot));
		expect(svar.underlag!.rojande.liten).toBe(2);
	});
});

test('a figure in a text that is not the report’s any more must be accepted', async () => {
	const text = (varde: number) => ({
		avsnitt: [
			{
				...{ id: 'hjalte', text: 'Hela 101 hushåll har registrerat sig.' },
				bundna: [{ siffra: 'hushall_nu.registrerade', varde }]
			}
		]
	});
	const contacts = [...TIO, ...forr(12, 'Åre'), ...forr(9, 'Östersund')];
	const varningar = async (varde: number) =>
		paketAv(await lasta(contacts, '2024-K3', text(varde))).underlag.varningar;
	expect(await varningar(101)).toEqual([]);
	expect(await varningar(100)).toEqual([
		'Hushållen: en siffra i texten är inte längre rapportens. Texten får gå ut så.'
	]);
});

describe('what is hidden of the kommuner', () => {
	test('is nothing when no count is small', async () => {
		const { paket, underlag } = paketAv(
			await lasta([...TIO, ...forr(12, 'Åre'), ...forr(9, 'Östersund')], '2024-K3')
		);
		expect(dolda(underlag)).toEqual([]);
		expect(visat(paket, 'hushall_per_kommun')).toMatchObject({
			Berg: ['10', '0'],
			Åre: ['22', '12'],
			Östersund: ['19', '9'],
			'Ingen vald kommun': ['0', '–'],
			'Okänd kommun': ['–', '0'],
			'Hela länet': ['101', '21']
		});
	});

	test('is two small counts together: their sum is known, and neither of them', async () => {
		const { paket, underlag } = paketAv(
			await lasta([...TIO, ...forr(12, 'Åre'), ...forr(3, 'Berg'), ...forr(2, 'Krokom')], '2024-K3')
		);
		expect(dolda(underlag)).toEqual([
			'hushall_per_kommun.flyttade.Berg liten',
			'hushall_per_kommun.flyttade.Krokom liten'
		]);
		expect(visat(paket, 'hushall_per_kommun')).toMatchObject({
			Berg: ['13', '‥'],
			Krokom: ['12', '‥'],
			Åre: ['22', '12'],
			'Hela länet': ['97', '17']
		});
	});

	test('is one more when a single small count could be computed from the county’s', async () => {
		const { underlag } = paketAv(
			await lasta(
				[...TIO, ...forr(12, 'Åre'), ...forr(9, 'Östersund'), ...forr(3, 'Berg')],
				'2024-K3'
			)
		);
		expect(dolda(underlag)).toEqual([
			'hushall_per_kommun.flyttade.Berg liten',
			'hushall_per_kommun.flyttade.Östersund skydd'
		]);
		const { rojande } = underlag;
		expect([rojande.liten, rojande.skydd, rojande.upptackta]).toEqual([1, 1, []]);
	});

	test('is where all have moved to one kommun, and so few in a quarter that the county’s tells of it', async () => {
		const alla = [
			...hushall(2, 'Krokom', '2020-01-15', '2024-02-15'),
			...hushall(9, 'Krokom', '2020-01-15', '2024-08-15')
		];
		const { underlag } = paketAv(await lasta([...TIO, ...alla], '2024-K3'));
		const flyttade = dolda(underlag).filter((en) => en.includes('flyttade'));
		expect(flyttade).toHaveLength(4);
		expect(flyttade).toContain('hushall_per_kommun_aret.flyttade.Krokom skydd');
		// A county's quarter that is not small tells of no few.
		const fler = paketAv(
			await lasta([...TIO, ...alla, ...hushall(5, 'Krokom', '2021-01-15', '2024-02-15')], '2024-K3')
		);
		expect(dolda(fler.underlag)).toEqual([]);
	});

	test('is hidden in chart, description and file as in the table', async () => {
		const { paket } = paketAv(
			await lasta([...TIO, ...forr(12, 'Åre'), ...forr(3, 'Berg'), ...forr(2, 'Krokom')], '2024-K3')
		);
		const diagram = paket.dokument.delar.flatMap((del) =>
			del.typ === 'diagram' && del.diagram.slag === 'liggande' ? [del] : []
		);
		expect(diagram).toHaveLength(1);
		expect(diagram[0]!.diagram).toMatchObject({
			rader: expect.arrayContaining([
				{ namn: 'Berg', varde: null },
				{ namn: 'Åre', varde: 12 }
			])
		});
		expect(diagram[0]!.beskrivning).toContain('Dolt: Berg och Krokom.');
		expect(paketfiler(paket).get('hushall-per-kommun.csv')).toMatch(/^Berg;13;‥\r$/m);
		expect(paket.siffror).toContainEqual({
			...{ matt: 'hushall_per_kommun', rad: 'Berg', kolumn: 'flyttade' },
			varde: null
		});
		// Which comes first would tell of the hidden: the section has no finding then.
		expect(JSON.stringify(paket)).not.toContain('Flest har flyttat');
	});

	test('is nothing with the threshold 0', async () => {
		const snapshot = await lasta([...TIO, ...forr(3, 'Berg')], '2024-K3');
		const { paket, underlag } = paketAv(snapshot, [], { troskel: 0 });
		expect(dolda(underlag)).toEqual([]);
		expect(visat(paket, 'hushall_per_kommun').Berg).toEqual(['13', '3']);
	});

	test('is what is left when the year is taken from what is together, if that is few', async () => {
		// 8 together and 6 in the year: 2 before it.
		const iAr = hushall(6, 'Berg', '2020-01-15', '2024-05-15');
		const { underlag } = paketAv(
			await lasta([...TIO, ...forr(2, 'Berg'), ...iAr, ...forr(9, 'Åre')], '2024-K3')
		);
		const berg = dolda(underlag).filter((rad) => rad.includes('flyttade.Berg'));
		expect(berg).toHaveLength(1);
	});
});

describe('a quarter after another', () => {
	/** Each kommun's moves by quarter: 2024-K2 published first, then 2024-K3. */
	const forst = [...TIO, ...forr(20, 'Åre'), ...forr(20, 'Östersund'), ...forr(20, 'Krokom')];
	const sedan = [
		...hushall(2, 'Åre', '2020-01-15', '2024-08-15'),
		...hushall(7, 'Östersund', '2020-01-15', '2024-08-15')
	];

	test('hides what is together where so few have been added that they would be told', async () => {
		const k2 = paketAv(await lasta(forst, '2024-K2')).paket;
		expect(visat(k2, 'hushall_per_kommun').Åre).toEqual(['30', '20']);
		const k3 = paketAv(await lasta([...forst, ...sedan], '2024-K3'), [k2]);
		// 22 less 20 would tell of the two.
		expect(visat(k3.paket, 'hushall_per_kommun').Åre![1]).toBe('‥');
		expect(k3.underlag.rojande.tidigare).toBe(1);
		// By itself it would not have been hidden.
		const ensam = paketAv(await lasta([...forst, ...sedan], '2024-K3'));
		expect(visat(ensam.paket, 'hushall_per_kommun').Åre![1]).toBe('22');
	});

	test('hides more than the one kommun where the only household that registered did', async () => {
		const forst = [...TIO, ...tio('2024-02-15')];
		const k2 = paketAv(await lasta(forst, '2024-K2')).paket;
		const ny = hushall(1, 'Berg', '2024-08-15');
		const { paket, underlag } = paketAv(await lasta([...forst, ...ny], '2024-K3'), [k2]);
		expect(visat(paket, 'hushall_per_kommun')['Hela länet']).toEqual(['161', '0']);
		// With all the others as they were, the county's 161 would tell where the last one is.
		expect(dolda(underlag)).toEqual([
			'hushall_per_kommun.registrerade.Berg skydd',
			'hushall_per_kommun.registrerade.Åre skydd',
			'hushall_per_kommun_aret.registrerade.Berg skydd',
			'hushall_per_kommun_aret.registrerade.Åre skydd'
		]);
	});

	test('hides as much when it is the earlier one that is published afterwards', async () => {
		const forst = [...TIO, ...tio('2024-02-15')];
		const k3 = paketAv(await lasta([...forst, ...hushall(1, 'Berg', '2024-08-15')], '2024-K3'));
		expect(dolda(k3.underlag)).toEqual([]);
		const k2 = paketAv(await lasta(forst, '2024-K2'), [k3.paket]);
		expect(dolda(k2.underlag)).toEqual([
			'hushall_per_kommun.registrerade.Berg skydd',
			'hushall_per_kommun.registrerade.Östersund skydd',
			'hushall_per_kommun_aret.registrerade.Berg skydd',
			'hushall_per_kommun_aret.registrerade.Östersund skydd'
		]);
	});

	test('published once more hides what it hid, whatever has been published since', async () => {
		const k2 = paketAv(await lasta([...forst, ...forr(3, 'Berg')], '2024-K2'));
		const k3 = paketAv(await lasta([...forst, ...forr(3, 'Berg'), ...sedan], '2024-K3'), [
			k2.paket
		]);
		const igen = paketAv(await lasta([...forst, ...forr(3, 'Berg')], '2024-K2'), [
			k2.paket,
			k3.paket
		]);
		expect(dolda(k2.underlag).length).toBeGreaterThan(1);
		expect(igen.paket.siffror).toEqual(k2.paket.siffror);
	});

	test('published once more hides where the one is that has come since', async () => {
		const k3 = paketAv(await lasta([...forst, ...sedan], '2024-K3')).paket;
		const sen = hushall(1, 'Krokom', '2020-01-15', '2024-08-20');
		const igen = paketAv(await lasta([...forst, ...sedan, ...sen], '2024-K3'), [k3]);
		expect(visat(k3, 'hushall_per_kommun').Krokom![1]).toBe('20');
		expect(visat(igen.paket, 'hushall_per_kommun').Krokom![1]).toBe('‥');
		// Not alone: the county's one more would be known to be there.
		const sammanlagt = dolda(igen.underlag).filter((en) => en.startsWith('hushall_per_kommun.fl'));
		expect(sammanlagt.length).toBeGreaterThan(1);
	});

	test('is held to what was published of a later quarter, when it is published after that', async () => {
		const k3 = paketAv(await lasta([...forst, ...sedan], '2024-K3')).paket;
		expect(visat(k3, 'hushall_per_kommun').Åre![1]).toBe('22');
		const k2 = paketAv(await lasta(forst, '2024-K2'), [k3]);
		expect(visat(k2.paket, 'hushall_per_kommun').Åre![1]).toBe('‥');
	});

	test('has the same counts for another reader of the same quarter', async () => {
		const snapshot = await lasta([...forst, ...sedan, ...forr(3, 'Berg')], '2024-K3');
		const webb = paketAv(snapshot).paket;
		const grupp = paketAv(snapshot, [webb], { mottagare: 'arbetsgrupp' }).paket;
		for (const { matt, rad, kolumn, varde } of webb.siffror)
			if (varde !== null) expect(grupp.siffror).toContainEqual({ matt, rad, kolumn, varde });
	});
});

describe('what the readers get, of the sample data', () => {
	beforeAll(async () => {
		await engine.load(loadsOf(await exempeldata()));
	});

	test('on the web is no response time per kommun and no quarter per kommun', async () => {
		const { paket } = paketAv(await lastKvartal(engine, '2024-K3'));
		const kommunrader = tabellerna(paket).flatMap(({ matt, rader }) =>
			rader.some(({ celler: [namn] }) => 'text' in namn! && namn.text === 'Åre') ? [matt] : []
		);
		expect(kommunrader).toEqual(['hushall_per_kommun', 'hushall_per_kommun_aret']);
		expect(Object.keys(visat(paket, 'svarstid_per_kommun'))).toEqual(['Hela länet']);
		const text = JSON.stringify(paket);
		// The agreement's duty by that name is no figure of the register.
		expect(text.match(/.{8}egistervård.{28}/g)).toEqual([
			expect.stringContaining('"vad":"Registervård och gallring efter fem år"')
		]);
		for (const annat of ['flyttade_kvartal', 'svarstid_per_kommun_aret', 'kohort', 'registervard'])
			expect(text).not.toContain(annat);
		const medKommun = paket.siffror.filter(({ rad }) => rad === 'Åre').map(({ matt }) => matt);
		expect(new Set(medKommun)).toEqual(new Set(['hushall_per_kommun', 'hushall_per_kommun_aret']));
	});

	test('in the working group are the year’s response times per kommun, small ones hidden', async () => {
		const { paket, underlag } = paketAv(await lastKvartal(engine, '2024-K3'), [], {
			mottagare: 'arbetsgrupp'
		});
		const rader = visat(paket, 'svarstid_per_kommun_aret');
		expect(Object.keys(rader)).toHaveLength(10);
		for (const celler of Object.values(rader))
			for (const cell of celler.slice(0, 4))
				expect(['‥', '0'].includes(cell) || Number(cell.replace(/\s/g, '')) >= 5).toBe(true);
		expect(underlag.rojande.upptackta).toEqual([]);
	});

	test('in a kommun are its own row and the county’s, and no other’s', async () => {
		const { paket } = paketAv(await lastKvartal(engine, '2024-K3'), [], {
			...{ mottagare: 'kommun', kommun: 'Åre' }
		});
		for (const matt of [
			'hushall_per_kommun',
			'hushall_per_kommun_aret',
			'svarstid_per_kommun_aret'
		])
			expect(Object.keys(visat(paket, matt)), matt).toEqual(['Åre', 'Hela länet']);
		const rader = new Set(paket.siffror.map(({ rad }) => rad));
		expect(rader.has('Berg')).toBe(false);
	});

	test('begins with the biggest figure and the finding', async () => {
		const { hjalte, ingress } = paketAv(
			await lastKvartal(engine, '2023-K3', { avtal: 'en-attraktiv-region' })
		).paket.dokument;
		expect(hjalte).toMatchObject({ varde: 265, text: '265' });
		expect(ingress).toMatch(/^265\u00a0hushåll har flyttat, 66\u00a0procent av målet\. /);
	});

	test('of an agreement about money is no household at all', async () => {
		const { paket, underlag } = paketAv(
			await lastKvartal(engine, '2024-K4', { avtal: 'energikontoret' })
		);
		expect(underlag.tabeller).toEqual([]);
		expect(paket.dokument.hjalte).toMatchObject({ varde: 1_600_000 });
		expect(paket.siffror).toEqual([]);
	});

	test('is shown to the coordinator, field by field, with what was looked for', async () => {
		const { paket, underlag } = paketAv(await lastKvartal(engine, '2024-K3'));
		expect(Paket.safeParse(paket).success).toBe(true);
		expect(underlag.kontroller.map(({ funna }) => funna)).toEqual([[], [], [], [], []]);
		for (const { antal } of underlag.kontroller) expect(antal).toBeGreaterThan(100);
		expect(underlag.falt.map(({ falt }) => falt)).toContain('dokument.delar.tabell.rubrik');
	});
});

test('a median of fewer answers than the threshold is told nowhere, nor in what is written', async () => {
	const svar = (antal: number) =>
		hushall(antal, 'Åre', '2024-08-05').map((en) => ({ ...en, forsta_aterkoppling: '2024-08-07' }));
	const text = {
		avsnitt: [
			{
				...{ id: 'service', text: 'Medianen i länet var 2 dagar.' },
				bundna: [{ siffra: 'svarstid_per_kommun.median_arbetsdagar.Hela länet', varde: 2 }]
			}
		]
	};
	const fa = paketAv(await lasta(svar(4), '2024-K3', text), [], { mottagare: 'arbetsgrupp' }).paket;
	expect(visat(fa, 'svarstid_per_kommun')['Hela länet']).toEqual(['4', '4', '0', '0', '–']);
	expect(visat(fa, 'svarstid_per_kommun_aret').Åre!.at(-1)).toBe('‥');
	expect(JSON.stringify(fa)).toContain('Medianen i länet var ‥ dagar.');
	const fem = paketAv(await lasta(svar(5), '2024-K3', text), [], {
		mottagare: 'arbetsgrupp'
	}).paket;
	expect(visat(fem, 'svarstid_per_kommun')['Hela länet']).toEqual(['5', '5', '0', '0', '2']);
	expect(visat(fem, 'svarstid_per_kommun_aret').Åre!.at(-1)).toBe('2');
	expect(JSON.stringify(fem)).toContain('Medianen i länet var 2 dagar.');
});

describe('what cannot be published', () => {
	test('is a report that has been changed since it was locked', async () => {
		const snapshot = await lasta(TIO, '2024-K3');
		const { summa } = snapshot;
		const rubbad = { summa, innehall: { ...snapshot.innehall, tom: '2024-09-29' } };
		expect(publicera(rubbad)).toEqual({
			hinder: ['Det låsta kvartalet har ändrats sedan det låstes.'],
			underlag: null
		});
	});

	test.each([
		[{ kommun: 'Åre' }, 'Bara kvartalsrapporten för hela länet'],
		[{ sort: 'bokslut' }, 'Bara kvartalsrapporten för hela länet'],
		[{ avtal: null }, 'Rapporten gäller inget avtal']
	])('is one that is %j', async (andring, vantat) => {
		const { innehall } = await lasta(TIO, '2024-K3');
		const svar = publicera(lock({ ...innehall, ...andring }));
		expect('hinder' in svar && svar.hinder[0]).toContain(vantat);
	});

	test('is one whose kommuner do not add up to the county', async () => {
		const { innehall } = await lasta([...TIO, ...forr(9, 'Åre')], '2024-K3');
		const matt = structuredClone(innehall.matt);
		const nu = matt.hushall_nu!;
		if (nu.status === 'ready') nu.rows[0]!.flyttade = 8;
		const svar = publicera(lock({ ...innehall, matt }));
		expect('hinder' in svar && svar.hinder[0]).toContain('går inte ihop med länets');
	});

	test('is one with a lower limit than one that is out: it would tell what that one hid', async () => {
		const { paket: forra } = paketAv(await lasta([...TIO, ...forr(3, 'Berg')], '2024-K2'));
		const svar = publicera(await lasta([...TIO, ...forr(3, 'Berg')], '2024-K3'), [forra], {
			troskel: 2
		});
		expect('hinder' in svar && svar.hinder).toEqual([
			expect.stringMatching(
				/^Gränsen måste vara minst 5: så publicerades kvartal\s2\s2024\. Med en lägre/
			)
		]);
	});

	test('is one whose commentary tells a hidden count beside its kommun', async () => {
		const register = [...TIO, ...forr(12, 'Åre'), ...forr(3, 'Berg'), ...forr(2, 'Krokom')];
		const med = async (text: string) =>
			publicera(await lasta(register, '2024-K3', { avsnitt: [{ id: 'service', text }] }));
		expect(await med('Bergs 3 nya är från Norge.')).toMatchObject({
			hinder: [
				'En text säger ett dolt antal: Berg, 3. Ta bort talet i rapporten och lås den igen. Texten: ”Bergs 3 nya är från Norge.”'
			]
		});
		// Another number, and one of another kommun, are read, and may be published.
		expect('paket' in (await med('Bergs 4 nya är från Norge.'))).toBe(true);
		expect('paket' in (await med('Åre har 3 kontor.'))).toBe(true);
	});

	test('is one with a personal number in it, wherever it stands', async () => {
		const med = async (text: object) => publicera(await lasta(TIO, '2024-K3', text));
		for (const text of [
			{ handlaggare: 'Anna 19900101-1234' },
			{ avsnitt: [{ id: 'service', text: 'Vi ringde 9001**01-1234** i augusti.' }] },
			{ poster: [{ post: 'Kommunikation', genomfort: 'Klart av 199001011234.' }] }
		]) {
			const svar = await med(text);
			expect('hinder' in svar && svar.hinder.join(), JSON.stringify(text)).toContain(
				'Personnummer'
			);
		}
	});
});

describe('what the coordinator has written', () => {
	const bundna = [{ siffra: 'hushall_per_kommun.flyttade.Berg', varde: 3 }];
	const smatt = [...TIO, ...forr(12, 'Åre'), ...forr(3, 'Berg'), ...forr(2, 'Krokom')];

	test('has no number that is bound to a hidden count', async () => {
		const text = '3 hushåll har flyttat till Berg, och 12 till Åre.';
		const { paket, underlag } = paketAv(
			await lasta(smatt, '2024-K3', {
				avsnitt: [
					{
						...{ id: 'kommuner', text },
						bundna: [...bundna, { siffra: 'hushall_per_kommun.flyttade.Åre', varde: 12 }]
					}
				]
			})
		);
		const json = JSON.stringify(paket);
		expect(json).toContain('‥ hushåll har flyttat till Berg, och 12 till Åre.');
		expect(underlag.ersatta).toEqual([
			{ plats: 'kommuner', siffra: 'hushall_per_kommun.flyttade.Berg', varde: 3 }
		]);
		expect(underlag.toRead).toEqual([]);
	});

	test('has no number of a quarter in a kommun, nor of its response times, small or not', async () => {
		const { paket } = paketAv(
			await lasta(smatt, '2024-K3', {
				avsnitt: [
					{
						...{ id: 'kommuner', text: 'Under kvartalet flyttade 17 till Åre.' },
						bundna: [{ siffra: 'hushall_per_kommun.flyttade_kvartal.Åre', varde: 17 }]
					},
					{
						...{ id: 'service', text: 'I Åre kom 44 svar i tid, 92 procent.' },
						bundna: [
							{ siffra: 'svarstid_per_kommun.i_tid.Åre', varde: 44 },
							{ siffra: 'svarstid_per_kommun.procent_i_tid.Åre', varde: 92 }
						]
					}
				]
			})
		);
		const json = JSON.stringify(paket);
		expect(json).toContain('Under kvartalet flyttade ‥ till Åre.');
		expect(json).toContain('I Åre kom ‥ svar i tid, ‥ procent.');
	});

	test.each([
		['Bara tre hushåll flyttade till Berg.', 'Ett litet tal'],
		['Ett enda hushåll flyttade till Bräcke i år.', 'Ett litet tal'],
		['Bergs 4 nya är från Norge.', 'Ett litet tal'],
		['I Krokom och Åre: båda har fått hjälp.', 'Ett litet tal'],
		['Skriv till **namn**@example.se.', 'e-postadress']
	])('must be read: %s', async (text, varfor) => {
		const { underlag } = paketAv(
			await lasta(smatt, '2024-K3', { avsnitt: [{ id: 'service', text }] })
		);
		const last = text.replaceAll('**', '');
		expect(underlag.toRead).toEqual([{ text: last, varfor: expect.stringContaining(varfor) }]);
	});

	test.each([
		'Svaren kom fram i tid, tre procent bättre än i fjol.',
		'Åre har fått en ny flyttvägledare.',
		'Den 3 maj öppnade kontoret på ett berg i Åre.',
		'Östersund hade 140 besökare på mässan.'
	])('need not be read: %s', async (text) => {
		const { underlag } = paketAv(
			await lasta(smatt, '2024-K3', { avsnitt: [{ id: 'service', text }] })
		);
		expect(underlag.toRead).toEqual([]);
	});

	test('must be read when a number is the same as a hidden count that is not small', async () => {
		const { underlag } = paketAv(
			await lasta(
				[...TIO, ...forr(12, 'Åre'), ...forr(9, 'Östersund'), ...forr(3, 'Berg')],
				'2024-K3',
				{
					avsnitt: [{ id: 'service', text: 'De 9 som kom till Östersund trivs.' }]
				}
			)
		);
		expect(underlag.toRead).toEqual([
			{
				text: 'De 9 som kom till Östersund trivs.',
				varfor: 'Ett av talen är detsamma som en siffra för Östersund som döljs.'
			}
		]);
	});
});

test('restated are only the county’s figures and money: a kommun’s would tell of the difference', async () => {
	const { innehall } = await lasta(TIO, '2024-K3');
	const rad = (matt: string, rad: string, kolumn: string, da: number, nu: number) => ({
		...{ kvartal: '2024-K2', matt, rad, kolumn, da, nu },
		orsak: 'Sent registrerat.'
	});
	const omraknade = [
		rad('hushall_nu', '', 'flyttade', 143, 147),
		rad('hushall_per_kommun', 'Åre', 'flyttade', 20, 22),
		rad('svarstid_per_kommun', 'Åre', 'sena', 7, 8),
		rad('svarstid_per_kommun', 'Hela länet', 'sena', 17, 18),
		rad('registervard', 'Berg', 'ska_tas_bort', 1, 2),
		rad('budget_utfall_per_post', 'Webb', 'utfall_ack_ore', 100_00, 200_00)
	];
	const { paket } = paketAv(lock({ ...innehall, omraknade }));
	expect(paket.omraknade.map(({ da, nu }) => `${da} ${nu}`)).toEqual([
		'143 147',
		'17 18',
		'100\u00a0kr 200\u00a0kr'
	]);
	expect(JSON.stringify(paket.omraknade)).not.toMatch(/Åre|Berg/);
});
