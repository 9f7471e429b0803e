import { z } from 'zod';
import type { Form } from './merge';

/** Lists whose rows are known by a key: registered where the list is declared. */
export const listor = z.registry<{ nyckel: (rad: never) => string }>();

/** Lists whose order says something: changed as a whole. */
export const hela = z.registry<object>();

/** How values of a schema are put together: its objects field by field, its keyed lists row by row. */
export function formOf(schema: z.core.$ZodType): Form {
	if (hela.has(schema)) return 'stycke';
	const nyckel = listor.get(schema)?.nyckel;
	if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
		const inner = schema.def.innerType;
		return nyckel ? rader(inner, nyckel) : formOf(inner);
	}
	if (schema instanceof z.ZodArray) return nyckel ? rader(schema, nyckel) : 'mangd';
	if (schema instanceof z.ZodRecord) return { falt: {}, ovriga: formOf(schema.def.valueType) };
	if (!(schema instanceof z.ZodObject)) return 'stycke';
	const falt = Object.entries(schema.shape).map(([id, own]) => [id, formOf(own as z.ZodType)]);
	return { falt: Object.fromEntries(falt) as Record<string, Form> };
}

function rader(schema: z.core.$ZodType, nyckel: (rad: never) => string): Form {
	const element = schema instanceof z.ZodArray ? schema.element : undefined;
	return { rader: element ? formOf(element as z.ZodType) : 'stycke', nyckel };
}
