import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { befolkningMedDatum, befolkningScb } from './generator/befolkning.mjs';
import { iso } from './generator/dagar.mjs';
import { ekonomi2024 } from './generator/ekonomi-2024.mjs';
import { ekonomiEnergikontoret, ekonomiNatverk } from './generator/ekonomi-energi.mjs';
import {
	ekonomi2025,
	ekonomiKompetensfokus,
	ekonomiProjektet
} from './generator/ekonomi-kompetens.mjs';
import { laggInAvvisade } from './generator/felrader.mjs';
import { RUBRIKER, kontaktrad, kontaktrader, skapaRegister } from './generator/kontakter.mjs';
import { foretag, lpix, nyckeltal } from './generator/ovrigt.mjs';
import { projekt } from './generator/projekt.mjs';
import { skapaSlump } from './generator/slump.mjs';
import { tabell, utf8MedBom, windows1252 } from './generator/text.mjs';
import { trasigaFiler } from './generator/trasiga.mjs';

/** @typedef {import('./generator/hushall.mjs').Kontakt} Kontakt */

/** @param {Kontakt[]} register */
function kontakterFil(register) {
	const slump = skapaSlump(1103);
	const rader = register.map((kontakt) => kontaktrad(slump, kontakt));
	return windows1252(tabell([RUBRIKER, ...laggInAvvisade(rader, RUBRIKER)]));
}

/** Day and time in UTC, around noon: the date is the same in Stockholm. @param {Kontakt[]} register */
function aktiviteterFil(register) {
	const rader = register
		.flatMap(({ id, aktiviteter }) => aktiviteter.map((aktivitet) => ({ id, ...aktivitet })))
		.sort((a, b) => a.datum - b.datum)
		.map(({ id, datum, slag, riktning }, nr) => {
			const tid = `1${nr % 4}:${String((nr * 7) % 60).padStart(2, '0')}:18Z`;
			return [id, `${iso(datum)}T${tid}`, slag, riktning];
		});
	return utf8MedBom(tabell([['Kontakt-ID', 'Datum', 'Slag', 'Riktning'], ...rader], ',', '\n'));
}

/** Every sample file, as name (with its folder) and bytes. @returns {[string, Buffer][]} */
function exempelfiler() {
	const register = skapaRegister();
	return [
		['aktiviteter.csv', aktiviteterFil(register)],
		['befolkning.csv', befolkningScb()],
		['befolkning-datum.csv', befolkningMedDatum()],
		['ekonomi-2024.csv', ekonomi2024()],
		['ekonomi-2025.csv', ekonomi2025()],
		['ekonomi-en-attraktiv-region.csv', ekonomiProjektet()],
		['ekonomi-energikontoret.csv', ekonomiEnergikontoret()],
		['ekonomi-kompetensfokus.csv', ekonomiKompetensfokus()],
		['ekonomi-natverk.csv', ekonomiNatverk()],
		['foretag.csv', foretag()],
		['kontakter.csv', kontakterFil(register)],
		['lpix.csv', lpix()],
		['nyckeltal.csv', nyckeltal()],
		['projekt.csv', projekt()],
		...trasigaFiler()
	];
}

/**
 * Writes `antal` contacts to files, about as many in each, a little at a time.
 * @param {number} antal @param {readonly string[]} filer @param {(text: string) => Buffer} koda
 */
export async function skrivKontakter(antal, filer, koda = windows1252) {
	const rader = kontaktrader(antal);
	const iVarje = Math.ceil(antal / filer.length);
	for (const fil of filer) {
		const ut = createWriteStream(fil);
		for (let skrivna = 0; skrivna < iVarje; skrivna += 5000) {
			const bit = skrivna === 0 ? [RUBRIKER] : [];
			for (let nr = skrivna; nr < Math.min(skrivna + 5000, iVarje); nr += 1) {
				const { value, done } = rader.next();
				if (!done) bit.push(value);
			}
			if (!ut.write(koda(tabell(bit)))) await once(ut, 'drain');
		}
		ut.end();
		await once(ut, 'finish');
	}
}

/** @param {string} mapp */
function skrivExempel(mapp) {
	for (const [namn, innehall] of exempelfiler()) {
		const fil = join(mapp, namn);
		mkdirSync(dirname(fil), { recursive: true });
		writeFileSync(fil, innehall);
		console.log(`${namn}: ${innehall.length} byte`);
	}
}

/** Writes what the program knows the samples by. */
function skrivKannetecken() {
	const filer = exempelfiler().map(([namn, innehall]) => {
		const sha256 = createHash('sha256').update(innehall).digest('hex');
		return [namn, { byte: innehall.length, sha256 }];
	});
	const fil = new URL('../src/lib/catalogue/exempelfiler.json', import.meta.url);
	writeFileSync(fil, `${JSON.stringify(Object.fromEntries(filer), null, '\t')}\n`);
}

async function kor() {
	const { values } = parseArgs({
		options: {
			kontakter: { type: 'string' },
			ut: { type: 'string' }
		}
	});
	if (values.kontakter === undefined) {
		skrivExempel(values.ut ?? dirname(fileURLToPath(import.meta.url)));
		if (values.ut === undefined) skrivKannetecken();
		return;
	}
	const antal = Number(values.kontakter);
	if (!Number.isInteger(antal) || antal < 1 || !values.ut) {
		console.error('Skriv till exempel: --kontakter 100000 --ut kontakter-100000.csv');
		process.exitCode = 2;
		return;
	}
	await skrivKontakter(antal, [values.ut]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await kor();
