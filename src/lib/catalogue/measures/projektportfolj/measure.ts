import type { IsoDate } from '$lib/domain/datum';
import { antal, datum } from '$lib/domain/format';
import { TOTALT, totalOf } from '../economy';
import type { InputRow, Measure, Umbarlig } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { sista } from '../tabell';
import sql from './query.sql?raw';

const KOLUMNER = kolumner(
	{ id: 'del', rubrik: 'Del', slag: 'text', ord: true },
	{ id: 'antal', rubrik: 'Antal', slag: 'antal' },
	{ id: 'beviljat_ore', rubrik: 'Beviljat', slag: 'ore' },
	{ id: 'upparbetat_ore', rubrik: 'Upparbetat', slag: 'ore' }
);
export type Projektportfolj = Rad<typeof KOLUMNER>;

/** The day decides which undertakings are included; the source gives no day for their amounts. */
export function insatsernasDag(tom: IsoDate): string {
	return `insatser som pågår ${datum(tom)}, belopp enligt filen`;
}

/** The columns of amounts need those of the file. */
export const BELOPPEN: readonly Umbarlig<unknown>[] = [
	{ input: 'projekt.beviljat', kolumner: { beviljat_ore: 'Beviljat' } },
	{ input: 'projekt.upparbetat', kolumner: { upparbetat_ore: 'Upparbetat' } }
];

const DELAR = ['projekt', 'rådgivning', 'nätverk'];

export const projektportfolj: Measure<Projektportfolj> = {
	id: 'projektportfolj',
	title: 'Energikontorets projektportfölj',
	unit: 'projekt och kronor',
	clause: 'Energikontoret § 9',
	rojs: 'oppen',
	definition:
		'De projekt som pågår den valda dagen: de har börjat och inte slutat. Saknas startdatum räknas projektet som börjat, saknas slutdatum som inte avslutat. Beloppen är hela projektens, inte årets.',
	remarks: [
		'Upparbetat är inte detsamma som utbetalt.',
		'Beviljat och upparbetat står som i projektfilen, som inte säger vilken dag de gäller.'
	],
	dag: insatsernasDag,
	sources: ['projekt'],
	needs: [['projekt']],
	umbarliga: BELOPPEN,
	nyckel: ['del'],
	...radOchTabell(KOLUMNER, {
		namn: 'Projektportfölj',
		rubrik: ({ enhet }) => `Projektportfölj, ${enhet}`,
		summa: sista
	}),
	queries: { rader: sql },
	compute({ rader }) {
		const delar = DELAR.map((del) => {
			const rad = rader!.find((row) => row.del === del);
			return {
				del,
				antal: rad ? (rad.antal as number) : 0,
				beviljat_ore: rad ? (rad.beviljat_ore as number) : 0,
				upparbetat_ore: rad ? (rad.upparbetat_ore as number) : 0
			};
		});
		return [
			...delar,
			{
				del: TOTALT,
				antal: totalOf(delar.map((rad) => rad.antal)),
				beviljat_ore: totalOf(delar.map((rad) => rad.beviljat_ore)),
				upparbetat_ore: totalOf(delar.map((rad) => rad.upparbetat_ore))
			}
		];
	},
	// Unknown amounts are left out of the sums, which must be noted.
	notes({ rader }, _params, _kontext, har) {
		const kanda = rader!.filter(({ del }) => DELAR.includes(del as string));
		const okanda = rader!.filter(({ del }) => !DELAR.includes(del as string));
		return [
			...said(kanda, 'avkortade', 'har ett avkortat id och räknas som ett projekt var'),
			...(har('projekt.beviljat')
				? said(kanda, 'utan_beviljat', 'utan beviljat belopp räknas med noll kronor beviljat')
				: []),
			...(har('projekt.upparbetat')
				? said(kanda, 'utan_upparbetat', 'utan upparbetat belopp räknas med noll kronor upparbetat')
				: []),
			...said(kanda, 'utan_datum', 'utan start- och slutdatum räknas som pågående'),
			...said(
				okanda,
				'antal',
				'räknas inte: kolumnen Del säger inte projekt, rådgivning eller nätverk'
			)
		];
	}
};

function said(rows: readonly InputRow[], column: string, what: string): string[] {
	const summa = totalOf(rows.map((row) => row[column] as number))!;
	return summa > 0 ? [`${antal(summa)} projekt ${what}.`] : [];
}
