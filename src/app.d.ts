declare global {
	/** Where the gzipped engine lies under the site's base; set by the build. */
	const __ENGINE_FILE__: string;

	namespace App {
		interface Error {
			message: string;
			/** Left out by the framework itself, as of a page that is not there. */
			slag?: 'bortfall' | 'fel';
		}
	}
}

export {};
