import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { arExempelfil } from '$lib/catalogue/exempelfiler';

// The figures are counted here from the files' text alone: neither the program's importer nor the
// generator has a say, so an error in either cannot confirm itself.

const MAPP = join(import.meta.dirname, '../../data-samples');
const GENERATOR = join(MAPP, 'generera.mjs');

type Rad = Record<string, string>;

const fil = (namn: string, kodning = 'utf-8') =>
	new TextDecoder(kodning).decode(readFileSync(join(MAPP, namn)));

/** Splits delimited text in records; quoted cells may hold anything. */
function tolka(text: string, avgransare = ';'): string[][] {
	const rader: string[][] = [];
	const rad: string[] = [];
	let cell = '';
	let citat = false;
	for (let i = 0; i < text.length; i += 1) {
		const tecken = text.charAt(i);
		if (citat) {
			if (tecken !== '"') cell += tecken;
			else if (text[i + 1] === '"') cell += text.charAt(++i);
			else citat = false;
		} else if (tecken === '"') citat = true;
		else if (tecken === avgransare || tecken === '\n') {
			rad.push(cell);
			cell = '';
			if (tecken === '\n') rader.push(rad.splice(0));
		} else if (tecken !== '\r') cell += tecken;
	}
	return rader;
}

function poster(rader: string[][]): Rad[] {
	const [rubriker = [], ...data] = rader;
	return data.map((rad) => Object.fromEntries(rubriker.map((rubrik, i) => [rubrik, rad[i] ?? ''])));
}

/** ISO day, or null when the cell is empty or no day. */
function datum(cell = ''): string | null {
	const traff =
		/^(?<ar>\d{4})-(?<manad>\d\d)-(?<dag>\d\d)/.exec(cell) ??
		/^(?<ar>\d{4})(?<manad>\d\d)(?<dag>\d\d)$/.exec(cell) ??
		/^(?<dag>\d\d)\.(?<manad>\d\d)\.(?<ar>\d{4})$/.exec(cell) ??
		/^(?<dag>\d\d?)\/(?<manad>\d\d?) (?<ar>\d{4})$/.exec(cell);
	const { ar, manad, dag } = traff?.groups ?? {};
	if (!ar || !manad || !dag) return null;
	const text = `${ar}-${manad.padStart(2, '0')}-${dag.padStart(2, '0')}`;
	const tid = Date.parse(text);
	return Number.isNaN(tid) || new Date(tid).toISOString().slice(0, 10) !== text ? null : text;
}

function ore(cell = ''): number {
	const tal = cell.replaceAll('\u00a0', '').replace('−', '-').replace(',', '.');
	return Math.round(Number(tal) * 100);
}

const kvartal = (dag: string) => `${dag.slice(0, 4)}-K${Math.ceil(Number(dag.slice(5, 7)) / 3)}`;
const sist = (...dagar: string[]) => dagar.reduce((a, b) => (a > b ? a : b));
const forst = (dagar: string[]) => dagar.reduce((a, b) => (a < b ? a : b));
const antalPer = (varden: string[]) =>
	varden.reduce((antal, varde) => antal.set(varde, (antal.get(varde) ?? 0) + 1), new Map());

const KVARTAL = [2020, 2021, 2022, 2023, 2024, 2025]
	.flatMap((ar) => [1, 2, 3, 4].map((nr) => `${ar}-K${nr}`))
	.slice(0, 22);

const kontaktrader = poster(tolka(fil('kontakter.csv', 'windows-1252')));
/** What can be loaded: a key, a day of registration, and of two with one key the later. */
const kontakter = [
	...new Map(
		kontaktrader
			.filter((rad) => rad['Kontakt-ID'] && datum(rad['Skapad']))
			.map((rad) => [rad['Kontakt-ID'], rad])
	).values()
].map((rad) => ({
	id: rad['Kontakt-ID'] ?? '',
	hushall: rad['Hushåll'] || `ensam ${rad['Kontakt-ID']}`,
	registrerad: datum(rad['Skapad']) ?? '',
	typ: rad['Ärendetyp'] || 'Flyttvägledning',
	begard: datum(rad['Förfrågan inkom']),
	flyttat: ['Flyttat', 'Har flyttat', 'Inflyttad'].includes(rad['Flyttstatus'] ?? ''),
	statusAndrad: datum(rad['Status ändrad']),
	flyttdatum: datum(rad['Flyttdatum']),
	svar: datum(rad['Första återkoppling']),
	senaste: datum(rad['Datum för senaste aktivitet']),
	nyhetsbrev: rad['Nyhetsbrev'] === 'Ja',
	magasin: rad['Beställt magasin'] ?? ''
}));

/** Every household known on `tom`: registered on, first counted move, known on, moved without date. */
function hushall(tom: string) {
	const grupper = new Map<
		string,
		{ registrerade: string[]; m: string[]; kanda: string[]; utanDatum: boolean }
	>();
	for (const kontakt of kontakter) {
		const franMagasin = kontakt.typ === 'Magasin' ? kontakt.begard : kontakt.registrerad;
		if (franMagasin === null || franMagasin > tom || kontakt.registrerad > tom) continue;
		const grupp = grupper.get(kontakt.hushall) ?? {
			registrerade: [],
			m: [],
			kanda: [],
			utanDatum: false
		};
		grupper.set(kontakt.hushall, grupp);
		grupp.registrerade.push(franMagasin);
		if (!kontakt.flyttat) continue;
		const m = kontakt.flyttdatum ?? kontakt.statusAndrad;
		const kand = m && sist(m, kontakt.statusAndrad ?? m);
		if (!m || !kand) grupp.utanDatum = true;
		else if (kand <= tom) {
			grupp.m.push(m);
			grupp.kanda.push(kand);
		}
	}
	return [...grupper.values()].map(({ registrerade, m, kanda, utanDatum }) => ({
		registrerad: forst(registrerade),
		m: m.length ? forst(m) : null,
		kand: kanda.length ? forst(kanda) : null,
		flyttat: m.length > 0 || utanDatum
	}));
}

const antalFlyttade = (tom: string) => hushall(tom).filter(({ flyttat }) => flyttat).length;

const ekonomi = poster(tolka(fil('ekonomi-2024.csv'))).filter(
	(rad) => rad['Budgetpost'] !== 'Summa'
);
const kostnader = ekonomi.filter((rad) => rad['Slag'] === 'kostnad');
/** Budget minus outcome or forecast, in whole kronor, per kostnadsslag and in all. */
function avvikelser(kolumn: 'Utfall' | 'Prognos', passar: (period: string) => boolean) {
	const summor = new Map([['Totalt', 0]]);
	const lagg = (slag: string, belopp: number) => {
		for (const rad of [slag, 'Totalt']) summor.set(rad, (summor.get(rad) ?? 0) + belopp / 100);
	};
	for (const rad of kostnader) {
		lagg(rad['Kostnadsslag'] ?? '', ore(rad['Budget']));
		if (passar(rad['Period'] ?? '')) lagg(rad['Kostnadsslag'] ?? '', -ore(rad[kolumn]));
	}
	return Object.fromEntries([...summor].map(([slag, kr]) => [slag, Math.round(kr * 100) / 100]));
}

describe('the sample files reproduce the known figures', () => {
	test('1103 households, 265 moved and 819 magazines at 2023-K3', () => {
		expect(hushall('2023-09-30')).toHaveLength(1103);
		expect(antalFlyttade('2023-09-30')).toBe(265);
		const bestallda = kontakter.filter(({ magasin, typ, registrerad }) => {
			if (registrerad > '2023-09-30' || (!magasin && typ === 'Flyttvägledning')) return false;
			return (datum(magasin) ?? registrerad) <= '2023-09-30';
		});
		expect(bestallda).toHaveLength(819);
	});

	test('444 moved at 2023-K4, 179 of them new in the register, moved over three years', () => {
		expect(antalFlyttade('2023-12-31')).toBe(444);
		const nya = hushall('2023-12-31').filter(({ kand }) => kand && kvartal(kand) === '2023-K4');
		expect(nya).toHaveLength(179);
		const iKvartalet = nya.filter(({ m }) => m && kvartal(m) === '2023-K4');
		expect(iKvartalet.length).toBeGreaterThan(0);
		expect(iKvartalet.length).toBeLessThan(60);
		expect(new Set(nya.map(({ m }) => m?.slice(0, 4)))).toEqual(new Set(['2021', '2022', '2023']));
	});

	test('the budget of 2024 is that of the agreement, post by post', () => {
		const budget = new Map<string, number>();
		for (const rad of kostnader) {
			const post = rad['Budgetpost'] ?? '';
			budget.set(post, (budget.get(post) ?? 0) + ore(rad['Budget']) / 100);
		}
		expect(Object.fromEntries(budget)).toEqual({
			'Gemensamt CRM-system': 540_000,
			'Webbplattform tasteget.nu': 325_000,
			'Strategiskt talangattraktionsarbete': 340_000,
			Kommunikation: 1_505_000,
			'Regionala ambassadörer': 240_000,
			Coworkingnätverk: 70_000,
			'Magasinet Ta steget': 550_000
		});
		const intakter = ekonomi.filter((rad) => rad['Slag'] === 'intäkt' && rad['Budget']);
		expect(intakter.map((rad) => [rad['Motpart'], ore(rad['Budget']) / 100])).toEqual([
			['Den gemensamma utvecklingspotten', 2_929_000],
			['Näringslivet', 641_000]
		]);
	});

	test('310 000 kr are left over, as forecast in September and as outcome', () => {
		const vantat = { Totalt: 310_000, lön: 130_000, aktivitet: 180_000, övrigt: 0 };
		expect(avvikelser('Prognos', (period) => period === '202409')).toEqual(vantat);
		expect(avvikelser('Utfall', () => true)).toEqual(vantat);
	});

	test('wages fall from September, and the magazine costs most in April', () => {
		const per = (passar: (rad: Rad) => boolean) => {
			const manader = new Map<string, number>();
			for (const rad of kostnader.filter(passar)) {
				const manad = rad['Period'] ?? '';
				manader.set(manad, (manader.get(manad) ?? 0) + ore(rad['Utfall']));
			}
			return manader;
		};
		const lon = per((rad) => rad['Kostnadsslag'] === 'lön');
		expect((lon.get('202409') ?? 0) / (lon.get('202408') ?? 1)).toBeLessThan(0.8);
		const magasin = per((rad) => rad['Budgetpost'] === 'Magasinet Ta steget');
		expect([...magasin].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe('202404');
	});
});

describe('the other agreements', () => {
	const summa = (rader: Rad[], kolumn: string) =>
		rader.reduce((total, rad) => total + ore(rad[kolumn]), 0);

	test('energikontoret ends 2024 within ten per cent of the financing, 2025 beyond', () => {
		const [, , , ...rader] = tolka(fil('ekonomi-energikontoret.csv'));
		const per = (ar: string, slag: string) =>
			summa(
				poster(rader).filter((rad) => rad['År'] === ar && rad['Slag'] === slag),
				'Utfall'
			);
		const avvikelse = (ar: string) => per(ar, 'intäkt') - per(ar, 'kostnad');
		expect(per('2024', 'intäkt')).toBe(160_000_000);
		expect(Math.abs(avvikelse('2024')) * 10).toBeLessThan(per('2024', 'kostnad'));
		expect(Math.abs(avvikelse('2025')) * 10).toBeGreaterThan(per('2025', 'kostnad'));
	});

	test('kompetensfokus is financed with 17 387 157 kr by four parties', () => {
		const rader = poster(tolka(fil('ekonomi-kompetensfokus.csv')));
		const hos = (motpart: string) =>
			summa(
				rader.filter((r) => r['Finansiär'] === motpart),
				'Budget'
			);
		expect(hos('ESF+')).toBe(816_665_700);
		expect(hos('Regionens anslag 1:1')).toBe(882_000_000);
		expect(hos('Östersunds kommun')).toBe(30_000_000);
		expect(hos('Samling näringsliv')).toBe(10_050_000);
		expect(hos('')).toBe(1_738_715_700);
	});
});

test('there is one bad file per problem code', () => {
	const koder = `saknar_nyckel ogiltig_registrerad fel_antal_falt ogiltigt_datum ogiltigt_tal
		okand_kommun ogiltigt_varde svar_fore_forfragan flytt_fore_registrering framtida_datum
		status_utan_datum datum_utan_status dubblett_id fotrad ackumulerad_kolumn
		utfall_utan_period omvant_tecken nolltecken okand_fil olaslig_fil`.split(/\s+/);
	expect(readdirSync(join(MAPP, 'trasiga')).sort()).toEqual(
		koder.map((kod) => `${kod}.csv`).sort()
	);
});

describe('every quarter has something to show', () => {
	const tom = '2025-06-30';
	const saknas = (dagar: (string | null)[], kvar = KVARTAL) => {
		const antal = antalPer(dagar.filter((dag) => dag !== null).map(kvartal));
		return kvar.filter((id) => !antal.get(id));
	};

	test('new households, moves, moves entered, magazines, companies', () => {
		expect(saknas(hushall(tom).map(({ registrerad }) => registrerad))).toEqual([]);
		expect(saknas(hushall(tom).map(({ m }) => m))).toEqual([]);
		expect(saknas(hushall(tom).map(({ kand }) => kand))).toEqual([]);
		expect(saknas(kontakter.map(({ magasin }) => datum(magasin)))).toEqual([]);
		const foretag = poster(tolka(fil('foretag.csv', 'utf-16le'), '\t'));
		expect(saknas(foretag.map((rad) => datum(rad['Datum'])))).toEqual([]);
		const fore2024 = foretag.filter((rad) => (datum(rad['Datum']) ?? '') < '2024');
		expect(fore2024.length).toBeGreaterThan(180);
		expect(fore2024.length).toBeLessThan(200);
	});

	test('most are answered within a week, and some answers stand only among the follow-ups', () => {
		const utgaende = new Map<string, string[]>();
		for (const rad of poster(tolka(fil('aktiviteter.csv'), ','))) {
			const id = rad['Kontakt-ID'] ?? '';
			if (rad['Riktning'] !== 'ut') continue;
			utgaende.set(id, [...(utgaende.get(id) ?? []), datum(rad['Datum']) ?? '']);
		}
		let baraAktivitet = 0;
		const besvarade = new Map<string, number>();
		const inkomna = new Map<string, number>();
		for (const { id, typ, begard, registrerad, svar } of kontakter) {
			const s = begard ?? registrerad;
			if (typ === 'Magasin' && begard === null) continue;
			const ut = (utgaende.get(id) ?? []).filter((dag) => dag >= s);
			const svarade = svar && svar >= s ? svar : ut.length ? forst(ut) : null;
			if (!svar && svarade) baraAktivitet += 1;
			inkomna.set(kvartal(s), (inkomna.get(kvartal(s)) ?? 0) + 1);
			const dagar = svarade ? (Date.parse(svarade) - Date.parse(s)) / 86_400_000 : Infinity;
			if (dagar <= 10) besvarade.set(kvartal(s), (besvarade.get(kvartal(s)) ?? 0) + 1);
		}
		expect(baraAktivitet).toBeGreaterThan(300);
		for (const id of KVARTAL) {
			const andel = (besvarade.get(id) ?? 0) / (inkomna.get(id) ?? 1);
			expect(andel, id).toBeGreaterThan(0.82);
			expect(andel, id).toBeLessThan(0.95);
		}
	});

	test('the register always has something to care for', () => {
		for (const id of KVARTAL) {
			const slut = `${id.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][Number(id[6]) - 1]}`;
			const grans = `${Number(slut.slice(0, 4)) - 5}${slut.slice(4)}`;
			const gamla = kontakter.filter(
				({ registrerad, senaste, nyhetsbrev }) =>
					registrerad <= slut &&
					!nyhetsbrev &&
					(senaste && senaste <= slut ? senaste : registrerad) < grans
			);
			const utanDatum = kontakter.filter(
				({ registrerad, flyttat, flyttdatum, statusAndrad }) =>
					registrerad <= slut && flyttat && !flyttdatum && (statusAndrad ?? '') <= slut
			);
			expect(gamla.length, id).toBeGreaterThan(0);
			expect(utanDatum.length, id).toBeGreaterThan(0);
		}
	});

	test('all eight kommuner, the bigger ones more; several and none too', () => {
		const valda = kontaktrader.map((rad) => (rad['Valda kommuner'] ?? '').split(/[,/] ?/));
		const antal = antalPer(valda.flat().map((namn) => namn.trim()));
		for (const namn of ['Berg', 'Bräcke', 'Härjedalen', 'Krokom', 'Ragunda', 'Strömsund'])
			expect(antal.get(namn), namn).toBeGreaterThan(50);
		expect(antal.get('Östersund')).toBeGreaterThan(3 * antal.get('Ragunda'));
		expect(antal.get('Åre')).toBeGreaterThan(3 * antal.get('Ragunda'));
		expect(valda.filter((kommuner) => kommuner.length > 1).length).toBeGreaterThan(300);
		expect(valda.filter(([namn]) => namn === '').length).toBeGreaterThan(100);
	});
});

describe('nobody in the samples exists', () => {
	test('telephones are those reserved for fiction, shared only in the twelve pairs', () => {
		const telefoner = kontaktrader.map((rad) => rad['Telefon'] ?? '').filter(Boolean);
		const fiktion =
			/^(070-174 06 (0[5-9]|[1-9]\d)|031-390 06 \d\d|040-628 04 \d\d|08-465 004 \d\d|0980-319 2\d\d)$/;
		expect(telefoner.filter((nummer) => !fiktion.test(nummer))).toEqual([]);
		const ganger = [...antalPer(telefoner).values()];
		expect(ganger).toHaveLength(495);
		expect(ganger.filter((antal) => antal === 2)).toHaveLength(12);
		expect(ganger.filter((antal) => antal > 2)).toEqual([]);
	});

	test('every name is Exempel and every address example.se', () => {
		const personer = kontaktrader.filter((rad) => rad['Kontakt-ID'] !== 'Antal');
		expect(new Set(personer.map((rad) => rad['Efternamn']))).toEqual(new Set(['Exempel']));
		const adresser = fil('kontakter.csv', 'windows-1252').match(/[^\s;"]*@[^\s;"]*/g) ?? [];
		expect(adresser.length).toBeGreaterThan(3000);
		expect(adresser.filter((adress) => !/^[a-z0-9.]+@example\.se$/.test(adress))).toEqual([]);
	});

	test('no index value and no stand-in population goes unmarked', () => {
		const lpix = poster(tolka(fil('lpix.csv')));
		expect(lpix.map((rad) => rad['År'])).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
		expect(lpix.filter((rad) => !rad['Källa']?.includes('exempel'))).toEqual([]);
		const befolkning = poster(tolka(fil('befolkning-datum.csv')));
		const ersattningar = befolkning.filter((rad) => rad['datum']?.endsWith('-11-01'));
		expect(ersattningar.filter((rad) => !rad['kalla']?.startsWith('exempel'))).toEqual([]);
		// SCB's columns hold the other years, so no kommun has two counts of one 1 November.
		expect(new Set(ersattningar.map((rad) => rad['datum']?.slice(0, 4)))).toEqual(
			new Set(['2019', '2022', '2023', '2024'])
		);
		expect(fil('befolkning.csv', 'windows-1252').split('\r\n')[2]).toBe('"region";"2020";"2021"');
	});
});

describe('the generator', () => {
	const ny = mkdtempSync(join(tmpdir(), 'exempeldata-'));
	afterAll(() => rmSync(ny, { recursive: true }));
	const alla = (mapp: string) =>
		readdirSync(mapp, { recursive: true, encoding: 'utf8' })
			.filter((namn) => namn.endsWith('.csv'))
			.sort();

	test('writes the same bytes every time', () => {
		const utskrift = execFileSync(process.execPath, [GENERATOR, '--ut', ny], { encoding: 'utf8' });
		expect(utskrift).not.toContain(ny);
		expect(alla(ny)).toEqual(alla(MAPP));
		for (const namn of alla(ny))
			expect(readFileSync(join(ny, namn)).equals(readFileSync(join(MAPP, namn))), namn).toBe(true);
	});

	test('tells the program what it knows the samples by', () => {
		const kanda = JSON.parse(
			readFileSync(join(MAPP, '../src/lib/catalogue/exempelfiler.json'), 'utf8')
		) as Record<string, { byte: number; sha256: string }>;
		expect(Object.keys(kanda).sort()).toEqual(alla(MAPP));
		for (const namn of alla(MAPP)) {
			const bytes = readFileSync(join(MAPP, namn));
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			expect(kanda[namn], namn).toEqual({ byte: bytes.length, sha256 });
			expect(arExempelfil(bytes), namn).toBe(true);
			// Another byte, and it is somebody's own.
			expect(arExempelfil(bytes.with(0, bytes[0]! ^ 1)), namn).toBe(false);
		}
		expect(arExempelfil(new Uint8Array())).toBe(false);
	});

	test('makes any number of contacts under ids of their own', () => {
		const ut = join(ny, 'fler.csv');
		execFileSync(process.execPath, [GENERATOR, '--kontakter', '7000', '--ut', ut]);
		const rader = poster(tolka(new TextDecoder('windows-1252').decode(readFileSync(ut))));
		expect(rader).toHaveLength(7000);
		expect(new Set(rader.map((rad) => rad['Kontakt-ID'])).size).toBe(7000);
		expect(rader.filter((rad) => !datum(rad['Skapad']))).toEqual([]);
	});
});
