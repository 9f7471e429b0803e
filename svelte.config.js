import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ fallback: undefined, strict: true }),
		// Relative links: the same build works from any sub-path of any file server.
		paths: { relative: true },
		// Registered when the page is at rest: src/lib/trustedworker/frankopplad.ts.
		serviceWorker: {
			register: false,
			// It lists what it keeps: not even the name of a report that may not be shown yet.
			files: (fil) => !fil.startsWith('publicerat/')
		},
		// A meta tag, so that it holds on hosts where no header can be set.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'worker-src': ['self', 'blob:'],
				'connect-src': ['self', 'blob:'],
				'style-src': ['self'],
				// The one inline style there is: SvelteKit's own, on its hidden page announcer.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'font-src': ['self'],
				'img-src': ['self', 'data:'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				// No text becomes HTML or a script, but for what Svelte's own templates are made of, the
				// address of a worker, and the empty text that ECharts empties an element with.
				// Not while developing: Vite's own client starts workers of its own.
				...(!process.argv.includes('dev') && {
					'require-trusted-types-for': ['script'],
					'trusted-types': ['svelte-trusted-html', 'stegraknaren', 'default']
				})
			}
		}
	}
};
