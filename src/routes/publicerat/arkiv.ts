import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import { Paket, paketplats } from '$lib/publicering/paket';
import { RAPPORTFIL } from '$lib/publicering/paketfiler';
import { Publicering } from '$lib/publicering/publicering';

/**
 * The packages of a folder, `<avtal>/<kvartal>/rapport.json`, and the facts of the site. Nothing else
 * in it is read.
 * @throws Error naming the file, when one is not what it should be or lies in another's place
 */
export function lasArkiv(folder: string): { paket: Paket[]; om: Publicering } {
	const paket = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((fil) => fil.split(sep).length === 3 && fil.endsWith(sep + RAPPORTFIL))
		.sort()
		.map((fil) => {
			const ett = las(join(folder, fil), Paket);
			const plats = fil.split(sep).slice(0, 2).join('/');
			if (plats !== paketplats(ett))
				throw new Error(`${join(folder, fil)} hör hemma i ${paketplats(ett)}.`);
			return ett;
		});
	return { paket, om: las(join(folder, 'publicering.json'), Publicering) };
}

function las<T>(fil: string, schema: z.ZodType<T>): T {
	try {
		return schema.parse(JSON.parse(readFileSync(fil, 'utf8')));
	} catch (orsak) {
		throw new Error(`${fil} går inte att läsa: ${(orsak as Error).message}`, { cause: orsak });
	}
}
