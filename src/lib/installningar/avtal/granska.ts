import { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, withOwn } from '$lib/catalogue/agreements/all';
import { avtalMedNamn } from '$lib/catalogue/agreements/namn';
import { medAvtalen, type Avtalsbyte } from '../avtalsbyte';
import { felrader } from '../fel';
import { Installningar } from '../schema';
import { avtalAv, felplatser, type Felplatser, type Utkast } from './utkast';

/** The settings with the draft's agreement, or the faults, each at its field. */
export type Granskat = { avtal: Agreement; byte: Avtalsbyte } | { fel: Felplatser };

/**
 * Checks a draft against the settings it must fit in with.
 * @param ny the agreement is new, so its id must be unused
 */
export function granska(utkast: Utkast, ny: boolean, i: Installningar): Granskat {
	const read = avtalAv(utkast);
	if ('fel' in read) return read;
	const { avtal } = read;
	const krockar = krockarMed(avtal, ny, withOwn(i.avtal));
	if (krockar.size > 0) return { fel: krockar };
	const byte = medAvtalen(i, [avtal]);
	const checked = Installningar.safeParse(byte.installningar, { reportInput: true });
	if (checked.success) return { avtal, byte };
	const plats = byte.installningar.avtal.findIndex(({ id }) => id === avtal.id);
	const egna = checked.error.issues.filter(({ path }) => path[0] === 'avtal' && path[1] === plats);
	if (egna.length > 0)
		return { fel: felplatser(egna.map((issue) => ({ ...issue, path: issue.path.slice(2) }))) };
	return { fel: new Map([['titel', felrader(checked.error)[0] ?? '']]) };
}

/** The settings with a file's agreements, or what is wrong with them as a whole. */
export function granskaAlla(
	avtal: readonly Agreement[],
	i: Installningar
): { byte: Avtalsbyte } | { fel: string[] } {
	const byte = medAvtalen(i, avtal);
	const checked = Installningar.safeParse(byte.installningar, { reportInput: true });
	return checked.success ? { byte } : { fel: felrader(checked.error as z.ZodError) };
}

/** Faults for ids and names that another agreement already has: files could not tell the two apart. */
function krockarMed(
	{ id, titel, kortnamn, diarienummer, alias }: Agreement,
	ny: boolean,
	avtalen: readonly Agreement[]
): Felplatser {
	const fel = new Map<string, string>();
	if (ny && agreement(id, avtalen)) fel.set('id', `Avtalet ${id} finns redan. Välj ett annat id.`);
	const andra = avtalen.filter((ett) => ett.id !== id);
	const prova = (vag: string, namn: string) => {
		const annat = avtalMedNamn(namn, andra);
		if (annat) fel.set(vag, `”${namn}” är redan ett namn på ${annat.kortnamn}.`);
	};
	prova('titel', titel);
	prova('kortnamn', kortnamn);
	if (diarienummer !== null) prova('diarienummer', diarienummer);
	for (const namn of alias) prova('alias', namn);
	return fel;
}
