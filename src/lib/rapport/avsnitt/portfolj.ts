import { medBelopp, type PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import type { Projektportfolj } from '$lib/catalogue/measures/projektportfolj/measure';
import { insatsMening } from '$lib/catalogue/rapporter/andelar';
import { ytterligheter } from '$lib/domain/diagramtext';
import { andel, antalIOrd, rundaAv, rundat, tabellenI, versal } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import { medKolumner } from '$lib/dokument/kolumnval';
import type { Cell, Kolumn, Rad, Tabell } from '$lib/dokument/tabell';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { diagrambild, figur, type Avsnittsunderlag, type Figur } from './figur';

export const portfolj: Avsnitt = {
	titel: 'Projekt och rådgivning',
	blad: 'Energikontoret',
	matt: ['projektportfolj', 'pagaende_insatser'],
	rapporter: { ar: 'begars' },
	summeras: ['ar'],
	figurer: (u) => [insatserna(u)]
};

/** The undertakings one by one, with a sum for each part. */
function insatserna(u: Avsnittsunderlag): Figur {
	const summor = u.results.projektportfolj;
	const delar = summor?.status === 'ready' ? summor : null;
	return figur('pagaende_insatser', u, {
		enhet: tabellenI(u.enhet),
		rubrik: insatsMening,
		// The chart shows the parts: the rows already show the undertakings.
		diagram: () => delarnas(delar?.rows ?? []),
		tabell: (rows) => medDelsummor(rows, delar?.rows ?? [], u),
		noter: [
			...(delar?.provenance.notes ?? []),
			// The calendar, on the other hand, has all the network's terms.
			...(delar?.rows.some(({ del, antal }) => del === 'nätverk' && antal > 0)
				? ['Nätverkets rad är den avtalsperiod som pågår.']
				: []),
			...(u.kommun ? ['Beloppen gäller hela länet, inte kommunen.'] : [])
		],
		bilder: (rows) =>
			diagrambild(insatsdiagram(rows)) ?? [
				{
					innehall: {
						typ: 'tabell',
						tabell: medKolumner(matttabell('pagaende_insatser', rows, u), [
							...['namn', 'aren', 'beviljat_ore', 'upparbetat_ore']
						])
					}
				}
			]
	});
}

/** The undertakings' table with subtotals. A part with a single undertaking needs none. */
function medDelsummor(
	rows: readonly PagaendeInsats[],
	summor: readonly Projektportfolj[],
	u: Avsnittsunderlag
): Tabell {
	const tabell = matttabell('pagaende_insatser', rows, u);
	const belopp = matttabell('projektportfolj', summor, u);
	const summarad = (i: number): Rad => {
		const { del, antal } = summor[i]!;
		const hurManga = antal === 0 ? 'ingen insats' : antalIOrd(antal, 'insats', 'insatser');
		const cell = ({ id, slag }: Kolumn): Cell => {
			if (id === 'namn') return { text: `${versal(del)}, ${hurManga}` };
			const k = belopp.kolumner.findIndex((kolumn) => kolumn.id === id);
			return slag === 'ore'
				? { ...belopp.rader[i]!.celler[k]!, matt: `projektportfolj.${id}` }
				: { text: '' };
		};
		return { celler: tabell.kolumner.map(cell), summa: true };
	};
	return {
		...tabell,
		rader: summor.flatMap(({ del, antal }, i) => [
			...tabell.rader.filter((_, r) => rows[r]!.del === del),
			...(antal === 1 && i < summor.length - 1 ? [] : [summarad(i)])
		])
	};
}

/** How much of the granted amount is used, part by part; null where that is not known. */
const delarnas = (rows: readonly Projektportfolj[]) =>
	avBeviljat(
		rows.slice(0, -1).map((rad) => ({ ...rad, namn: versal(rad.del) })),
		'Beviljat och upparbetat, del för del'
	);

/** The same for each undertaking. */
const insatsdiagram = (rows: readonly PagaendeInsats[]) => avBeviljat(rows, insatsMening(rows));

function avBeviljat(
	rows: readonly Pick<PagaendeInsats, 'namn' | 'beviljat_ore' | 'upparbetat_ore'>[],
	fynd: string
): Diagram | null {
	// Told as a share, since rounded amounts need not add up to the one in the heading.
	const storst = Math.max(...rows.map(({ beviljat_ore }) => beviljat_ore ?? 0));
	const rader = rows.filter(medBelopp).map(({ namn, beviljat_ore: hela, upparbetat_ore: del }) => ({
		...{ namn, del, hela },
		etikett: `${andel(del, hela)} av ${rundat(hela, storst)}`
	}));
	if (rader.length === 0) return null;
	return {
		data: { slag: 'delavhelhet', rader },
		bildtext: 'Den fyllda delen är upparbetat, hela stapeln beviljat.',
		beskrivning: `${fynd}. ${ytterligheter(
			'Upparbetat',
			rader.map(({ namn, del, hela }) => ({
				...{ namn, varde: del },
				text: rundaAv(del, hela, storst)
			}))
		)}`
	};
}
