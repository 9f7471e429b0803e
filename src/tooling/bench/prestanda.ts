import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROT } from '../rot';

const FIL = join(ROT, 'docs/prestanda.md');

/**
 * Writes the result of a part into its place in docs/prestanda.md; the rest of that file is written by
 * hand.
 */
export async function skriv(part: string, text: string): Promise<void> {
	const before = await readFile(FIL, 'utf8');
	const start = `<!-- ${part} -->\n`;
	const [fore, efter] = before.split(start);
	const slut = efter?.indexOf('<!-- /') ?? -1;
	if (slut < 0) throw new Error(`docs/prestanda.md has no place for ${part}.`);
	const block = `\nMeasured ${maskin()}.\n\n\`\`\`text\n${text}\n\`\`\`\n\n`;
	await writeFile(FIL, fore + start + block + efter!.slice(slut));
}

function maskin(): string {
	const dag = new Date().toISOString().slice(0, 10);
	const [cpu, ...more] = cpus();
	const minne = Math.round(totalmem() / 2 ** 30);
	return `${dag} on ${more.length + 1} cores of ${cpu!.model.trim()}, ${minne} GB, Node ${process.versions.node}`;
}
