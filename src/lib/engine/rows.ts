import { DataType, type Table } from 'apache-arrow';
import { fromDays } from '$lib/domain/datum';
import type { Row } from './database';

const DAY_MS = 86_400_000;

/**
 * An Arrow result as plain rows. The only place where the engine's numbers become JavaScript numbers.
 * @throws RangeError when an integer is too large to be exact
 */
export function toRows(table: Table): Row[] {
	const rows: Row[] = Array.from({ length: table.numRows }, () => ({}));
	for (const field of table.schema.fields) {
		const column = table.getChild(field.name)!;
		const convert = converter(field.type, field.name);
		for (let i = 0; i < rows.length; i++) {
			const value: unknown = column.get(i);
			rows[i]![field.name] = value == null ? null : convert(value);
		}
	}
	return rows;
}

function converter(type: DataType, name: string): (value: unknown) => string | number | boolean {
	if (DataType.isDate(type)) return (value) => fromDays(Math.round(Number(value) / DAY_MS));
	if (DataType.isUtf8(type)) return (value) => String(value);
	if (DataType.isBool(type)) return (value) => Boolean(value);
	if (DataType.isFloat(type)) return (value) => Number(value);
	if (DataType.isInt(type)) return (value) => exactNumber(value, name);
	throw unreadableType(name, String(type));
}

/** The error for a statement that returns a type that rows cannot hold. */
export function unreadableType(name: string, type: string): TypeError {
	return new TypeError(
		`Kolumnen ${name} har typen ${type}, som inte kan läsas. Välj en annan typ i frågan.`
	);
}

/** @throws RangeError when the value is too large to be exact */
export function exactNumber(value: unknown, name: string): number {
	const number = Number(value);
	if (!Number.isSafeInteger(number))
		throw new RangeError(`Talet i ${name} är för stort för att räknas exakt.`);
	return number;
}
