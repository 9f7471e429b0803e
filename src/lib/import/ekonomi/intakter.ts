import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn } from '$lib/catalogue/sources/krav';
import { ROLES } from '$lib/catalogue/sources/roles';
import { TextColumn } from '../columns/columns';
import { omvantTecken } from '../report/konsekvens';
import { BELOPP, VANTANDE, type Ekonomitabell } from './tabell';

/** Marks as income the rows that only a financier's name makes so. */
export function sattInkomster(tabell: Ekonomitabell, inkomster: ReadonlySet<number>): void {
	if (inkomster.size === 0) return;
	const slag = new TextColumn();
	const old = tabell.text('slag');
	for (let row = 0; row < tabell.rad.length; row++)
		slag.push(inkomster.has(row) ? 'intakt' : (old?.at(row) ?? 'kostnad'));
	tabell.table.set('slag', slag);
}

/** Turns incomes booked as credits to plus: either all of an agreement's nonzero amounts, or none. */
export function vandInkomster(tabell: Ekonomitabell): void {
	const slag = tabell.text('slag');
	if (!slag) return;
	const groups = new Map<string, number[]>();
	for (let row = 0; row < tabell.rad.length; row++) {
		if (slag.at(row) !== 'intakt') continue;
		const key = tabell.avtal(row);
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	const turned = new Set<(typeof BELOPP)[number]>();
	for (const income of groups.values()) {
		const columns = BELOPP.flatMap((name) => {
			// Amounts that wait for other files show the sign.
			const vantande = tabell.safe(VANTANDE[name]);
			const egna = [tabell.safe(name), vantande].flatMap((column) => column ?? []);
			const column = egna.find((one) => income.some((row) => !Number.isNaN(one.at(row))));
			const sum = income.reduce((total, row) => total + (column?.at(row) || 0), 0);
			return column ? [{ name, egna, sum, vantar: vantande !== null }] : [];
		});
		if (columns.every(({ sum }) => sum === 0) || columns.some(({ sum }) => sum > 0)) continue;
		for (const { name, egna, sum, vantar } of columns) {
			if (sum === 0 && !vantar) continue;
			for (const column of egna) for (const row of income) column.set(row, 0 - column.at(row));
			turned.add(name);
		}
	}
	for (const name of turned) {
		const id = name.slice(0, -4);
		const role = ROLES.find((one) => one.column === id && tabell.fields.has(one.id))?.id ?? id;
		const kolumn = tabell.kolumn(id) ?? tabell.kolumn(role);
		const titel = maltavelnamn(SOURCES.ekonomi, id);
		tabell.problems.add('omvant_tecken', null, kolumn, omvantTecken(kolumn, titel));
	}
}
