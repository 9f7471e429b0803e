import { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement } from '$lib/catalogue/agreements/all';
import { arssteg, kedja, somProcent, uppraknat, type Kvot } from '$lib/domain/lpix';
import {
	agreementChain,
	INDEX_REMARKS,
	lpixKallor,
	lpixNotes,
	LPIX_ROWS,
	lpixPerAr
} from '../indexation';
import type { Kontext, Measure } from '../measure';
import type { MeasureParams } from '../params';
import { indexsteg } from '../raknesteg';
import { kolumner, radOchTabell, type Rad } from '../rad';
import type { Tabellsammanhang } from '../tabell';

const KOLUMNER = kolumner(
	// A year is shown as text, without a thousands separator.
	{ id: 'ar', rubrik: 'År', slag: 'text', varde: z.int() },
	{
		id: 'procent',
		rubrik: 'LPIX',
		mening: 'LPIX, procent',
		slag: 'procent',
		// In the price year nothing is raised.
		tomt: (row: object, [prisar]: readonly object[]) => (row === prisar ? 'prisår' : undefined)
	},
	// A year in between may have no value of its own.
	{ id: 'belopp_kr', rubrik: 'Belopp, kr', mening: 'belopp', slag: 'kr', kanSaknas: true }
);
export type LpixKedja = Rad<typeof KOLUMNER>;

/** The agreement whose amount is shown: the chosen one if it has an index, else Energikontoret's. */
export function indexerat({ params, avtalen }: Tabellsammanhang): Agreement {
	return params.avtal?.index ? params.avtal : agreement('energikontoret', avtalen)!;
}

export const lpixKedja: Measure<LpixKedja> = {
	id: 'lpix_kedja',
	title: 'Avtalets belopp, uppräknat med LPIX',
	unit: 'kronor',
	clause: 'Energikontoret § 7, nätverket § 8',
	rojs: 'oppen',
	definition:
		'Avtalets belopp i prisårets kronor gånger förändringen av LPIX sedan dess: procenttalen för varje år därefter, eller årets index delat med prisårets där inte alla år har ett procenttal. Faktorn räknas exakt och beloppet avrundas en gång, till hela kronor. Energikontorets belopp är summan av Regionens del och kommunernas, var för sig avrundade. Gäller det valda avtalet om det är indexerat, annars Energikontoret.',
	remarks: INDEX_REMARKS,
	sources: ['lpix'],
	needs: [],
	nyckel: ['ar'],
	...radOchTabell(KOLUMNER, {
		namn: 'Belopp med LPIX',
		rubrik: (i) => `${indexerat(i).kortnamn}: avtalets belopp och LPIX`
	}),
	queries: { lpix: LPIX_ROWS },
	compute({ lpix }, params, kontext) {
		const { prisar, delar, index } = beloppet(params, kontext);
		const perAr = lpixPerAr(lpix!);
		const hela = agreementChain(index, params.kvartal.ar, perAr);
		if ('saknas' in hela) return hela;
		return Array.from({ length: params.kvartal.ar - prisar + 1 }, (_, i) => {
			const ar = prisar + i;
			const steg = ar === prisar ? null : arssteg(ar, perAr);
			const lankar = kedja(prisar, ar, perAr);
			const belopp_kr = 'saknas' in lankar ? null : summan(delar, lankar.at(-1)!.faktor);
			return { ar, procent: steg && somProcent(steg), belopp_kr };
		});
	},
	notes: ({ lpix }, params, kontext) =>
		lpixNotes(lpix!, beloppet(params, kontext).prisar, params.kvartal.ar),
	steg({ lpix }, params, kontext) {
		const { delar, index } = beloppet(params, kontext);
		const lankar = agreementChain(index, params.kvartal.ar, lpixPerAr(lpix!));
		if ('saknas' in lankar) return [];
		return delar.map(({ vad, kr }) => indexsteg(vad, kr, lankar, lpixKallor(lpix!)));
	}
};

/** The amount in the price year's kronor, in the parts that are rounded separately. */
function beloppet({ avtal }: MeasureParams, { avtalen }: Kontext) {
	const valt = avtal?.index ? avtal : agreement(ENERGIKONTORET, avtalen)!;
	const index = valt.index!;
	return { prisar: index.prisar, index, delar: delarna(valt.id, index) };
}

const ENERGIKONTORET = 'energikontoret';

function delarna(id: string, { total_kr, kommuner_kr }: NonNullable<Agreement['index']>) {
	if (id !== ENERGIKONTORET) return [{ vad: 'Beloppet', kr: total_kr }];
	return [
		{ vad: 'Kommunernas del', kr: kommuner_kr },
		{ vad: 'Regionens del', kr: total_kr - kommuner_kr }
	];
}

function summan(delar: readonly { kr: number }[], faktor: Kvot): number {
	return delar.reduce((sum, { kr }) => sum + Number(uppraknat(BigInt(kr), faktor)), 0);
}
