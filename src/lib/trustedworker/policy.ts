/** The part of Trusted Types that is used here; TypeScript has no types for it yet. */
interface ScriptPolicy {
	createScriptURL(url: string): string;
}
interface Factory {
	createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: Factory };

/** The page's policy lets nothing else turn a text into the address of a script: see svelte.config.js. */
const policy = trustedTypes?.createPolicy('stegraknaren', {
	createScriptURL(url) {
		if (new URL(url, self.location.href).origin === self.origin) return url;
		throw new TypeError('Ett skript kan bara hämtas från programmets egen plats.');
	}
});

/**
 * The address as one from which a worker may be started.
 * @param url on our own origin, or a blob: made here
 * @throws TypeError when the address is of another origin
 */
export function ownScript(url: string): string {
	return policy?.createScriptURL(url) ?? url;
}
