// `node src/cli/start.mjs <command> …`: runs the commands behind `npm run berakna` and the others.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [command = '', ...args] = process.argv.slice(2);
process.exitCode = await (args.includes('--hjalp') ? help() : run());

async function help() {
	const { main } = await import('./hjalp.mjs');
	return main(command);
}

async function run() {
	const { compile } = await import('../tooling/compile.mjs');
	const module = join(await compile(), `${command}.js`);
	const { main } = await import(pathToFileURL(module).href);
	return main(args);
}
