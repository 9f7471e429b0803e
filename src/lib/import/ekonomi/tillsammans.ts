import { ACKSLAG, uppdelade } from '../ackumulerat/filer';
import type { LoadedRows } from '../imported';
import {
	ackumuleradeBelopp,
	andraBelopp,
	MANADSPROGNOS_SAKNAS,
	sammaBelopp,
	sammaManad,
	upprepadBudget
} from '../report/konsekvens';
import { fragetext } from '../report/fragetext';
import type { Fraga } from '../report/fragor';
import { overlappande } from '../duplicates/overlappning';
import type { ProblemCode } from '../report/report';
import { arsprognoser } from './arsprognos';
import { orimligTillsammans } from './storlek';
import { VANTANDE } from './tabell';
import { medTillagg } from './tillagg';
import { utanUpprepad } from './upprepadbudget';

/** A finding about a file that only shows when all files are known. */
export interface Samfynd {
	file: number;
	kod: ProblemCode;
	kolumn: string | null;
	konsekvens: string;
	/** The file repeats another's amounts, and the user must be asked about it. */
	overlappar?: { andra: number; egna: boolean; olika?: true };
	/** A question to be answered before the file counts. */
	fraga?: Fraga;
}

/**
 * How economy files count when they are loaded together: several of them may state the same year's
 * amounts, or amounts accumulated from January.
 * @param namn the name of a file, for what is said of it in another's report
 */
export function tillsammans(
	files: readonly LoadedRows[],
	namn: (file: number) => string
): { files: readonly LoadedRows[]; fynd: Samfynd[] } {
	const fynd: Samfynd[] = [];
	let now = files;
	for (const slag of ACKSLAG)
		now = uppdelade(now, slag).map(({ loaded, vagrade }, file) => {
			const kolumn = loaded.ekonomi?.kolumn(`${slag}_ack`) ?? null;
			const konsekvens = ackumuleradeBelopp(slag, vagrade);
			if (vagrade > 0) fynd.push({ file, kod: 'ackumulerad_kolumn', kolumn, konsekvens });
			return loaded;
		});
	now = medPrognoser(now, fynd);
	const upprepad = utanUpprepad(now);
	for (const { file, andra, poster, slag } of upprepad.fynd)
		fynd.push({
			file,
			kod: 'orimlig_storlek',
			kolumn: null,
			konsekvens: upprepadBudget(slag, namn(andra), poster),
			...(slag === 'olika' && { overlappar: { andra, egna: true } })
		});
	for (const { file, andra, slag, belopp, egna, hur } of overlappande(upprepad.files))
		fynd.push({
			file,
			kod: 'orimlig_storlek',
			kolumn: null,
			konsekvens:
				hur === 'delvis'
					? sammaManad(namn(andra), belopp)
					: hur === 'olika'
						? andraBelopp(namn(andra), belopp)
						: sammaBelopp(slag, namn(andra), belopp),
			// Months that only this file has must count, whatever the answer is.
			...(hur !== 'delvis' && {
				overlappar: { andra, egna, ...(hur === 'olika' && { olika: true as const }) }
			})
		});
	const budgetar = files.map(({ ekonomi }) => ekonomi?.budgetar ?? []);
	for (const { file, fraga } of orimligTillsammans(budgetar)) {
		const konsekvens = `${fragetext(fraga)} Ange under Data vad beloppen står i.`;
		fynd.push({ file, kod: 'orimlig_storlek', kolumn: null, konsekvens, fraga });
	}
	return { files: upprepad.files, fynd };
}

/** The files, with the whole-year forecasts that their monthly ones give together. */
function medPrognoser(files: readonly LoadedRows[], fynd: Samfynd[]): readonly LoadedRows[] {
	const manadsvis = files.map(({ table }) => table.has(VANTANDE.prognos_ore));
	if (!manadsvis.some(Boolean)) return files;
	const tillagg = arsprognoser(files);
	const finns = tillagg.some((own) => own.length > 0);
	return files.map((loaded, file) => {
		const med = medTillagg(loaded, 'prognos_ore', tillagg[file]!);
		if (finns || !manadsvis[file] || loaded.rad.length === 0) return med;
		const kolumn = loaded.ekonomi?.kolumn('prognos_per') ?? null;
		fynd.push({ file, kod: 'ogiltigt_varde', kolumn, konsekvens: MANADSPROGNOS_SAKNAS });
		return { ...med, columns: loaded.columns.filter((id) => id !== 'prognos') };
	});
}
