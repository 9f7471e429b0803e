import type { Prickar } from '$lib/dokument/smabild';
import {
	BREDD,
	inom,
	linje,
	MITTEN,
	ord,
	ordbredd,
	prick,
	SLUTET,
	TON,
	TUNG,
	type Form
} from './form';
import { svarm } from './svarm';

const Y = 30;
const RADIE = { egen: 6, lagst: 3.5, ovriga: 2.75 };
/** The farthest a dot can be from the axis without touching the names. */
const MEST = 18;
/** The labels 0 and 100 % stand beside the axis, so that the room below a dot is for its name. */
const [FRAN, TILL] = [16, BREDD - 48];
const x = (procent: number) => FRAN + ((TILL - FRAN) * procent) / 100;

/** A dot for each kommun on an axis from 0 to 100 percent, and a line for the county. */
export function prickar({ prickar, lanet, egen }: Prickar): Form[] {
	/** The kommun in question; else the lowest one. */
	const samst =
		prickar.find(({ namn }) => namn === egen) ??
		prickar.reduce((lagst, en) => (en.procent < lagst.procent ? en : lagst));
	const ovriga = prickar.filter((en) => en !== samst).map(({ procent }) => x(procent));
	const under = samst.procent < lanet;
	/** When the kommun equals the county they share one label, since they are in one place. */
	const lika = egen !== undefined && samst.procent === lanet;
	const prickton = under ? TON.samst : egen ? TON.egen : TON.jamfort;
	const namn = `${samst.namn} ${samst.procent}\u00a0%`;
	const lanets = `${lika ? `${samst.namn} och länet` : 'länet'} ${lanet}\u00a0%`;
	/** A name is centred on its place, as far as the drawing allows. */
	const mitt = (procent: number, text: string) => inom(x(procent), ordbredd(text) / 2);
	return [
		linje([x(0), Y], [x(100), Y], { stroke: TON.axel }),
		ord('0', [FRAN - 8, Y + 4], TON.gra, SLUTET),
		ord('100\u00a0%', [TILL + 9, Y + 4], TON.gra),
		linje(
			[x(lanet), Y - 13],
			[x(lanet), Y + 13],
			// What is compared with stays behind the value in question.
			egen ? { 'stroke-width': 1.5 } : { stroke: TON.egen, 'stroke-width': 2 }
		),
		// Each of several dots next to each other must be visible.
		...svarm(ovriga, 2 * RADIE.ovriga + 0.5, MEST).map((plats) =>
			prick(plats.x, Y + plats.dy, RADIE.ovriga, { fill: TON.jamfort, 'stroke-width': 0.75 })
		),
		prick(x(samst.procent), Y, RADIE[egen ? 'egen' : 'lagst'], { fill: prickton }),
		...(!egen || lika
			? [ord(lanets, [mitt(lanet, lanets), 10], TON.egen, { ...MITTEN, ...TUNG })]
			: [ord(lanets, [mitt(lanet, lanets), 10], TON.gra, MITTEN)]),
		...(!lika && (egen || under)
			? [
					ord(namn, [mitt(samst.procent, namn), 58], prickton, {
						...MITTEN,
						...(!under && TUNG)
					})
				]
			: [])
	];
}
