import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import type { RowOf } from '$lib/catalogue/measures/results';
import type { Kommunkarta } from '$lib/dokument/karta';
import type { Brofaste, Diagram as Dokumentdiagram } from '$lib/dokument/diagram';
import { antal, uppraknade } from '$lib/domain/format';
import type { Diagram } from './del';

/** A chart with the text above it, and a text in place of it. */
export interface Diagramdel {
	diagram: Diagram;
	bildtext: string;
	beskrivning: string;
}

/**
 * A section's chart in the form of a package.
 * @returns null for a kind of chart that packages have no form for
 */
export function paketdiagram(
	id: AvsnittId,
	{ data, bildtext, beskrivning }: Dokumentdiagram
): Diagramdel | null {
	const diagram = formen(id, data);
	return diagram && { diagram, bildtext, beskrivning };
}

function formen(id: AvsnittId, data: Dokumentdiagram['data']): Diagram | null {
	const oklart = 'oklart' in data && data.oklart && { oklart: data.oklart };
	switch (data.slag) {
		case 'malkurva':
			return { slag: 'malkurva', punkter: [...data.punkter], mal: data.mal, ...oklart };
		case 'kvartal': {
			const punkter = [...data.punkter];
			const delvis = data.ifjol === null && { delvis: true as const };
			return { slag: 'kvartal', punkter, ...delvis, ...oklart };
		}
		case 'delavhelhet': {
			// Only the economy's bars show a budget; other bars of parts and wholes do not.
			if (id !== 'ekonomi') return null;
			const rader = data.rader.map(({ namn, del, hela, plan, prognos }) => ({
				...{ namn, utfall_ore: del, budget_ore: hela },
				...(plan !== undefined && { plan_ore: plan }),
				...(prognos !== undefined && { prognos_ore: prognos })
			}));
			return { slag: 'budget', rader, ...(data.summa && { summa: summan(data.summa) }) };
		}
		case 'brygga': {
			const ande = ({ namn, varde, etikett }: Brofaste) => ({ namn, varde_ore: varde, etikett });
			const steg = data.steg.map(({ namn, andring, etikett }) => ({
				...{ namn, andring_ore: andring, etikett }
			}));
			return { slag: 'brygga', fran: ande(data.fran), steg, till: ande(data.till) };
		}
		default:
			return null;
	}
}

/** The map of the kommuner's rates, in the form of a package. */
export function paKarta({ rutor, om, utan }: Kommunkarta): Diagramdel {
	const delar = rutor.map(({ kommun, tal }) => `${kommun} ${tal}`);
	return {
		diagram: {
			slag: 'karta',
			rutor: rutor.map(({ kommun, plats, tal, flyttade, toning }) => ({
				...{ kommun, tal, flyttade, toning, plats: [...plats] }
			}))
		},
		bildtext: [`${om}.`, ...(utan ? [utan.mening] : [])].join(' '),
		beskrivning: `${om}: ${uppraknade(delar)}.`
	};
}

/** A chart of a count for each kommun. A hidden count gets no bar. */
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
		bildtext: `${bildtext}.`,
		beskrivning: `${bildtext}: ${uppraknade(delar)}.${dolt}`
	};
}

/** The county's answers as a chart, used where no kommun's are shown; null before there are any. */
export function svarsdelar(lanet: RowOf<'svarstid_per_kommun'> | undefined): Diagramdel | null {
	if (!lanet || lanet.inkomna === 0) return null;
	const delar = [
		{ namn: 'I tid', varde: lanet.i_tid, ton: 'bra' as const },
		{ namn: 'Sena', varde: lanet.sena, ton: 'varning' as const },
		{ namn: 'Pågår', varde: lanet.pagar, ton: 'gra' as const }
	];
	const grund = 'Svar på kvartalets förfrågningar, hela länet';
	const bildtext = `${grund}.${lanet.pagar > 0 ? ' De som pågår räknas inte i andelen.' : ''}`;
	const ord = delar.map(({ namn, varde }) => `${namn.toLocaleLowerCase('sv')} ${antal(varde)}`);
	return {
		diagram: { slag: 'delar', delar },
		bildtext,
		beskrivning: `${grund}: ${uppraknade(ord)}.`
	};
}

type Summa = NonNullable<Extract<Dokumentdiagram['data'], { slag: 'delavhelhet' }>['summa']>;
const summan = ({ del, hela, prognos }: Summa) => ({
	...{ utfall_ore: del, budget_ore: hela },
	...(prognos !== undefined && { prognos_ore: prognos })
});
