import { z } from 'zod';
import { felrader } from '$lib/installningar/fel';
import { readInstallningar } from '$lib/installningar/fil';
import { Paket } from '$lib/publicering/paket/paket';
import { arAvsnitt } from '$lib/rapport/avsnitt/all';
import { Rapporttext as Rapportschema } from '$lib/rapport/rapportschema';
import { nyckelText, type Rapporttext } from '$lib/rapport/rapporttext';
import { Snapshot } from '$lib/snapshot/schema';
import { arOrord } from '$lib/snapshot/snapshot';
import { ARBETSVERSION, INGET, type Arbete } from './arbete';
import { Orsak } from './dorrar';

const Fil = z.strictObject({
	program: z.literal('stegraknaren'),
	version: z.literal(ARBETSVERSION),
	/** Checked by the settings' own reader, which accepts older versions. */
	installningar: z.unknown(),
	rapporter: z.array(Rapportschema),
	lasta: z.array(Snapshot),
	orsaker: z.array(Orsak).default([]),
	publicerade: z.array(Paket).default([]),
	tider: z.record(z.string(), z.iso.datetime())
});

/** Rewrites work from each version to the next: the first makes version 2 of version 1. */
const STEG: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
	(old) => ({ ...old, version: 2, tider: {} })
];

/**
 * Reads a work file of this version or an older one.
 * @returns the work; or what is wrong with the file, a line each, and then nothing of it may be used
 */
export function readArbete(text: string): { arbete: Arbete } | { fel: string[] } {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return { fel: ['Filen är skadad eller avklippt: den går inte att läsa som en arbetsfil.'] };
	}
	if (typeof data !== 'object' || data === null || !('program' in data) || !('version' in data))
		return { fel: ['Filen är ingen arbetsfil från Stegräknaren.'] };
	const { version } = data;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		return { fel: ['Filens version går inte att läsa.'] };
	if (version > ARBETSVERSION)
		return {
			fel: [
				`Filen är sparad med en nyare version av programmet (${version}). Den här känner till version ${ARBETSVERSION}. Ladda om sidan för att uppdatera.`
			]
		};
	const nu = STEG.slice(version - 1).reduce(
		(old, next) => next(old),
		data as Record<string, unknown>
	);
	const read = Fil.safeParse(nu, { reportInput: true });
	if (!read.success) return { fel: felrader(read.error) };
	const installningar = readInstallningar(JSON.stringify(read.data.installningar));
	if ('fel' in installningar)
		return { fel: installningar.fel.map((rad) => `installningar: ${rad}`) };

	const { rapporter, lasta, orsaker, publicerade, tider } = read.data;
	const fel = [...okanda(rapporter), ...dubbla(rapporter), ...rubbade(lasta)];
	if (fel.length > 0) return { fel };
	return {
		arbete: {
			installningar: installningar.installningar,
			rapporter,
			lasta,
			orsaker,
			publicerade,
			tider
		}
	};
}

/** A settings file read as work in which nothing is written. */
export function readBaraInstallningar(text: string): { arbete: Arbete } | { fel: string[] } {
	const read = readInstallningar(text);
	return 'fel' in read ? read : { arbete: { ...INGET, installningar: read.installningar } };
}

/** Text in a section that this program does not have would have no place in a report, so it is an error. */
function okanda(rapporter: readonly Rapporttext[]): string[] {
	return rapporter.flatMap(({ avsnitt, ordning }, i) =>
		[...avsnitt.map(({ id }) => id), ...ordning]
			.filter((id) => !arAvsnitt(id))
			.map((id) => `rapporter, rad ${i + 1}: avsnittet ${id} finns inte`)
	);
}

function dubbla(rapporter: readonly Rapporttext[]): string[] {
	const seen = new Set<string>();
	return rapporter.flatMap((rapport) => {
		const nyckel = nyckelText(rapport);
		if (seen.has(nyckel)) return [`rapporten ${nyckel} finns två gånger`];
		seen.add(nyckel);
		return [];
	});
}

function rubbade(lasta: readonly Snapshot[]): string[] {
	return lasta
		.filter((snapshot) => !arOrord(snapshot))
		.map(
			({ innehall }) =>
				`Det låsta kvartalet ${innehall.kvartal} har ändrats sedan det låstes: kontrollsumman stämmer inte.`
		);
}
