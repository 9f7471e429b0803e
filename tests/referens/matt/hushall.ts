import { kvartalsnamn, kvartalsnummer, kvartalsstart, senare } from '../regler/dagar';
import { hushallsgrupp } from '../regler/sammanforda';
import { slutet } from '../regler/avtal';
import { NAMN } from '../regler/namn';
import { har, MISSING, ready, type Dag, type Kontakt, type Referens, type Varld } from '../varld';

/** A household as it stands at the end of the as-of day. */
export interface Hushall {
	registrerat: Dag;
	valda: string[];
	/** M and Kd; null when the household has no dated move. */
	flytt: { dag: Dag; kand: Dag } | null;
	odaterad: boolean;
	/** Where the move went. */
	till: string;
}

interface Medlem extends Kontakt {
	/** The day it came to the household. */
	iHushallet: Dag;
}

export const finns = (varld: Varld): Kontakt[] =>
	varld.kontakter.filter(({ registrerad }) => registrerad <= varld.tom);

/** The contact's type; one for the magazine that has asked for guidance is of both kinds. */
export function typVid({ typ, vagledning_begard }: Kontakt, tom: Dag): string {
	if (typ === 'Magasin' && vagledning_begard !== null && vagledning_begard <= tom) return 'Båda';
	return typ;
}

/** Flyttat at the as-of day. */
export const harFlyttat = ({ flyttstatus, status_andrad }: Kontakt, tom: Dag): boolean =>
	flyttstatus === 'flyttat' && (status_andrad === null || status_andrad <= tom);

function flyttAv(kontakt: Kontakt, tom: Dag): { dag: Dag; kand: Dag } | 'utan datum' | null {
	if (!harFlyttat(kontakt, tom)) return null;
	const dag = kontakt.flyttdatum ?? kontakt.status_andrad;
	if (dag === null) return 'utan datum';
	const andrad = kontakt.status_andrad;
	const kand = andrad !== null && andrad > dag ? andrad : dag;
	return kand <= tom ? { dag, kand } : null;
}

const tidigast = (dagar: Dag[]): Dag => dagar.reduce((a, b) => (b < a ? b : a));

function hushallet(medlemmar: Medlem[], tom: Dag): Hushall {
	const daterade: { kontakt: Kontakt; dag: Dag; kand: Dag }[] = [];
	const odaterade: Kontakt[] = [];
	for (const kontakt of medlemmar) {
		const flytt = flyttAv(kontakt, tom);
		if (flytt === 'utan datum') odaterade.push(kontakt);
		else if (flytt !== null) daterade.push({ kontakt, ...flytt });
	}
	const valda = NAMN.filter((namn) => medlemmar.some(({ kommuner }) => kommuner.includes(namn)));
	const flytt =
		daterade.length === 0
			? null
			: {
					dag: tidigast(daterade.map(({ dag }) => dag)),
					kand: tidigast(daterade.map(({ kand }) => kand))
				};
	const flyttaren = flytt ? daterade.find(({ dag }) => dag === flytt.dag)?.kontakt : odaterade[0];
	return {
		registrerat: tidigast(medlemmar.map(({ iHushallet }) => iHushallet)),
		valda,
		flytt,
		odaterad: flytt === null && odaterade.length > 0,
		till: flyttaren?.inflyttningskommun ?? (valda.length === 1 ? valda[0]! : 'Okänd kommun')
	};
}

export function hushallen(varld: Varld): Hushall[] {
	const grupper = new Map<string, Medlem[]>();
	const grupp = hushallsgrupp(varld);
	for (const kontakt of finns(varld)) {
		if (typVid(kontakt, varld.tom) === 'Magasin') continue;
		const iHushallet =
			kontakt.typ === 'Magasin'
				? senare(kontakt.vagledning_begard!, kontakt.registrerad)
				: kontakt.registrerad;
		const id = grupp(kontakt);
		grupper.set(id, [...(grupper.get(id) ?? []), { ...kontakt, iHushallet }]);
	}
	return [...grupper.values()].map((medlemmar) => hushallet(medlemmar, varld.tom));
}

export const kanFlyttas = (varld: Varld): boolean =>
	har(varld, 'kontakter.flyttstatus') &&
	(har(varld, 'kontakter.flyttdatum') || har(varld, 'kontakter.status_andrad'));

export const arFlyttat = ({ flytt, odaterad }: Hushall): boolean => flytt !== null || odaterad;

/** Every quarter from the first of the days to the one asked for; none when there are no days. */
export function kvartalFran(dagar: Dag[], { ar, nr }: Varld): number[] {
	if (dagar.length === 0) return [];
	const forsta = kvartalsnummer(tidigast(dagar));
	const sista = kvartalsnummer(kvartalsstart(ar, nr));
	return Array.from({ length: sista - forsta + 1 }, (_, i) => forsta + i);
}

export const antalI = (dagar: Dag[], kvartal: number): number =>
	dagar.filter((dag) => kvartalsnummer(dag) === kvartal).length;

export const hushallNu: Referens = (varld) => {
	if (!kanFlyttas(varld)) return MISSING;
	const alla = hushallen(varld);
	const flyttade = alla.filter(arFlyttat).length;
	const mal = varld.avtal?.mal.hushall ?? null;
	return ready([
		{
			registrerade: alla.length,
			flyttade,
			varav_utan_datum: alla.filter(({ odaterad }) => odaterad).length,
			mal,
			aterstar: mal === null ? null : Math.max(0, mal - flyttade)
		}
	]);
};

export const hushallPerKvartal: Referens = (varld) => {
	if (!kanFlyttas(varld)) return MISSING;
	const alla = hushallen(varld);
	const registrerade = alla.map(({ registrerat }) => registrerat);
	const flyttade = alla.flatMap(({ flytt }) => (flytt ? [flytt.dag] : []));
	const kanda = alla.flatMap(({ flytt }) => (flytt ? [flytt.kand] : []));
	let [registrerade_ack, flyttade_ack] = [0, 0];
	return ready(
		kvartalFran([...registrerade, ...flyttade], varld).map((kvartal) => ({
			kvartal: kvartalsnamn(kvartal),
			registrerade: antalI(registrerade, kvartal),
			flyttade: antalI(flyttade, kvartal),
			nya_i_registret: antalI(kanda, kvartal),
			registrerade_ack: (registrerade_ack += antalI(registrerade, kvartal)),
			flyttade_ack: (flyttade_ack += antalI(flyttade, kvartal))
		}))
	);
};

export const hushallPerKommun: Referens = (varld) => {
	if (!kanFlyttas(varld) || !har(varld, 'kontakter.kommuner')) return MISSING;
	const alla = hushallen(varld);
	const detta = kvartalsnummer(varld.tom);
	const rader = [...NAMN, 'Ingen vald kommun', 'Okänd kommun'].map((kommun) => {
		const hit = alla.filter((hushall) => arFlyttat(hushall) && hushall.till === kommun);
		return {
			kommun,
			registrerade: alla.filter(({ valda }) =>
				valda.length === 0 ? kommun === 'Ingen vald kommun' : valda.includes(kommun)
			).length,
			flyttade: hit.length,
			flyttade_kvartal: hit.filter(({ flytt }) => flytt && kvartalsnummer(flytt.dag) === detta)
				.length
		};
	});
	return ready(
		rader.filter(
			({ kommun, registrerade, flyttade }) =>
				NAMN.includes(kommun) || registrerade > 0 || flyttade > 0
		)
	);
};

export const malprognos: Referens = (varld) => {
	if (!kanFlyttas(varld)) return MISSING;
	const alla = hushallen(varld);
	const flyttade = alla.filter(arFlyttat).length;
	const mal = varld.avtal?.mal.hushall ?? null;
	const aterstar = mal === null ? null : Math.max(0, mal - flyttade);
	const detta = kvartalsnummer(varld.tom);
	const kvar = varld.avtal
		? Math.max(0, kvartalsnummer(slutet(varld.avtal, varld.tom)) - detta)
		: null;
	const fyra = alla.filter(({ flytt }) => flytt && kvartalsnummer(flytt.dag) > detta - 4);
	return ready([
		{
			mal,
			flyttade,
			aterstar,
			kvartal_kvar: kvar,
			behovs_per_kvartal: aterstar === null || !kvar ? null : aterstar / kvar,
			snitt_fyra_kvartal: fyra.length / 4
		}
	]);
};
