import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filnamn } from '$lib/domain/filnamn';
import { readPaket, type Paket } from '$lib/publicering/paket/paket';
import { RAPPORTFIL } from '$lib/publicering/paket/paketfiler';
import { UsageError } from '../tooling/usage';
import { writeWhole } from './writeWhole';

/** Under `--till`: packages that have been replaced. They are not shown, and what they showed is known. */
const ERSATTA = 'ersatta';

/**
 * Every package that lies in a folder, and those that others have replaced: all that may be out.
 * @throws UsageError when one of them cannot be read
 */
export async function publicerade(till: string): Promise<Paket[]> {
	const paket: Paket[] = [];
	for (const avtal of await namnen(till))
		for (const kvartal of await namnen(join(till, avtal))) {
			// What a killed program was writing.
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
 * The package that lies in a place of its own; null where nothing does.
 * @throws UsageError when what lies there is no package: nobody knows what would be written over
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
 * Keeps a package that is to be replaced.
 * @returns the file it lies in
 * @throws UsageError when it cannot be kept: then nothing may be written over it
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

/** @throws UsageError when there is a file that is no package */
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
