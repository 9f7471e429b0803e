// node tests/corpus/generera.mjs <folder>: writes a corpus for `npm run corpus -- <folder>`.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pollutedFiles } from './pollute.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('Ange mappen att skriva i: node tests/corpus/generera.mjs <mapp>');
	process.exit(2);
}
await mkdir(join(folder, 'csv'), { recursive: true });
await mkdir(join(folder, 'clean'), { recursive: true });
/** @type {Record<string, number>} */
const weights = {};
for (const [name, { csv, clean, weight }] of pollutedFiles()) {
	await writeFile(join(folder, 'csv', name), csv);
	await writeFile(join(folder, 'clean', name), clean);
	weights[name] = weight;
}
await writeFile(join(folder, 'weights.json'), JSON.stringify(weights, null, '\t'));
console.log(`${Object.keys(weights).length} filer`);
