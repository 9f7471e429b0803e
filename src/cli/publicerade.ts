import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filnamn } from '$lib/domain/filnamn';
import { readPaket, type Paket } from '$lib/publicering/paket/paket';
import { RAPPORTFIL } from '$lib/publicering/paket/paketfiler';
import { UsageError } from '../tooling/usage';
import { writeWhole } from './writeWhole';

/** Folder in `--till` for replaced packages: they are not shown, but what they showed is known to readers. */
const ERSATTA = 'ersatta';

/**
 * Every package in a folder, and those that they have replaced: all that may have been published.
 * @throws UsageError when one of them cannot be read
 */
export async function publicerade(till: string): Promise<Paket[]> {
	const paket: Paket[] = [];
	for (const avtal of await namnen(till))
		for (const kvartal of await namnen(join(till, avtal))) {
			// A hidden folder is what an interrupted program was writing.
			if (kvartal.startsWith('.')) continue;
			const read =
				avtal === ERSATTA
					? await readPaketet(join(till, avtal, kvartal))
					: await readPaketet(join(till, avtal, kvartal, RAPPORTFIL));
			if (read) paket.push(read);
		}
	return paket;
}

/**
 * The package in its own folder; null when there is none.
 * @throws UsageError when the folder has other files: it is then not known what would be overwritten
 */
export async function paketI(mapp: string): Promise<Paket | null> {
	const paket = await readPaketet(join(mapp, RAPPORTFIL));
	if (!paket && (await namnen(mapp)).length > 0)
		throw new UsageError(
			`Mappen ${mapp} har filer men ingen ${RAPPORTFIL}, så det går inte att veta vad som ligger där. Flytta den och kör igen.`
		);
	return paket;
}

/**
 * Saves a package that is about to be replaced.
 * @returns the path of the saved file
 * @throws UsageError when it cannot be saved: nothing may then be overwritten
 */
export async function sparaErsatt(till: string, paket: Paket): Promise<string> {
	const { avtal, kvartal, mottagare, kommun, publicerad } = paket;
	const namn = [avtal.id, kvartal, filnamn(kommun ?? mottagare), publicerad.replace(/\D/g, '')];
	const fil = join(till, ERSATTA, `${namn.join('-')}.json`);
	try {
		await mkdir(join(till, ERSATTA), { recursive: true });
		await writeWhole(fil, `${JSON.stringify(paket, null, '\t')}\n`);
	} catch {
		throw new UsageError(`Filen ${fil} går inte att skriva, så inget skrivs över.`);
	}
	return fil;
}

/** @throws UsageError when the file exists but is not a package */
async function readPaketet(fil: string): Promise<Paket | null> {
	const text = await readFile(fil, 'utf8').catch(() => null);
	if (text === null) return null;
	const read = readPaket(text);
	if ('fel' in read) throw new UsageError(`${fil} går inte att använda. ${read.fel[0]}`);
	return read.paket;
}

async function namnen(mapp: string): Promise<string[]> {
	return (await readdir(mapp).catch(() => [])).sort();
}
