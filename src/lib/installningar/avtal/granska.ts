import { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, withOwn } from '$lib/catalogue/agreements/all';
import { avtalMedNamn } from '$lib/catalogue/agreements/namn';
import { medAvtalen, type Avtalsbyte } from '../avtalsbyte';
import { felrader } from '../fel';
import { Installningar } from '../schema';
import { avtalAv, felplatser, type Felplatser, type Utkast } from './utkast';

/** The settings with the draft's agreement, or what is wrong, each fault at its field. */
export type Granskat = { avtal: Agreement; byte: Avtalsbyte } | { fel: Felplatser };

/** @param ny the agreement is a new one, and its id must be its own */
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

/** The settings with the agreements of a file, or what is wrong with them together. */
export function granskaAlla(
	avtal: readonly Agreement[],
	i: Installningar
): { byte: Avtalsbyte } | { fel: string[] } {
	const byte = medAvtalen(i, avtal);
	const checked = Installningar.safeParse(byte.installningar, { reportInput: true });
	return checked.success ? { byte } : { fel: felrader(checked.error as z.ZodError) };
}

/** An id or a name that is another agreement's: files could not tell them apart. */
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
