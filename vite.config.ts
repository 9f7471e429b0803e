import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type UserConfig } from 'vite';
import { embargo } from './src/tooling/embargo.mjs';
import { packEngine } from './src/tooling/packEngine.mjs';

export default defineConfig(async (): Promise<UserConfig> => ({
	plugins: [await packEngine(), embargo(), sveltekit()],
	resolve: {
		alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('src/zod.ts', import.meta.url)) }]
	},
	worker: { format: 'es' },
	// Everything is fetched as a file: the content security policy lets no data: URL through.
	build: { assetsInlineLimit: 0 },
	// Found in a worker or at the first chart, a dependency would reload a running test.
	optimizeDeps: {
		include: [
			'papaparse',
			'fflate',
			'saxen',
			'echarts/charts',
			'echarts/components',
			'echarts/core',
			'echarts/renderers'
		]
	}
}));
