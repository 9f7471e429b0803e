import { packaUpp } from '$lib/export/zip';
import { readPaket, type Paket } from './paket';
import { RAPPORTFIL } from './paketfiler';

/**
 * The packages in the chosen files: a zip from a publication, or a `rapport.json`.
 * @returns what could be read, and a line for each file that could not
 */
export async function oppnaPaket(
	filer: readonly File[]
): Promise<{ paket: Paket[]; fel: string[] }> {
	const readFiles = await Promise.all(filer.map(iFilen));
	return {
		paket: readFiles.flatMap(({ paket }) => paket),
		fel: readFiles.flatMap(({ fel }) => fel)
	};
}

async function iFilen(fil: File): Promise<{ paket: Paket[]; fel: string[] }> {
	let texter: Map<string, string>;
	try {
		texter = await rapporterI(fil);
	} catch {
		return {
			paket: [],
			fel: [`${fil.name} är skadad eller avklippt: den går inte att packa upp.`]
		};
	}
	if (texter.size === 0)
		return {
			paket: [],
			fel: [`${fil.name} har ingen publicerad rapport: filen ${RAPPORTFIL} saknas i den.`]
		};
	const paket: Paket[] = [];
	const fel: string[] = [];
	for (const [namn, text] of texter) {
		if (!text.trimStart().startsWith('{')) {
			fel.push(
				`${namn} är ingen publicerad rapport. Välj zip-filen från Publicera, eller rapport.json ur den.`
			);
			continue;
		}
		const read = readPaket(text);
		if ('paket' in read) paket.push(read.paket);
		else fel.push(`${fil.name === namn ? namn : `${fil.name}, ${namn}`}: ${read.fel.join(' ')}`);
	}
	return { paket, fel };
}

/** The reports in a file, by name. A zip is recognised by its first bytes, not by its name. */
async function rapporterI(fil: File): Promise<Map<string, string>> {
	const bytes = new Uint8Array(await fil.arrayBuffer());
	const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (!zip) return new Map([[fil.name, new TextDecoder().decode(bytes)]]);
	return packaUpp(bytes, (namn) => namn === RAPPORTFIL || namn.endsWith(`/${RAPPORTFIL}`));
}
