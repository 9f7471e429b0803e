import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const TYPER: Readonly<Record<string, string>> = {
	string: 'text inom citattecken',
	number: 'ett tal',
	int: 'ett heltal',
	array: 'en lista',
	object: 'ett objekt inom { }',
	record: 'ett objekt inom { }',
	null: 'null'
};

/** What is wrong with the settings, a line each: "befolkning, rad 3: kommunen … finns inte". */
export function felrader(error: z.ZodError): string[] {
	return error.issues.map((issue) => {
		const { plats, falt } = platsFor(issue.path);
		const vad = felText(issue, falt);
		return plats === '' ? vad : `${plats}: ${vad}`;
	});
}

/** Splits a path: ['varden', 'poster', 1, 'post'] is row 2 of the list varden.poster, field post. */
function platsFor(path: Issue['path']): { plats: string; falt: string } {
	const row = path.findIndex((part) => typeof part === 'number');
	if (row < 0) return { plats: '', falt: path.join('.') };
	const plats = `${path.slice(0, row).join('.')}, rad ${Number(path[row]) + 1}`;
	return { plats, falt: path.slice(row + 1).join('.') };
}

function felText(issue: Issue, falt: string): string {
	const vad = falt === '' ? 'värdet' : falt;
	switch (issue.code) {
		case 'custom':
			return issue.message;
		case 'unrecognized_keys':
			return `${issue.keys.join(', ')} är inget som kan ställas in${falt && ` i ${falt}`}`;
		case 'invalid_type':
			return issue.input === undefined
				? `${vad} saknas`
				: `${vad} ska vara ${TYPER[issue.expected] ?? issue.expected}`;
		case 'invalid_value':
			return `${vad} ska vara ${issue.values.map((value) => String(value) || '””').join(' eller ')}`;
		case 'too_small':
			if (issue.origin === 'string') return `${vad} är tomt`;
			return `${vad} är för litet eller för kort, minst ${issue.minimum}`;
		case 'too_big':
			return `${vad} är för stort eller för långt, högst ${issue.maximum}`;
		case 'invalid_format':
			return issue.message;
		default:
			return `${vad} går inte att läsa`;
	}
}
