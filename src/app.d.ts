declare global {
	/** Where the gzipped engine lies under the site's base; set by the build. */
	const __ENGINE_FILE__: string;
}

export {};
