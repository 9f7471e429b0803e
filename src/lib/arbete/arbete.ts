import { z } from 'zod';
import { felrader } from '$lib/installningar/fel';
import { readInstallningar } from '$lib/installningar/fil';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { Paket } from '$lib/publicering/paket/paket';
import { arOrord, Snapshot } from '$lib/snapshot/snapshot';
import { nyckelText, Rapporttext } from '$lib/rapport/rapporttext';

/** One more when work of the version before must be rewritten to be read: see `STEG`. */
export const ARBETSVERSION = 2;

/** Everything a coordinator has done but for the loaded files: never a contact. */
export interface Arbete {
	installningar: Installningar;
	rapporter: Rapporttext[];
	lasta: Snapshot[];
	/** Why figures have been restated since they were locked, as the coordinator has put it. */
	orsaker: Orsak[];
	/** What has been published: the next publication must hide with these in mind. */
	publicerade: Paket[];
	/** When each part was last changed, as ISO 8601, by its key in the store; not known of all. */
	tider: Record<string, string>;
}

/** The reason a locked quarter's figures are others now. */
export const Orsak = z.strictObject({
	/** The locked report, by `snapshotNyckel`. */
	last: z.string().min(1),
	text: z.string().min(1)
});
export type Orsak = z.infer<typeof Orsak>;

const Fil = z.strictObject({
	program: z.literal('stegraknaren'),
	version: z.literal(ARBETSVERSION),
	/** Read by the settings' own reader, which takes older versions. */
	installningar: z.unknown(),
	rapporter: z.array(Rapporttext),
	lasta: z.array(Snapshot),
	orsaker: z.array(Orsak).default([]),
	publicerade: z.array(Paket).default([]),
	tider: z.record(z.string(), z.iso.datetime())
});

/** From each version to the next: the first makes version 2 of version 1. */
const STEG: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
	(old) => ({ ...old, version: 2, tider: {} })
];

export const INGET: Arbete = {
	installningar: INGA,
	rapporter: [],
	lasta: [],
	orsaker: [],
	publicerade: [],
	tider: {}
};

/** Work as a file, the same text for the same work. */
export function skrivArbete(arbete: Arbete): string {
	const { installningar, rapporter, lasta, orsaker, publicerade, tider } = arbete;
	const fil = {
		program: 'stegraknaren',
		version: ARBETSVERSION,
		installningar,
		rapporter,
		lasta,
		orsaker,
		publicerade,
		tider
	};
	return `${JSON.stringify(fil, null, '\t')}\n`;
}

/**
 * Reads a work file, of this version or an older one.
 * @returns the work, or what is wrong with the file, one line each: then nothing of it may be used
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
	const fel = [...dubbla(rapporter), ...rubbade(lasta)];
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
