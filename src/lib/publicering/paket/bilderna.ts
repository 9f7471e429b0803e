import { arHelt } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { AVSNITT, type AvsnittId } from '$lib/rapport/avsnitt/all';
import { antal, antalOrd, belopp, kvartalsnamn, uppraknade } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Results, RowOf } from '$lib/catalogue/measures/result';
import type { Diagram } from './del';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import { antalPerKvartal } from '$lib/domain/diagramtext';

/** A chart with what is said above it, and in its place. */
export interface Diagramdel {
	diagram: Diagram;
	bildtext: string;
	beskrivning: string;
}

/** So many quarters are drawn: three years. */
const KVARTAL = 12;
/** So many are told in words. */
const UPPRAKNADE = 4;

/** The charts of the report's sections, of the rows that are published. */
export function diagrammen(
	results: Results,
	params: MeasureParams
): Partial<Record<AvsnittId, Diagramdel>> {
	const rows = <Id extends BuiltMeasureId>(id: Id): RowOf<Id>[] | undefined => {
		const svar = results[id];
		return svar?.status === 'ready' ? (svar.rows as RowOf<Id>[]) : undefined;
	};
	const mal = params.avtal?.mal.hushall ?? null;
	const perKvartal = rows('hushall_per_kvartal');
	const registrerade = perKvartal?.map(({ kvartal, registrerade: varde }) => ({ kvartal, varde }));
	const flyttade = perKvartal?.map(({ kvartal, flyttade: varde }) => ({ kvartal, varde }));
	const sammanlagt = perKvartal?.map(({ kvartal, flyttade_ack: varde }) => ({ kvartal, varde }));
	const magasin = rows('magasin_per_kvartal')?.map(({ kvartal, bestallningar: varde }) => ({
		kvartal,
		varde
	}));
	const utanDatum = rows('hushall_nu')?.[0]?.varav_utan_datum ?? 0;
	const helt = arHelt(params);
	const nyaHushall =
		registrerade && staplar(registrerade, helt, AVSNITT.per_kvartal.titel, 'hushåll');
	const alla: Partial<Record<AvsnittId, Diagramdel | null | undefined>> = {
		hjalte: mal === null ? nyaHushall : sammanlagt && kurva(sammanlagt, mal, utanDatum),
		per_kvartal:
			mal === null
				? flyttade && staplar(flyttade, helt, AVSNITT.per_kvartal.utanMal!, 'hushåll')
				: nyaHushall,
		magasin: magasin && staplar(magasin, helt, 'Beställda magasin per kvartal', 'magasin'),
		service: svarsdelar(rows('svarstid_per_kommun')?.at(-1)),
		ekonomi: budget(rows('budget_utfall_per_post'))
	};
	return Object.fromEntries(Object.entries(alla).filter(([, del]) => del)) as Partial<
		Record<AvsnittId, Diagramdel>
	>;
}

/** A chart of each kommun's count, none of a hidden one. */
export function perKommun(
	rader: readonly { namn: string; varde: number | null }[],
	bildtext: string,
	enhet: string
): Diagramdel | null {
	const visade = rader.flatMap(({ namn, varde }) => (varde === null ? [] : [{ namn, varde }]));
	if (visade.every(({ varde }) => varde === 0)) return null;
	const dolda = rader.filter(({ varde }) => varde === null).map(({ namn }) => namn);
	const delar = visade.map(({ namn, varde }) => `${namn} ${antal(varde)}`);
	const dolt = dolda.length > 0 ? ` Dolt: ${uppraknade(dolda)}.` : '';
	return {
		diagram: { slag: 'liggande', enhet, rader: rader.map((rad) => ({ ...rad })) },
		bildtext,
		beskrivning: `${bildtext}: ${uppraknade(delar)}.${dolt}`
	};
}

interface Punkt {
	kvartal: string;
	varde: number;
}

function staplar(
	punkter: readonly Punkt[],
	helt: boolean,
	bildtext: string,
	enhet: string
): Diagramdel | null {
	const sista = punkter.slice(-KVARTAL);
	if (sista.length === 0) return null;
	return {
		diagram: { slag: 'kvartal', punkter: sista, ...(!helt && { delvis: true as const }) },
		bildtext,
		beskrivning: `${bildtext}. ${iOrd(sista, enhet)}. ${antalPerKvartal('Alla kvartal i diagrammet', sista)}`
	};
}

function kurva(punkter: readonly Punkt[], mal: number, utanDatum: number): Diagramdel | null {
	const nu = punkter.at(-1);
	if (!nu) return null;
	const grund = 'Flyttade hushåll sammanlagt, på väg mot målet';
	// Else the last point and the biggest figure look like a slip of the pen.
	const bildtext =
		utanDatum > 0
			? `${grund}. ${antalOrd(utanDatum, 'flytt', 'flyttar')} utan datum är inte med i kurvan`
			: grund;
	return {
		diagram: { slag: 'malkurva', punkter: [...punkter], mal },
		bildtext,
		beskrivning: `${bildtext}. ${antal(nu.varde)} av ${antal(mal)} till och med ${kvartalet(nu)}. ${antalPerKvartal('Sammanlagt', punkter)}`
	};
}

function svarsdelar(lanet: RowOf<'svarstid_per_kommun'> | undefined): Diagramdel | null {
	if (!lanet || lanet.inkomna === 0) return null;
	const delar = [
		{ namn: 'I tid', varde: lanet.i_tid, ton: 'bra' as const },
		{ namn: 'Sena', varde: lanet.sena, ton: 'varning' as const },
		{ namn: 'Pågår', varde: lanet.pagar, ton: 'gra' as const }
	];
	const grund = 'Svar på kvartalets förfrågningar, hela länet';
	const bildtext = lanet.pagar > 0 ? `${grund}. De som pågår räknas inte i andelen` : grund;
	const ord = delar.map(({ namn, varde }) => `${namn.toLocaleLowerCase('sv')} ${antal(varde)}`);
	return {
		diagram: { slag: 'delar', delar },
		bildtext,
		beskrivning: `${bildtext}: ${uppraknade(ord)}.`
	};
}

function budget(rows: readonly RowOf<'budget_utfall_per_post'>[] | undefined): Diagramdel | null {
	const rader = (rows ?? []).flatMap((row) =>
		row.prognosmetod === 'summa' || row.utfall_ack_ore === null
			? []
			: [{ namn: row.post, utfall_ore: row.utfall_ack_ore, budget_ore: row.budget_ar_ore }]
	);
	if (rader.length === 0) return null;
	const bildtext = 'Utfall hittills mot årets budget, per post';
	const delar = rader.map(({ namn, utfall_ore, budget_ore }) => {
		const av = budget_ore === null ? '' : ` av ${belopp(budget_ore, 'tkr')}`;
		return `${namn} ${belopp(utfall_ore, 'tkr')}${av}`;
	});
	return {
		diagram: { slag: 'budget', rader },
		bildtext,
		beskrivning: `${bildtext}: ${delar.join(', ')}.`
	};
}

function iOrd(punkter: readonly Punkt[], enhet: string): string {
	const sista = punkter.slice(-UPPRAKNADE);
	return uppraknade(sista.map((punkt) => `${antal(punkt.varde)} ${enhet} ${kvartalet(punkt)}`));
}

function kvartalet({ kvartal }: Punkt): string {
	const parsed = parseKvartal(kvartal);
	return parsed ? kvartalsnamn(parsed) : kvartal;
}
