export const ZIP_TYP = 'application/zip';

/**
 * Files as one zip.
 * @param filer name, with folders → content
 */
export async function zippa(filer: ReadonlyMap<string, string | Uint8Array>): Promise<Blob> {
	const { strToU8, zipSync } = await import('fflate');
	const bytes = [...filer].map(
		([namn, innehall]) =>
			[namn, typeof innehall === 'string' ? strToU8(innehall) : innehall] as const
	);
	return new Blob([zipSync(Object.fromEntries(bytes)) as Uint8Array<ArrayBuffer>], {
		type: ZIP_TYP
	});
}

/** Larger than any package: a larger file is not unpacked. */
const STORST = 20e6;

/**
 * The chosen files of a zip, as text.
 * @param namn says whether a file is wanted, by its name with folders
 * @throws Error when it is no zip, or when a wanted file is larger than 20 MB
 */
export async function packaUpp(
	zip: Uint8Array,
	namn: (namn: string) => boolean
): Promise<Map<string, string>> {
	const { strFromU8, unzipSync } = await import('fflate');
	const filer = unzipSync(zip, {
		filter({ name, originalSize }) {
			if (!namn(name)) return false;
			if (originalSize > STORST) throw new Error(`${name} är för stor.`);
			return true;
		}
	});
	return new Map(Object.entries(filer).map(([fil, bytes]) => [fil, strFromU8(bytes)]));
}
