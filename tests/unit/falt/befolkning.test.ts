import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KOMMUNER } from '$lib/domain/kommun';
import { read } from '../import/fuzz/faults';
import { faltmapp, medMotor } from './berakna';

const berakna = medMotor();
const ENERGI = { avtal: 'energikontoret' };

describe('a table of key figures per kommun beside one of population', () => {
	test('is not recognised, says why, and takes nothing from the population', async () => {
		const utfall = await berakna(faltmapp('01-kommuntabell-blir-folkmangd'), '2024-K1', ENERGI);
		const kultur = utfall.reports.find(({ fil }) => fil === 'kultur.csv');
		expect(kultur).toMatchObject({ kalla: null, rader: 0 });
		expect(kultur?.meddelanden).toEqual([
			{
				kod: 'okand_fil',
				rad: null,
				kolumn: null,
				konsekvens:
					'Filen känns inte igen. Den liknar Befolkning (Kommun, 2022, 2023), men rubriken Nyckeltal säger att talen inte är folkmängd. Inget ur filen har laddats.'
			}
		]);
		expect(utfall.koder('befolkning.csv')).toEqual(['dag_okand']);
		const andelar = await utfall.rader('kommunandelar');
		expect(andelar).toContainEqual({ part: 'Berg', befolkning: 7000, belopp_kr: 43077 });
		expect(andelar).toContainEqual({ part: 'Östersund', befolkning: 64000, belopp_kr: 393846 });
		expect(await utfall.noter('kommunandelar')).toContain(
			'Befolkningen 2023 räknas som den 1 november, men filen säger inte vilken dag den är räknad.'
		);
	});
});

describe('women of some ages', () => {
	test('are not the population, which is missing', async () => {
		const utfall = await berakna(faltmapp('03-delmangd-blir-folkmangd'), '2024-K1', ENERGI);
		const report = utfall.reports.find(({ fil }) => fil === 'befolkning.csv');
		expect(report).toMatchObject({ kalla: 'befolkning', rader: 0, inlasta: 0, obrukbar: true });
		const bara = (kolumn: string, vad: string) => ({
			kod: 'delmangd',
			rad: null,
			kolumn,
			konsekvens: `Tabellen har bara en del av befolkningen: i kolumnen ${kolumn} finns ${vad}, och ingen rad har totalen. Inget ur filen räknas som befolkning. Hämta tabellen på nytt med totalen, eller med alla delar.`
		});
		expect(report?.meddelanden).toEqual([
			bara('ålder', 'bara åldrarna 55–64 år'),
			bara('kön', 'bara kvinnor')
		]);
		expect(await utfall.saknas('kommunandelar')).toEqual(['befolkning 2023-11-01']);
	});
});

describe('those born in Sweden and abroad', () => {
	test('are summed, and the column is no personal data', async () => {
		const utfall = await berakna(faltmapp('04-okand-uppdelning'), '2024-K1', ENERGI);
		const report = utfall.reports.find(({ fil }) => fil === 'befolkning.csv');
		expect(report).toMatchObject({ inlasta: 16, avvisade: 0, borttagna_kolumner: [] });
		expect(utfall.koder('befolkning.csv')).toEqual(['dag_okand']);
		const andelar = await utfall.rader('kommunandelar');
		expect(andelar).toContainEqual({ part: 'Berg', befolkning: 7000, belopp_kr: 43077 });
	});
});

describe('the table of 1 November as it is downloaded', () => {
	const FOLDER = join(faltmapp('egna-filer'), 'befolkning');
	const HOSTEN_2023: Record<string, number> = {
		Ragunda: 5162,
		Bräcke: 6109,
		Krokom: 15594,
		Strömsund: 11241,
		Åre: 12481,
		Berg: 7148,
		Härjedalen: 10181,
		Östersund: 64825
	};
	const HOSTEN_2022: Record<string, number> = {
		Ragunda: 5211,
		Bräcke: 6190,
		Krokom: 15523,
		Strömsund: 11392,
		Åre: 12371,
		Berg: 7144,
		Härjedalen: 10188,
		Östersund: 64505
	};
	/** The only one of them whose texts do not tell the day. */
	const UTAN_DAG = 'FolkmangdNov_a.csv';
	const BARA_2023 = 'FolkmangdNov_c.csv';

	test.each(readdirSync(FOLDER))('%s gives the population of each year it has', async (fil) => {
		const { report, rows } = await read(fil, readFileSync(join(FOLDER, fil)));
		expect(report).toMatchObject({ kalla: 'befolkning', rader: 8, inlasta: 8, avvisade: 0 });
		const koder = report.meddelanden.map(({ kod }) => kod).filter((kod) => kod !== 'fotrad');
		expect(koder).toEqual(fil === UTAN_DAG ? ['dag_okand'] : []);
		const found = rows.map(({ kommun, datum, antal }) => [datum, kommun, antal]).sort();
		const hosten2022 = fil === BARA_2023 ? [] : folk(HOSTEN_2022, '2022-11-01');
		expect(found).toEqual([...hosten2022, ...folk(HOSTEN_2023, '2023-11-01')]);
	});

	function folk(antal: Record<string, number>, datum: string) {
		return KOMMUNER.map(({ kod, namn }) => [datum, kod, antal[namn]]).sort();
	}
});
