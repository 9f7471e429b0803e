import { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { somProcent, uppraknat } from '$lib/domain/lpix';
import { energikontoret } from '../basfinansiering';
import { agreementChain, INDEX_REMARKS, lpixNotes, LPIX_ROWS, lpixPerAr } from '../indexation';
import type { Measure } from '../measure';
import { indexsteg } from '../raknesteg';

const Row = z.strictObject({
	ar: z.int(),
	procent: z.number().nullable(),
	belopp_kr: z.int()
});
export type LpixKedja = z.infer<typeof Row>;

export const lpixKedja: Measure<LpixKedja> = {
	id: 'lpix_kedja',
	title: 'Avtalets belopp, uppräknat med LPIX',
	unit: 'kronor',
	clause: 'Energikontoret § 7, nätverket § 8',
	definition:
		'Avtalets belopp i prisårets kronor gånger förändringen av LPIX för varje år därefter. Kedjan räknas exakt och avrundas en gång, till hela kronor. Gäller det valda avtalet om det är indexerat, annars Energikontoret.',
	remarks: INDEX_REMARKS,
	sources: ['lpix'],
	needs: [],
	row: Row,
	queries: { lpix: LPIX_ROWS },
	compute({ lpix }, { kvartal, avtal }, { avtalen }) {
		const index = indexOf(avtal, avtalen);
		const lankar = agreementChain(index, kvartal.ar, lpixPerAr(lpix!));
		if ('saknas' in lankar) return lankar;
		return lankar.map(({ ar, steg, faktor }) => ({
			ar,
			procent: steg && somProcent(steg),
			belopp_kr: Number(uppraknat(BigInt(index.total_kr), faktor))
		}));
	},
	notes: ({ lpix }, { kvartal, avtal }, { avtalen }) =>
		lpixNotes(lpix!, indexOf(avtal, avtalen).prisar, kvartal.ar),
	steg({ lpix }, { kvartal, avtal }, { avtalen }) {
		const index = indexOf(avtal, avtalen);
		const lankar = agreementChain(index, kvartal.ar, lpixPerAr(lpix!));
		return 'saknas' in lankar ? [] : [indexsteg('Beloppet', index.total_kr, lankar)];
	}
};

function indexOf(avtal: Agreement | null, avtalen: readonly Agreement[]) {
	return avtal?.index ?? energikontoret(avtalen);
}
