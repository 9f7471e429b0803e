import { HELA_LANET, INGEN_KOMMUN } from '$lib/domain/kommun';
import { FORFRAGNINGAR, type Kommuntabell } from '../kommuntabeller';
import type { Verk } from './verk';
import type { AttSkydda } from './attskydda';
import { cellId, publicerade } from './platser';

/** Adds a table's counts, all of which may be hidden, and how they make up the county's. */
export function tabellen(verk: Verk, tabell: Kommuntabell, att: AttSkydda): void {
	const { matt, kolumner, rader, lanet } = tabell;
	for (const kolumn of kolumner) {
		const hela = verk.visas(cellId(matt, kolumn, HELA_LANET), lanet.varden[kolumn]!);
		// Only packages with the same county count: if that differs the register has changed, and a reader cannot
		// take any kommun's count to be the same.
		const igen = att.tidigare
			.filter((paket) => paket.kvartal === att.kvartal)
			.map(publicerade)
			.filter((tal) => tal.get(cellId(matt, kolumn, HELA_LANET)) === lanet.varden[kolumn]);
		const delar = rader.flatMap(({ namn, varden }) => {
			const varde = varden[kolumn] ?? null;
			return varde === null ? [] : [{ namn, varde, id: cellId(matt, kolumn, namn) }];
		});
		for (const { id, namn, varde } of delar) {
			const ute = igen.some((tal) => tal.get(id) === varde);
			const visad = att.kommun === null || namn === att.kommun;
			verk.lagg({ id, varde, lage: ute ? 'visas' : visad ? 'fri' : 'dold', kanslig: true });
		}
		// A household moves to one kommun only, but may register with several and ask several.
		if (kolumn === 'flyttade')
			verk.lika(
				delar.map(({ id }) => id),
				[hela]
			);
		else minstLanet(verk, cellId(matt, kolumn, ''), delar, hela);
	}
	if (matt !== 'svarstid_per_kommun_aret') return;
	const [inkomna, ...svaren] = FORFRAGNINGAR;
	for (const { namn } of rader)
		verk.lika(
			svaren.map((kolumn) => cellId(matt, kolumn, namn)),
			[cellId(matt, inkomna, namn)]
		);
}

/**
 * The relations of counts that may overlap: everybody counts in at least one row and at most once in it, and
 * those who chose no kommun are in no other row.
 * @param delar the rows' counts; `varde` is null where it is not known here
 */
export function minstLanet(
	verk: Verk,
	id: string,
	delar: readonly { id: string; namn: string; varde: number | null }[],
	hela: string
): void {
	const lanet = verk.varde(hela);
	// The sum of `fran` minus the sum of `av`; null when a value is unknown.
	const kvar = (fran: readonly (number | null)[], av: readonly (number | null)[]) =>
		[...fran, ...av].includes(null) ? null : summan(fran) - summan(av);
	const varden = delar.map(({ varde }) => varde);
	verk.lika(
		delar.map((del) => del.id),
		[hela, verk.mellan(`${id}flera`, kvar(varden, [lanet]))]
	);
	const ingen = delar.filter(({ namn }) => namn === INGEN_KOMMUN);
	for (const del of delar) {
		if (ingen.includes(del)) continue;
		const egna = [del, ...ingen];
		const rest = kvar(
			[lanet],
			egna.map(({ varde }) => varde)
		);
		const andra = verk.mellan(`${id}andra än ${del.namn}`, rest);
		verk.lika([hela], [...egna.map((en) => en.id), andra]);
	}
}

const summan = (varden: readonly (number | null)[]) =>
	varden.reduce<number>((sum, varde) => sum + varde!, 0);
