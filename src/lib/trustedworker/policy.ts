/** Trusted Types, as far as they are used here; TypeScript does not know them yet. */
interface ScriptPolicy {
	createScriptURL(url: string): string;
}
interface Factory {
	createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: Factory };

/** The page lets nobody else make an address of a script: see svelte.config.js. */
const policy = trustedTypes?.createPolicy('stegraknaren', {
	createScriptURL(url) {
		if (new URL(url, self.location.href).origin === self.origin) return url;
		throw new TypeError('Ett skript kan bara hämtas från programmets egen plats.');
	}
});

/**
 * The address as one that a worker may be started from.
 * @param url of our own origin, or a blob: that was made here
 * @throws TypeError when it is anyone else's
 */
export function ownScript(url: string): string {
	return policy?.createScriptURL(url) ?? url;
}
