import type { Nyckeltal } from '../measures/nyckeltal/measure';
import type { MeasureParams } from '../measures/measure';
import { antal, belopp, tal, type Beloppsenhet } from '$lib/domain/format';
import * as andelar from './andelar';
import type { KommunensUnderlag } from '../fakturor/fakturaunderlagAlla';
import * as kommunen from './kommunmeningar';
import * as mening from './meningar';
import { bryggmening } from './prognos';
import type { AvsnittId, Sort } from './rapportsorter';
import { meningFor, sammanfattning, type ReadyRows } from './sammanfattning';
import * as uppfoljning from './uppfoljning';

/** What of a report decides its sentences. */
export interface Rapportvy {
	sort: Sort;
	/** Of a report about one kommun. */
	kommun: string | null;
	params: MeasureParams;
	enhet: Beloppsenhet;
	/** The register's export ends before the quarter: what it would tell of the quarter is left out. */
	registretSlutar: boolean;
	/** What the kommun is invoiced; null in a report that is not of one. */
	fakturor: KommunensUnderlag | null;
}

/** The sentences the program can say of a section, without full stops: a proposal for what is written there. */
export function forslag(id: AvsnittId, alla: ReadyRows, vy: Rapportvy): string[] {
	const rows = vy.registretSlutar ? utanKvartalet(alla) : alla;
	const meningar =
		id === 'sammanfattning'
			? sammanfattningen(rows, vy)
			: ((vy.kommun ? omKommunen(id, rows, vy, vy.kommun) : null) ?? avsnittets(id, rows, vy));
	return meningar.filter((text) => text !== null);
}

type Meningar = (string | null)[];

/** What tells zeros of a quarter that the register's export does not reach. */
const OM_KVARTALET: readonly string[] = [
	...['hushall_per_kvartal', 'hushall_per_kommun', 'svarstid_per_kommun'],
	...['magasin_per_kvartal', 'malprognos']
];

function utanKvartalet(rows: ReadyRows): ReadyRows {
	return Object.fromEntries(Object.entries(rows).filter(([id]) => !OM_KVARTALET.includes(id)));
}

function sammanfattningen(rows: ReadyRows, vy: Rapportvy): Meningar {
	const av = (...ids: AvsnittId[]) =>
		ids.flatMap((id): Meningar => forslag(id, rows, { ...vy, registretSlutar: false }).slice(0, 2));
	switch (vy.sort) {
		case 'kvartal':
			return sammanfattning(rows, vy.params, vy.enhet, []);
		case 'kommun':
			return av('kommuner', 'service', 'registervard', 'andelar', 'andelsforandring', 'natverk');
		case 'ar':
			return av('index', 'ekonomi', 'resultat', 'slutavrakning', 'portfolj', 'natverk');
		case 'radgivning':
			return av('portfolj', 'nyckeltal');
		case 'bokslut':
			return av('resultat', 'ekonomi', 'slutavrakning');
	}
}

function omKommunen(
	id: AvsnittId,
	rows: ReadyRows,
	{ params, fakturor }: Rapportvy,
	kommun: string
): Meningar | null {
	const { ar, nr } = params.kvartal;
	switch (id) {
		case 'kommuner': {
			const rad = rows.hushall_per_kommun?.find((row) => row.kommun === kommun);
			return rad ? [mening.kommunensMening(rad)] : [];
		}
		case 'service':
			return rows.svarstid_per_kommun
				? [mening.kommunensSvarstid(kommun, rows.svarstid_per_kommun, rows.kontaktkort ?? false)]
				: [];
		case 'registervard':
			return rows.registervard ? [kommunen.kommunensRegistervard(kommun, rows.registervard)] : [];
		case 'andelar': {
			const rad = rows.kommunandelar?.find(({ part }) => part === kommun);
			return rad ? [kommunen.kommunensAndel(rad, ar)] : [];
		}
		case 'andelsforandring': {
			const rad = rows.andelsforandring?.find(({ part }) => part === kommun);
			return rad ? [kommunen.kommunensForandring(rad)] : [];
		}
		case 'natverk': {
			const rad = rows.natverk_fakturor?.find(({ part }) => part === kommun);
			return rad ? [kommunen.kommunensNatverk(rad, ar, nr)] : [];
		}
		case 'fakturor':
			return fakturor && fakturor.rader.length > 0 ? [fakturor.mening] : [];
		default:
			return null;
	}
}

function avsnittets(id: AvsnittId, rows: ReadyRows, { params, enhet }: Rapportvy): Meningar {
	const { kvartal } = params;
	const matt = (...ids: string[]) => ids.map((one) => meningFor(one, rows, params, enhet));
	switch (id) {
		case 'hjalte':
			return [
				...matt('hushall_nu', 'hushall_per_kvartal'),
				rows.hushall_per_kvartal
					? mening.nyaIRegistretMening(rows.hushall_per_kvartal, kvartal)
					: null
			];
		case 'index': {
			const nu = rows.lpix_kedja?.at(-1);
			return nu
				? [
						`Avtalets belopp är ${belopp(andelar.ytterbelopp(nu) * 100, 'kr')} ${nu.ar}`,
						...(rows.lpix_kedja!.length > 1 ? [andelar.indexMening(rows.lpix_kedja!)] : [])
					]
				: [];
		}
		case 'per_kvartal':
			return rows.hushall_per_kvartal
				? [
						mening.inflodeMening(rows.hushall_per_kvartal, params),
						mening.flyttMening(rows.hushall_per_kvartal, params)
					]
				: [];
		case 'takt':
			return rows.malprognos ? [uppfoljning.taktMening(rows.malprognos[0]!)] : [];
		case 'kommuner':
			return matt('hushall_per_kommun');
		case 'kohorter':
			return rows.kohort_per_kvartal ? [uppfoljning.kohortMening(rows.kohort_per_kvartal)] : [];
		case 'service':
			return matt('svarstid_per_kommun');
		case 'magasin':
			return matt('magasin_per_kvartal');
		case 'foretag':
			return rows.foretag_nu ? [uppfoljning.foretagMening(rows.foretag_nu[0]!)] : [];
		case 'registervard':
			return rows.registervard ? [uppfoljning.registervardMening(rows.registervard.at(-1)!)] : [];
		case 'nyckeltal':
			return (rows.nyckeltal ?? []).map(nyckeltalMening);
		case 'ekonomi': {
			const total = rows.budget_utfall_per_post?.at(-1);
			return [
				...matt('budget_utfall_per_post'),
				total ? mening.prognosMening(total, params, enhet) : null
			];
		}
		case 'prognos':
			return rows.prognosjamforelse ? [bryggmening(rows.prognosjamforelse, enhet)] : [];
		case 'slag':
			return rows.kostnad_per_slag ? [andelar.slagMening(rows.kostnad_per_slag)] : [];
		case 'finansiering':
			return matt('finansiering');
		case 'resultat':
			return rows.resultat ? [andelar.resultatMening(rows.resultat, params, enhet)] : [];
		case 'andelar':
			return matt('kommunandelar');
		case 'andelsforandring':
			return rows.andelsforandring ? [andelar.forandringMening(rows.andelsforandring.at(-1)!)] : [];
		case 'slutavrakning':
			return rows.slutavrakning ? [andelar.slutavrakningMening(rows.slutavrakning.at(-1)!)] : [];
		case 'natverk':
			return rows.natverk_fakturor
				? [andelar.natverkMening(rows.natverk_fakturor.at(-1)!, kvartal.ar, kvartal.nr)]
				: [];
		case 'portfolj':
			return rows.projektportfolj
				? [andelar.portfoljMening(rows.projektportfolj.at(-1)!, enhet)]
				: [];
		default:
			return [];
	}
}

/** What the figures say of a budget post: the measures the agreement ties to it, and its key figures. */
export function postforslag(
	post: { namn: string; matt: readonly string[] },
	alla: ReadyRows,
	vy: Rapportvy
): string[] {
	const rows = vy.registretSlutar ? utanKvartalet(alla) : alla;
	return [
		...post.matt.flatMap((id) => meningFor(id, rows, vy.params, vy.enhet) ?? []),
		...(rows.nyckeltal ?? [])
			.filter((rad) => rad.post === post.namn && rad.varde !== null)
			.flatMap((rad) => nyckeltalMening(rad) ?? [])
	];
}

/** "Besökare på tasteget.nu: 12 300, mot 11 900 kvartalet före"; null without a value for the quarter */
export function nyckeltalMening({ nyckeltal, varde, foregaende, enhet }: Nyckeltal): string | null {
	if (varde === null) return null;
	const visa = (value: number) => (Number.isInteger(value) ? antal(value) : tal(value));
	const matt = enhet === null || enhet === 'antal' ? '' : `\u00a0${enhet}`;
	const mot = foregaende === null ? '' : `, mot ${visa(foregaende)}${matt} kvartalet före`;
	return `${nyckeltal}: ${visa(varde)}${matt}${mot}`;
}

/** The sentences as a text to go on writing in: a list in the summary, else a paragraph. */
export function somText(id: AvsnittId, meningar: readonly string[]): string {
	const hela = meningar.map((text) => `${text.replace(/\.$/, '')}.`);
	return id === 'sammanfattning' ? hela.map((text) => `- ${text}`).join('\n') : hela.join(' ');
}
