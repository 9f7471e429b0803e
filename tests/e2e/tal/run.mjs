// `npm run tal [-- <kills> <two-tab runs> <first seed>]`: what is promised of a killed browser and of
// two tabs, as many times as that, with other seeds every time. A seed that fails is tried again so:
// `npm run tal -- 1 0 <seed>`.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';

const [dodade = '200', flikar = '50', fro = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const fil = join(mkdtempSync(join(tmpdir(), 'tal-')), 'rader');
Object.assign(process.env, {
	TAL_DODADE: dodade,
	TAL_FLIKAR: flikar,
	// Without their pages they are quick.
	VITE_TAL_LAGER: String(10 * Number(flikar)),
	VITE_TAL_FRO: fro,
	TAL_FRO: fro,
	TAL_FIL: fil
});
console.log(`Frön: från ${fro}. ${dodade} dödade webbläsare, ${flikar} körningar med två flikar.`);
const vitest = await startVitest('test', ['tests/e2e/tal', 'tests/browser/flikar'], {
	project: ['browser', 'e2e'],
	watch: false
});
await vitest.close();

const rader = readFileSync(fil, 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line));
for (const rad of rader) console.log(Object.values(rad).join('\t'));
const doda = rader.filter(({ slag }) => slag === 'dodade');
const forlorat = doda.map((rad) => rad.forlorat).sort((a, b) => a - b);
if (doda.length > 0)
	console.log(
		`Dödade: ${doda.length}. Saker gjorda: ${doda.reduce((sum, { gjort }) => sum + gjort, 0)}. ` +
			`Utan förlust: ${forlorat.filter((ms) => ms === 0).length}. ` +
			`Mest förlorat: ${forlorat.at(-1)} ms, hälften högst ${forlorat[forlorat.length >> 1]} ms.`
	);
const tva = rader.filter(({ slag }) => slag === 'flikar');
if (tva.length > 0)
	console.log(
		`Två flikar: ${tva.length}. Saker gjorda: ${tva.reduce((sum, { gjort }) => sum + gjort, 0)}. ` +
			`Frågor: ${tva.reduce((sum, { fragor }) => sum + fragor, 0)}. ` +
			`Förlorat: ${tva.reduce((sum, { borta }) => sum + borta, 0)}.`
	);
