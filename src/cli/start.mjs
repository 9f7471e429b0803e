// The command line runs the app's own TypeScript: Vite loads it, as it does for the browser.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

const server = await createServer({
	root,
	configFile: false,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	optimizeDeps: { noDiscovery: true, include: [] },
	resolve: { alias: { $lib: `${root}/src/lib` } }
});
try {
	const { main } = await server.ssrLoadModule(`/src/cli/${command}.ts`);
	process.exitCode = await main(args);
} finally {
	await server.close();
}
