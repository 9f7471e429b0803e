import { hexToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '$lib/domain/sha256';

/**
 * What a page may do: run its own script, use its own style and load its own fonts. The policy stands in the
 * page, so that it also holds on servers that send no headers.
 */
export function policy(stil: string, skript: string): string {
	return [
		"default-src 'none'",
		`script-src ${kalla(skript)}`,
		`style-src ${kalla(stil)}`,
		"font-src 'self'",
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'"
	].join('; ');
}

function kalla(text: string): string {
	const hash = hexToBytes(sha256(new TextEncoder().encode(text)));
	return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}
