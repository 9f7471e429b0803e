import type { ProblemCode } from './report';

/** The group under which the diagnosis lists a problem: what it does to the rows. */
type Foljd = 'utelamnat' | 'tomt' | 'flaggat' | 'inget';

/** What happens to rows with each problem. Kept apart from the texts, which the first page need not load. */
export const BLIR: Readonly<Record<ProblemCode, Foljd>> = {
	saknar_nyckel: 'utelamnat',
	ogiltig_registrerad: 'utelamnat',
	fel_antal_falt: 'utelamnat',
	dubblett_id: 'inget',
	okopplat_konto: 'utelamnat',
	ogiltigt_datum: 'tomt',
	ogiltigt_tal: 'tomt',
	okand_kommun: 'tomt',
	ogiltigt_varde: 'tomt',
	svar_fore_forfragan: 'tomt',
	flytt_fore_registrering: 'flaggat',
	framtida_datum: 'flaggat',
	status_utan_datum: 'flaggat',
	datum_utan_status: 'flaggat',
	utfall_utan_period: 'utelamnat',
	fotrad: 'inget',
	ackumulerad_kolumn: 'utelamnat',
	omvant_tecken: 'flaggat',
	saldo_stammer_inte: 'flaggat',
	nolltecken: 'flaggat',
	avrundat: 'flaggat',
	enhet: 'flaggat',
	orimlig_storlek: 'flaggat',
	datumordning: 'flaggat',
	formel_utan_varde: 'tomt',
	summa_stammer_inte: 'flaggat',
	delmangd: 'utelamnat',
	okand_uppdelning: 'utelamnat',
	dag_okand: 'flaggat',
	sie_rad: 'utelamnat',
	dubbel_kolumn: 'flaggat',
	avkortat_id: 'flaggat',
	samma_fil: 'inget',
	dolda_rader: 'flaggat',
	okand_fil: 'utelamnat',
	olaslig_fil: 'utelamnat'
};
