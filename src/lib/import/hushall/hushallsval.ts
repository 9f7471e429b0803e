import { antalOrd, uppraknade } from '$lib/domain/format';
import { groupKey, type Hushallsforslag } from './forslag';
import type { Installningar } from '$lib/installningar/installningar';

/** The coordinator's answer about a group of contacts: one household, or not. */
export type Val = keyof Installningar['hushall'];

/** The settings with that answer for these groups. */
export function medVal(
	i: Installningar,
	val: Val,
	grupper: readonly (readonly string[])[]
): Installningar {
	const now = new Set(grupper.map(groupKey));
	const others = (list: readonly string[][]) => list.filter((one) => !now.has(groupKey(one)));
	const { sammanforda, avvisade } = i.hushall;
	const hushall = { sammanforda: others(sammanforda), avvisade: others(avvisade) };
	const said = [...hushall[val], ...grupper.map((grupp) => [...grupp])];
	return { ...i, hushall: { ...hushall, [val]: said } };
}

/** The settings without an answer for the group, which is then proposed again. */
export function utanVal(i: Installningar, grupp: readonly string[]): Installningar {
	const without = (list: readonly string[][]) =>
		list.filter((one) => groupKey(one) !== groupKey(grupp));
	const { sammanforda, avvisade } = i.hushall;
	return {
		...i,
		hushall: { sammanforda: without(sammanforda), avvisade: without(avvisade) }
	};
}

const GEMENSAMT = { epost: 'e-postadress', telefon: 'telefonnummer' } as const;

/** What the contacts share, in words; never the shared value itself. */
export function gemensamtText({ gemensamt }: Hushallsforslag): string {
	return `samma ${uppraknade(gemensamt.map((slag) => GEMENSAMT[slag]))}`;
}

/** What joining the groups would do to the figures. Part of a group may already be one household. */
export function foljdAvSammanforing(forslag: readonly Hushallsforslag[]): string {
	const farre = forslag.reduce((sum, { kontakter }) => sum + kontakter.length - 1, 0);
	return `Registrerade blir högst ${antalOrd(farre, 'hushåll', 'hushåll')} färre.`;
}
