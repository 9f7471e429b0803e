import { z } from 'zod';
import { sha256 } from '$lib/domain/sha256';
import { MOTTAGARE, type Paket } from './paket';

/** The content of a package: each file with its size in bytes and its SHA-256. */
export const Manifest = z.strictObject({
	version: z.literal(1),
	avtal: z.string(),
	kvartal: z.string(),
	mottagare: z.enum(MOTTAGARE),
	publicerad: z.string(),
	filer: z.array(
		z.strictObject({ namn: z.string(), storlek: z.int().nonnegative(), sha256: z.string() })
	)
});
export type Manifest = z.infer<typeof Manifest>;

/**
 * The manifest of a package's files.
 * @param filer name → text, without the manifest itself
 */
export function manifestFor(
	{ avtal, kvartal, mottagare, publicerad }: Paket,
	filer: ReadonlyMap<string, string>
): Manifest {
	return {
		version: 1,
		avtal: avtal.id,
		kvartal,
		mottagare,
		publicerad,
		filer: [...filer].map(([namn, text]) => {
			const bytes = new TextEncoder().encode(text);
			return { namn, storlek: bytes.length, sha256: sha256(bytes) };
		})
	};
}
