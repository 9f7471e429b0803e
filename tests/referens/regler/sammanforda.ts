import type { Kontakt, Varld } from '../varld';

/**
 * Which household a contact is of: contacts of one hushall_id, and those of one joining, are together,
 * and whoever is together with one of them is together with them all.
 */
export function hushallsgrupp({ kontakter, sammanforda }: Varld): (kontakt: Kontakt) => string {
	const hushall = ({ hushall_id, kontakt_id }: Kontakt) =>
		hushall_id === null ? `ensam ${kontakt_id}` : `delat ${hushall_id}`;
	const tillsammans = [
		...kontakter.map((en) => [`kontakt ${en.kontakt_id}`, hushall(en)]),
		...sammanforda.map((idn) => idn.map((id) => `kontakt ${id}`))
	];
	const grupp = new Map<string, string>();
	// As long as two that are together stand under different names, one of the names goes.
	for (let klart = false; !klart;) {
		klart = true;
		for (const alla of tillsammans) {
			const namn = alla.map((en) => grupp.get(en) ?? en).sort()[0]!;
			for (const en of alla) {
				if ((grupp.get(en) ?? en) === namn) continue;
				grupp.set(en, namn);
				klart = false;
			}
		}
	}
	return (kontakt) => grupp.get(hushall(kontakt)) ?? hushall(kontakt);
}
