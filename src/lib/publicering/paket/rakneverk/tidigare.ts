import { HELA_LANET } from '$lib/domain/kommun';
import type { Paket } from '../paket';
import type { Kommuntabell } from '../kommuntabeller';
import { cellId, foreId, ovrigaId, publicerade, tidigareId } from './platser';
import type { Verk } from './verk';
import type { AttSkydda } from './attskydda';

/**
 * Adds what has come since an earlier package. A package gives two times: the total now, and before the year,
 * which is the total a year ago. Each of them is compared with each of the earlier package's.
 */
export function sedan(
	verk: Verk,
	sammanlagt: Kommuntabell,
	paket: Paket,
	{ troskel }: AttSkydda
): void {
	const { matt, kolumner, rader } = sammanlagt;
	const da = publicerade(paket);
	for (const kolumn of kolumner) {
		const delar = rader.flatMap(({ namn }) => {
			const nu = cellId(matt, kolumn, namn);
			const varde = da.get(nu);
			if (varde === undefined || !verk.har(nu)) return [];
			const id = tidigareId(nu, paket);
			if (varde === null) verk.underforstadd(id, null);
			else verk.visas(id, varde);
			const arets = da.get(cellId('hushall_per_kommun_aret', kolumn, namn));
			// Nothing can be subtracted from a hidden count.
			const tider = varde === null ? [] : [id];
			if (typeof varde === 'number' && typeof arets === 'number')
				tider.push(verk.visas(`före ${id}`, varde - arets));
			for (const senare of [nu, foreId(kolumn, namn)])
				if (verk.har(senare))
					for (const tidigare of tider) skillnad(verk, senare, tidigare, troskel);
			return [id];
		});
		const hela = da.get(cellId(matt, kolumn, HELA_LANET));
		const fullt = rader.filter(({ varden }) => varden[kolumn] !== null).length;
		if (kolumn !== 'flyttade' || typeof hela !== 'number' || delar.length < fullt) continue;
		verk.lika(delar, [verk.visas(tidigareId(cellId(matt, kolumn, HELA_LANET), paket), hela)]);
	}
}

/**
 * Adds the difference between the same count at two times. It is of households too, and negative when they
 * have left the register.
 */
export function skillnad(verk: Verk, senare: string, tidigare: string, troskel: number): void {
	const [nu, da] = [verk.varde(senare), verk.varde(tidigare)];
	const okning = nu === null || da === null ? null : nu - da;
	// A difference that is not small and in no other relation reveals nothing and needs no protection.
	if (okning === 0 || (okning !== null && Math.abs(okning) >= troskel)) return;
	verk.lika([senare], [tidigare, verk.underforstadd(`${senare} sedan ${tidigare}`, okning, true)]);
}

/**
 * Adds that a package of exactly a year ago has the same counts as those before the year now, where nothing
 * has been added since. What that package hides could then be computed, so its hidden counts are compared with
 * those of other packages too.
 */
export function forEttArSedan(
	verk: Verk,
	{ matt, kolumner, rader }: Kommuntabell,
	paket: Paket,
	{ tidigare, troskel }: AttSkydda
): void {
	const da = publicerade(paket);
	for (const kolumn of kolumner) {
		const fore = rader.flatMap(({ namn }) => {
			const id = foreId(kolumn, namn);
			const plats = cellId(matt, kolumn, namn);
			const publicerat = da.get(plats);
			return verk.har(id) && publicerat !== undefined ? [{ id, plats, publicerat }] : [];
		});
		const hela = cellId(matt, kolumn, HELA_LANET);
		const arets = cellId('hushall_per_kommun_aret', kolumn, HELA_LANET);
		const ororda =
			da.get(hela) === verk.varde(hela)! - (verk.varde(arets) ?? 0) &&
			fore.every(({ id, publicerat }) => publicerat === null || publicerat === verk.varde(id));
		if (!ororda) continue;
		for (const { id, plats, publicerat } of fore) {
			const cellen = tidigareId(plats, paket);
			verk.lika([id], [cellen]);
			if (publicerat !== null) continue;
			for (const annat of tidigare) {
				const varde = publicerade(annat).get(plats);
				const annan = tidigareId(plats, annat);
				if (typeof varde !== 'number' || annan === cellen) continue;
				skillnad(verk, cellen, verk.visas(annan, varde), troskel);
			}
		}
	}
}

/** Adds that the four quarters of the package before share three with this package's. */
export function rullning(verk: Verk, { matt, rader }: Kommuntabell, paket: Paket): void {
	const da = publicerade(paket);
	for (const { namn } of rader) {
		const varde = da.get(cellId(matt, 'flyttade', namn));
		const ovriga = ovrigaId(namn);
		if (typeof varde !== 'number' || !verk.har(ovriga)) continue;
		// The quarter that has left the year. A negative count means that the register has changed: nothing follows.
		const ut = varde - verk.varde(ovriga)!;
		if (ut < 0) continue;
		const id = tidigareId(cellId(matt, 'flyttade', namn), paket);
		const utgangen = verk.underforstadd(`första kvartalet ${id}`, ut);
		verk.lika([ovriga, utgangen], [verk.visas(id, varde)]);
	}
}

/** Adds the changes in a quarter that has been published before with other values. */
export function andrat(
	verk: Verk,
	{ matt, kolumner, rader }: Kommuntabell,
	paket: Paket,
	{ troskel }: AttSkydda
): void {
	const da = publicerade(paket);
	for (const kolumn of kolumner)
		for (const { namn } of rader) {
			const plats = cellId(matt, kolumn, namn);
			const varde = da.get(plats);
			if (typeof varde !== 'number' || !verk.har(plats) || verk.varde(plats) === varde) continue;
			skillnad(verk, plats, verk.visas(tidigareId(plats, paket), varde), troskel);
		}
}
