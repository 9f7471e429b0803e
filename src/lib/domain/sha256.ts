import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of bytes, hexadecimal (FIPS 180-4). The browser's own exists only on https, and the program must
 * work from any file server.
 */
export function sha256(bytes: Uint8Array): string {
	return bytesToHex(hash(bytes));
}
