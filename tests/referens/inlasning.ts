import { SOURCES } from '$lib/catalogue/sources/all';
import type { SourceId } from '$lib/catalogue/sources/source';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Load } from '$lib/engine/engine';
import { load, type TestRow } from '../unit/engine/tables';
import { KODER } from './regler/namn';
import type { Kontakt, Varld } from './varld';

const bitar = (namn: string[]) =>
	KOMMUNER.filter((kommun) => namn.includes(kommun.namn)).reduce((sum, { bit }) => sum + bit, 0);

const kontaktrad = ({ kommuner, inflyttningskommun, magasin, ...resten }: Kontakt): TestRow => ({
	...resten,
	kommuner_bitar: bitar(kommuner),
	inflyttningskommun: inflyttningskommun === null ? null : KODER[inflyttningskommun]!,
	magasin_datum: typeof magasin === 'string' ? magasin : null,
	magasin_ja: typeof magasin === 'string' ? true : magasin
});

function rader(varld: Varld, source: SourceId): TestRow[] {
	switch (source) {
		case 'kontakter':
			return varld.kontakter.map(kontaktrad);
		case 'aktiviteter':
			return varld.aktiviteter.map((rad) => ({ ...rad, slag: 'samtal' }));
		case 'ekonomi':
			return varld.ekonomi.map(({ manad, budget, utfall, prognos, ...resten }) => ({
				...resten,
				period: manad === null ? null : resten.ar * 100 + manad,
				budget_ore: budget,
				utfall_ore: utfall,
				prognos_ore: prognos
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
			return varld.nyckeltal.map(({ varde, ...resten }) => ({
				...resten,
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
