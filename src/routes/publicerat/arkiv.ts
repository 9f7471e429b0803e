import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readPaket, paketplats, type Paket } from '$lib/publicering/paket/paket';
import { RAPPORTFIL } from '$lib/publicering/paket/paketfiler';
import { Publicering } from '$lib/publicering/publicering';

/**
 * The packages for the web in a folder, `<avtal>/<kvartal>/rapport.json`, and the facts about the site.
 * Nothing else in the folder is read or published.
 * @throws Error naming the file, when one is invalid or lies in another's place
 */
export function readArkiv(folder: string): { paket: Paket[]; om: Publicering } {
	const paket = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((fil) => fil.split(sep).length === 3 && fil.endsWith(sep + RAPPORTFIL))
		.sort()
		.flatMap((fil) => {
			const read = readPaket(readFileSync(join(folder, fil), 'utf8'));
			if ('fel' in read)
				throw new Error(`${join(folder, fil)} går inte att använda. ${read.fel.join(' ')}`);
			if (read.paket.mottagare !== 'webb') return [];
			if (fil.split(sep).slice(0, 2).join('/') !== paketplats(read.paket))
				throw new Error(`${join(folder, fil)} hör hemma i ${paketplats(read.paket)}.`);
			return [read.paket];
		});
	return { paket, om: uppgifterna(join(folder, 'publicering.json')) };
}

function uppgifterna(fil: string): Publicering {
	try {
		return Publicering.parse(JSON.parse(readFileSync(fil, 'utf8')));
	} catch (orsak) {
		throw new Error(`${fil} går inte att använda: ${(orsak as Error).message}`, { cause: orsak });
	}
}
