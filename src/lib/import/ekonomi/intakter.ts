import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn } from '$lib/catalogue/sources/krav';
import { ROLES } from '$lib/catalogue/sources/roles';
import { TextColumn } from '../columns';
import { ACK } from '../ackumulerat/filer';
import { omvantTecken } from '../konsekvens';
import { BELOPP, type Ekonomitabell } from './tabell';

/** What only the name of a financier makes an income. */
export function sattInkomster(tabell: Ekonomitabell, inkomster: ReadonlySet<number>): void {
	if (inkomster.size === 0) return;
	const slag = new TextColumn();
	const old = tabell.text('slag');
	for (let row = 0; row < tabell.rad.length; row++)
		slag.push(inkomster.has(row) ? 'intakt' : (old?.at(row) ?? 'kostnad'));
	tabell.table.set('slag', slag);
}

/** Incomes booked as credits: of an agreement all its amounts that are not nothing, or none of them. */
export function vandInkomster(tabell: Ekonomitabell): void {
	const slag = tabell.text('slag');
	if (!slag) return;
	const groups = new Map<string, number[]>();
	for (let row = 0; row < tabell.rad.length; row++) {
		if (slag.at(row) !== 'intakt') continue;
		const key = tabell.avtal(row);
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	const turned = new Set<string>();
	for (const income of groups.values()) {
		// Where its months are not told apart yet, the accumulated outcome shows its own sign.
		const utfall = tabell.safe('utfall_ore');
		const hel = income.some((row) => !Number.isNaN(utfall?.at(row) ?? NaN));
		const columns = (hel ? BELOPP : [...BELOPP, ACK]).flatMap((name) => {
			const column = tabell.safe(name);
			const rows = income.filter((row) => !Number.isNaN(column?.at(row) ?? NaN));
			const sum = rows.reduce((total, row) => total + column!.at(row), 0);
			return column && sum !== 0 ? [{ name, column, rows, sum }] : [];
		});
		if (columns.length === 0 || columns.some(({ sum }) => sum > 0)) continue;
		for (const { name, column, rows } of columns) {
			for (const row of rows) column.set(row, 0 - column.at(row));
			turned.add(name === ACK ? 'utfall_ore' : name);
		}
		const ack = hel ? tabell.safe(ACK) : null;
		for (const row of ack ? income : []) ack!.set(row, 0 - ack!.at(row));
	}
	for (const name of turned) {
		const id = name.slice(0, -4);
		const role = ROLES.find((one) => one.column === id && tabell.fields.has(one.id))?.id ?? id;
		const kolumn = tabell.kolumn(id) ?? tabell.kolumn(role);
		const titel = maltavelnamn(SOURCES.ekonomi, id);
		tabell.problems.add('omvant_tecken', null, kolumn, omvantTecken(kolumn, titel));
	}
}
