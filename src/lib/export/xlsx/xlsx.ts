import type { Sheet } from 'write-excel-file/universal';
import type { Exportblad, Exporttabell } from '$lib/dokument/tabell';
import { gemensamma, kolumnbredder, namnbredd, summa } from './bredd';
import { formler, medFormler, type Formel } from './formler';
import { fryst } from './fryst';
import { BLADTITEL, FET, LITEN, rader, TITEL, under } from './rad';
import { skapare } from './skapare';
import { isNumber } from './talformat';
import { sidan, utskrift, type Sida } from './utskrift';

export const XLSX_TYP = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Tables as an Excel workbook: a sheet each, or several on one sheet. Numbers and days are real values, sums
 * stand out, notes follow the rows, and the sheets are ready to print. The library is loaded at the first
 * call.
 */
export async function xlsxAv(tabeller: readonly (Exporttabell | Exportblad)[]): Promise<Blob> {
	const { default: writeXlsx } = await import('write-excel-file/universal');
	const tagna = new Set<string>();
	const blad = tabeller.map((en) => ({ ...en, namn: bladnamn(en.namn, tagna) }));
	const namn = namnbredd(tabeller.flatMap((en) => ('tabeller' in en ? en.tabeller : [])));
	const ark = blad.map((en) =>
		'tabeller' in en ? samlat(en, namn) : { ark: ensamt(en), formler: formler(en, 2) }
	);
	return writeXlsx(
		ark.map((en) => en.ark),
		{
			...{ fontFamily: 'Calibri', fontSize: 11 },
			features: [
				skapare(blad[0]!.rubrik),
				utskrift(blad.map((en, i) => ({ ...en, ...ark[i] }))),
				medFormler(ark.map((en) => en.formler)),
				fryst()
			]
		}
	).toBlob();
}

/** A single table: its head always in sight, its title and notes below the rows. */
function ensamt(tabell: Exporttabell): Sheet<Blob> {
	const { namn, rubrik, kolumner, noter } = tabell;
	const bredder = kolumnbredder(tabell);
	return {
		sheet: namn,
		orientation: 'landscape',
		stickyRowsCount: 1,
		// The row's name stays in sight beside its numbers.
		...(kolumner[0]?.typ === 'text' &&
			kolumner.some(({ typ }) => isNumber(typ)) && { stickyColumnsCount: 1 }),
		columns: bredder.map((width) => ({ width })),
		data: [
			...rader(tabell, bredder),
			[],
			under(rubrik, bredder, FET),
			...noter.map((text) => under(text, bredder))
		]
	};
}

/** Tables of one subject, each under its title, with the notes once at the end. */
function samlat(
	{ namn, titel, under: underst, tabeller, noter }: Exportblad,
	forsta: number
): { ark: Sheet<Blob>; sida: Sida; formler: Formel[] } {
	const bredder = gemensamma(tabeller, forsta);
	const data = [under(titel, bredder, BLADTITEL), under(underst, bredder, LITEN), []];
	const alla: Formel[] = [];
	let huvudrad = 0;
	for (const tabell of tabeller) {
		if (tabell.rubrik) data.push(under(tabell.rubrik, bredder, TITEL));
		huvudrad = data.length + 1;
		alla.push(...formler(tabell, huvudrad + (tabell.utanHuvud ? 0 : 1)));
		data.push(...rader(tabell, bredder), []);
	}
	data.push(...noter.map((text) => under(text, bredder, LITEN)));
	// A sheet can keep one head in sight, and so not those of several tables.
	const ensam = tabeller.length === 1 && !tabeller[0]!.utanHuvud;
	return {
		ark: {
			...{ sheet: namn, orientation: 'landscape', data, showGridLines: false },
			...(ensam && { stickyRowsCount: huvudrad }),
			// The row's name stays in sight beside its numbers.
			...(bredder.length > 2 && { stickyColumnsCount: 1 }),
			columns: bredder.map((width) => ({ width }))
		},
		sida: sidan(summa(bredder), data),
		formler: alla
	};
}

/** A valid sheet name that no other sheet has. */
function bladnamn(namn: string, tagna: Set<string>): string {
	const rent = namn.replace(/[\s[\]/\\:*?]+/g, ' ').replace(/^[ ']+|[ ']+$/g, '') || 'Blad';
	for (let nr = 1; ; nr++) {
		const slut = nr === 1 ? '' : ` (${nr})`;
		const forslag = rent.slice(0, 31 - slut.length).trimEnd() + slut;
		// Excel does not tell names apart that differ only in case.
		if (tagna.has(forslag.toLocaleLowerCase('sv'))) continue;
		tagna.add(forslag.toLocaleLowerCase('sv'));
		return forslag;
	}
}
