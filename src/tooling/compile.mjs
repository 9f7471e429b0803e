// The command line runs the app's own TypeScript, compiled by `npm run build`, and again when it has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PLACE = join(ROOT, '.svelte-kit');
const NAME = 'kommandon-';
/** A folder as deep below the root as the sources, so that relative paths in them still work. */
const place = (name) => join(PLACE, NAME + name);
/** Milliseconds for which an earlier compilation is kept, since somebody may still be running it. */
const DAY = 86_400_000;

/** Compiles the commands unless that has been done. @returns the folder with a module for each command */
export async function compile() {
	const out = place(fingerprint());
	if (existsSync(out)) return out;
	const own = place(`${process.pid}-halv`);
	await build(own);
	try {
		renameSync(own, out);
	} catch (error) {
		// Another process finished first.
		rmSync(own, { recursive: true });
		if (!existsSync(out)) throw error;
	}
	for (const name of readdirSync(PLACE)) {
		const path = join(PLACE, name);
		if (name.startsWith(NAME) && path !== out && Date.now() - statSync(path).mtimeMs > DAY)
			rmSync(path, { recursive: true, force: true });
	}
	return out;
}

/** Folders that are compiled: the sources, and the generator of samples, which the benchmark runs. */
const SOURCES = ['src', 'data-samples'];

/** A hash of the modification time and size of every source, and of the file with library versions. */
function fingerprint() {
	const hash = createHash('sha256');
	const files = SOURCES.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true }).map((name) => `${folder}/${name}`)
	);
	for (const name of ['package-lock.json', ...files.sort()]) {
		const { mtimeMs, size } = statSync(join(ROOT, name));
		hash.update(`${name} ${mtimeMs} ${size}\n`);
	}
	return hash.digest('hex').slice(0, 16);
}

async function build(outDir) {
	const vite = await import('vite');
	const { dependencies, optionalDependencies } = JSON.parse(
		readFileSync(join(ROOT, 'package.json'), 'utf8')
	);
	const commands = readdirSync(join(ROOT, 'src/cli')).filter((name) => name.endsWith('.ts'));
	await vite.build({
		root: ROOT,
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		// The project's own tsconfig extends one that SvelteKit generates, which a fresh checkout lacks.
		tsconfig: 'src/tooling/kommandon.tsconfig.json',
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		// Compile the app's libraries in: finding and reading their hundreds of files takes longer than running.
		ssr: { noExternal: Object.keys(dependencies) },
		build: {
			ssr: true,
			outDir,
			target: 'node20',
			minify: false,
			rollupOptions: {
				// Optional packages may be missing, so they are looked up when needed.
				external: Object.keys(optionalDependencies),
				input: Object.fromEntries(
					commands.map((name) => [name.replace(/\.ts$/, ''), join(ROOT, 'src/cli', name)])
				),
				output: { entryFileNames: '[name].js', chunkFileNames: 'delar-[name]-[hash].js' }
			}
		}
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile();
