import { SOURCES } from '$lib/catalogue/sources/all';
import { UTELAMNAT } from '$lib/catalogue/sources/ekonomi';
import type { SourceId } from '$lib/catalogue/sources/source';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Load } from '$lib/engine/laddat';
import { parseKvartalEllerManad } from '$lib/import/cells/kvartal';
import { IntColumn, TextColumn } from '$lib/import/columns/columns';
import { sammanforda } from '$lib/import/hushall/sammanforda';
import { load, type TestRow } from '../unit/engine/tables';
import { KODER } from './regler/namn';
import type { Ekonomirad, Kontakt, Varld } from './varld';

const bitar = (namn: string[]) =>
	KOMMUNER.filter((kommun) => namn.includes(kommun.namn)).reduce((sum, { bit }) => sum + bit, 0);

const kontaktrad = ({ kommuner, inflyttningskommun, magasin, ...resten }: Kontakt): TestRow => ({
	...resten,
	kommuner_bitar: bitar(kommuner),
	inflyttningskommun: inflyttningskommun === null ? null : KODER[inflyttningskommun]!,
	magasin_datum: typeof magasin === 'string' ? magasin : null,
	magasin_ja: typeof magasin === 'string' ? true : magasin
});

type Belopp = Pick<Ekonomirad, 'budget' | 'utfall' | 'prognos'>;

/** The amounts as the importer has them: of a row that is left out, only which there were. */
function somInlast({ budget, utfall, prognos }: Belopp, lage: Ekonomirad['lage']): TestRow {
	const bitar =
		(budget === null ? 0 : UTELAMNAT.budget) +
		(utfall === null ? 0 : UTELAMNAT.utfall) +
		(prognos === null ? 0 : UTELAMNAT.prognos);
	if (lage === 'utelämnad') return { utelamnat: bitar };
	return {
		budget_ore: budget,
		utfall_ore: utfall,
		prognos_ore: prognos,
		utan_period: lage === 'ackumulerat' ? 1 : null,
		utelamnat: lage === 'vägrat' ? UTELAMNAT.utfall : null
	};
}

/** The rows with the households that the importer gives them. */
function medSammanforda(rader: TestRow[], grupper: string[][]): TestRow[] {
	const kolumn = (id: string) => {
		const column = new TextColumn();
		for (const rad of rader) column.push((rad[id] as string | null) ?? '');
		return column;
	};
	const table = new Map(['kontakt_id', 'hushall_id'].map((id) => [id, kolumn(id)]));
	const rad = new IntColumn();
	for (let i = 0; i < rader.length; i++) rad.push(i);
	const loaded = {
		source: 'kontakter',
		columns: [],
		rad,
		table,
		fingerprints: [],
		keyKolumn: null
	} as const;
	const hushall = sammanforda([{ loaded, rows: null, count: rader.length }], grupper)?.[0];
	return rader.map((en, i) => (hushall ? { ...en, hushall_id: hushall.at(i) || null } : en));
}

function rader(varld: Varld, source: SourceId): TestRow[] {
	switch (source) {
		case 'kontakter':
			return medSammanforda(varld.kontakter.map(kontaktrad), varld.sammanforda);
		case 'aktiviteter':
			return varld.aktiviteter.map((rad) => ({ ...rad, slag: 'samtal' }));
		case 'ekonomi':
			return varld.ekonomi.map(({ manad, budget, utfall, prognos, lage, ...resten }) => ({
				...resten,
				period: manad === null ? null : resten.ar * 100 + manad,
				...somInlast({ budget, utfall, prognos }, lage)
			}));
		case 'befolkning':
			return varld.befolkning.map(({ kommun, ...resten }) => ({
				...resten,
				kommun: KODER[kommun]!,
				ar: Number(resten.datum.slice(0, 4))
			}));
		case 'lpix':
			return varld.lpix.map(({ ar, procent, index }) => ({
				ar,
				procent_milli: procent,
				index_mikro: index
			}));
		case 'projekt':
			return varld.projekt.map(({ beviljat, upparbetat, ...resten }) => ({
				...resten,
				beviljat_ore: beviljat,
				upparbetat_ore: upparbetat
			}));
		case 'foretag':
			return varld.foretag.map((rad) => ({ ...rad }));
		case 'nyckeltal':
			return varld.nyckeltal.map(({ varde, period, ...resten }) => ({
				...resten,
				period: parseKvartalEllerManad(period),
				varde_mikro: varde === null ? null : varde * 1_000_000
			}));
	}
}

/** What the importer would hand over to the engine. */
export function laddning(varld: Varld): Load[] {
	return varld.laddade.map((source) =>
		load(
			source,
			rader(varld, source),
			SOURCES[source].columns
				.map(({ id }) => id)
				.filter((id) => !varld.utan.includes(`${source}.${id}`))
		)
	);
}
