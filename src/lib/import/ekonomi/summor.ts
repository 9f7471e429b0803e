import { nyckel } from '$lib/domain/nyckel';
import { KANSKE_SUMMA, SUMMAPOST } from '../report/konsekvens';
import { summaposter } from '../rows/summarader';
import { BELOPP, VANTANDE, type Ekonomitabell } from './tabell';

/** Leaves out unknown posts that are the sum of all the others, as footers; reports those that may be sums. */
export function lamnaSummor(tabell: Ekonomitabell): void {
	const [ar, period] = [tabell.int('ar'), tabell.int('period')];
	if (!ar || !period) return;
	const text = (name: string) => {
		const column = tabell.text(name);
		return (row: number) => column?.at(row) ?? '';
	};
	const [avtal, slag, post, motpart] = ['avtal', 'slag', 'post', 'motpart'].map(text);
	const namn = (row: number) => post!(row) || motpart!(row);
	const { summor, misstankta } = summaposter({
		rows: tabell.rad.length,
		grupp: (row) => `${nyckel(avtal!(row))}\n${slag!(row)}`,
		ar,
		period,
		post: namn,
		kand: (row) => tabell.poster.namnger(tabell.poster.avtal(avtal!(row)).id, namn(row)),
		belopp: [...BELOPP, ...Object.values(VANTANDE)].flatMap((name) => tabell.safe(name) ?? [])
	});
	for (const row of misstankta)
		tabell.problems.add('orimlig_storlek', tabell.rad.at(row), tabell.rubrik('post'), KANSKE_SUMMA);
	if (summor.length === 0) return;
	const out = new Set(summor);
	const rader = new Set(summor.map((row) => tabell.rad.at(row)));
	for (const rad of rader) tabell.problems.add('fotrad', rad, tabell.rubrik('post'), SUMMAPOST);
	tabell.lamna(
		rader.size,
		Array.from({ length: tabell.rad.length }, (_, row) => row).filter((row) => !out.has(row))
	);
}
