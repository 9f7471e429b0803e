import { HELA_LANET } from '$lib/domain/kommun';
import { flytta, parseKvartal } from '$lib/domain/kvartal';
import type { Paket } from './paket';
import type { Kommuntabell } from './kommuntabeller';
import { cellId, kvartalId, publicerade, tidigareId } from './rakneverk/platser';
import { minstLanet } from './rakneverk/tabellen';
import type { AttSkydda } from './rakneverk/attskydda';
import type { Verk } from './rakneverk/verk';

// When two packages have the same county quarters, nothing has been registered late. A reader then assumes the
// same of each kommun, so that both packages give sums over the same households, time by time.

/** A package's quarter, and the ids of its counts for a row. */
interface Tidpunkt {
	kvartal: string;
	sammanlagt: string;
	aret: string;
}

/**
 * Splits the packages' counts of a column into those of the times between the packages. Each is a count of
 * households, and a small one must not be revealed, whichever sums it could be computed from.
 */
export function tidsleden(
	verk: Verk,
	kolumn: string,
	sammanlagt: Kommuntabell,
	aret: Kommuntabell,
	att: AttSkydda
): void {
	const lanets = new Map(
		[...att.lanetPerKvartal].map(([id, antal]) => [id, antal[kolumn] ?? 0] as const)
	);
	const ororda = att.tidigare.filter((paket) => orord(paket, kolumn, att, lanets));
	const alla = [att.kvartal, ...ororda.map((paket) => paket.kvartal)];
	// Quarters with few in the whole county: where one kommun has them all, the county's count is that kommun's.
	const sma = [...lanets].flatMap(([id, antal]) => (antal > 0 && antal < att.troskel ? [id] : []));
	if (ororda.length === 0 && sma.length === 0) return;
	const granser = [
		...new Set([
			...[...alla, ...alla.map((id) => steg(id, -4)), steg(att.kvartal, -1)],
			...[...sma, ...sma.map((id) => steg(id, -1))]
		])
	];
	granser.sort();
	const lanet = (slut: string) =>
		[...lanets].reduce((sum, [id, antal]) => sum + (id <= slut ? antal : 0), 0);
	const odaterade = kolumn === 'flyttade' ? att.utanDatum : 0;
	const namn = sammanlagt.rader.flatMap((rad) =>
		verk.har(cellId(sammanlagt.matt, kolumn, rad.namn)) ? [rad.namn] : []
	);
	for (const rad of namn) {
		const tider = granser.map((slut) => ({
			slut,
			id: verk.underforstadd(tidId(kolumn, slut, rad), null)
		}));
		if (kolumn === 'flyttade' && verk.har(kvartalId(rad)))
			verk.lika([tidId(kolumn, att.kvartal, rad)], [kvartalId(rad)]);
		const utan = odaterade > 0 ? [verk.mellan(`utan datum.${rad}`, null)] : [];
		for (const punkt of tidpunkterna(verk, kolumn, rad, sammanlagt, aret, ororda, att)) {
			const fram = tider.filter(({ slut }) => slut <= punkt.kvartal);
			const iAr = fram.filter(({ slut }) => slut > steg(punkt.kvartal, -4));
			if (verk.har(punkt.sammanlagt))
				verk.lika([...fram.map(({ id }) => id), ...utan], [punkt.sammanlagt]);
			if (verk.har(punkt.aret))
				verk.lika(
					iAr.map(({ id }) => id),
					[punkt.aret]
				);
		}
	}
	granser.forEach((slut, i) => {
		const fore = granser[i - 1];
		const varde = lanet(slut) - (fore === undefined ? 0 : lanet(fore));
		const hela = verk.visas(tidId(kolumn, slut, HELA_LANET), varde);
		const delar = namn.map((rad) => ({ namn: rad, id: tidId(kolumn, slut, rad), varde: null }));
		if (kolumn === 'flyttade')
			verk.lika(
				delar.map(({ id }) => id),
				[hela]
			);
		// Where nobody registers in the county nobody does in a kommun, even though the rows do not add up.
		else minstLanet(verk, tidId(kolumn, slut, ''), delar, hela);
	});
	if (odaterade > 0)
		verk.lika(
			namn.map((rad) => `utan datum.${rad}`),
			[verk.visas(`utan datum.${HELA_LANET}`, odaterade)]
		);
}

function tidId(kolumn: string, slut: string, rad: string): string {
	return `tiden till ${slut}.${kolumn}.${rad}`;
}

function steg(kvartal: string, antal: number): string {
	return flytta(parseKvartal(kvartal)!, antal).id;
}

/**
 * True when the county's quarters are the same in a package as now, for the quarters in both. Quarters after
 * this one, which a package may already give, are added to `lanets`.
 */
function orord(paket: Paket, kolumn: string, att: AttSkydda, lanets: Map<string, number>): boolean {
	if (paket.kvartal === att.kvartal) return false;
	const utan = publicerade(paket).get(cellId('hushall_nu', 'varav_utan_datum', ''));
	if (kolumn === 'flyttade' && utan !== att.utanDatum) return false;
	const da = new Map(
		paket.siffror.flatMap(({ matt, kolumn: en, rad, varde }): [string, number][] =>
			matt === 'hushall_per_kvartal' && en === kolumn && varde !== null ? [[rad, varde]] : []
		)
	);
	const bada = [...lanets].filter(([id]) => id <= paket.kvartal);
	if (bada.length === 0 || bada.some(([id, antal]) => da.get(id) !== antal)) return false;
	for (const [id, antal] of da) if (id > att.kvartal) lanets.set(id, antal);
	return true;
}

function tidpunkterna(
	verk: Verk,
	kolumn: string,
	rad: string,
	sammanlagt: Kommuntabell,
	aret: Kommuntabell,
	ororda: readonly Paket[],
	att: AttSkydda
): Tidpunkt[] {
	const nu = {
		kvartal: att.kvartal,
		sammanlagt: cellId(sammanlagt.matt, kolumn, rad),
		aret: cellId(aret.matt, kolumn, rad)
	};
	const da = ororda.map((paket): Tidpunkt => {
		const tal = publicerade(paket);
		for (const plats of [nu.sammanlagt, nu.aret]) {
			const varde = tal.get(plats);
			if (varde === undefined) continue;
			const id = tidigareId(plats, paket);
			if (varde === null) verk.underforstadd(id, null);
			else verk.visas(id, varde);
		}
		return {
			kvartal: paket.kvartal,
			sammanlagt: tidigareId(nu.sammanlagt, paket),
			aret: tidigareId(nu.aret, paket)
		};
	});
	return [nu, ...da];
}
