import { felrader } from './fel';
import { VERSION } from './version';
import { Installningar } from './schema';

/** The content of a settings file, or what is wrong with it, a line each. */
export type Last = { installningar: Installningar } | { fel: string[] };

/** Rewrites settings from each version to the next: the first would make version 2 of version 1. */
const STEG: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [];

/** Reads a settings file of this version or an older one. */
export function readInstallningar(text: string): Last {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return { fel: ['Filen är ingen inställningsfil: den är inte JSON.'] };
	}
	if (typeof data !== 'object' || data === null || !('version' in data))
		return { fel: ['Filen är ingen inställningsfil: version saknas.'] };
	const { version } = data;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		return { fel: ['version ska vara ett heltal, 1 eller mer'] };
	if (version > VERSION)
		return {
			fel: [
				`Filen har version ${version}, och det här programmet känner till version ${VERSION}. Uppdatera programmet.`
			]
		};
	const current = STEG.slice(version - 1).reduce(
		(old, next) => next(old),
		data as Record<string, unknown>
	);
	const read = Installningar.safeParse(current, { reportInput: true });
	return read.success ? { installningar: read.data } : { fel: felrader(read.error) };
}

/** The settings as the text of a file. The same settings always give the same text. */
export function skrivInstallningar(installningar: Installningar): string {
	return `${JSON.stringify(installningar, null, '\t')}\n`;
}
