// `node src/cli/start.mjs <command> …`: what `npm run berakna` and the others are.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '../tooling/compile.mjs';

const [command = '', ...args] = process.argv.slice(2);
const help = args.includes('--hjalp');
const module = join(await compile(), `${help ? 'hjalp' : command}.js`);
const { main } = await import(pathToFileURL(module).href);
process.exitCode = await main(help ? [command] : args);
