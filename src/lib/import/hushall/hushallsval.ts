import { antalOrd, uppraknade } from '$lib/domain/format';
import { groupKey, type Hushallsforslag } from './forslag';
import type { Installningar } from '$lib/installningar/installningar';

/** What has been said of a group of contacts: that they are one household, or that they are not. */
export type Val = keyof Installningar['hushall'];

/** The settings with something said of these groups. */
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

/** The settings with nothing said of the group: it is offered again. */
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

/** What they share, never what stands there. */
export function gemensamtText({ gemensamt }: Hushallsforslag): string {
	return `samma ${uppraknade(gemensamt.map((slag) => GEMENSAMT[slag]))}`;
}

/** What joining them means for the figures. Some of a group may be one household already. */
export function foljdAvSammanforing(forslag: readonly Hushallsforslag[]): string {
	const farre = forslag.reduce((sum, { kontakter }) => sum + kontakter.length - 1, 0);
	return `Registrerade blir högst ${antalOrd(farre, 'hushåll', 'hushåll')} färre.`;
}
