import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file under another name, and moves it into place when it is complete: a full disk or a killed
 * program then leaves no partial file.
 * @throws NodeJS.ErrnoException when it cannot be written; an earlier file is then kept
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
	const part = beside(path);
	try {
		const file = await open(part, 'w');
		try {
			await file.writeFile(data);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

/**
 * Writes a folder of files in the same way, replacing an existing one.
 * @throws NodeJS.ErrnoException when it cannot be written; an earlier folder is then kept
 */
export async function writeFolder(
	path: string,
	files: ReadonlyMap<string, string | Uint8Array>
): Promise<void> {
	const part = beside(path);
	const before = `${part}.before`;
	try {
		await mkdir(part, { recursive: true });
		for (const [name, data] of files) await writeWhole(join(part, name), data);
		const replaced = await rename(path, before).then(
			() => true,
			() => false
		);
		await rename(part, path).catch(async (error: unknown) => {
			if (replaced) await rename(before, path);
			throw error;
		});
		await rm(before, { recursive: true, force: true });
	} catch (error) {
		await rm(part, { recursive: true, force: true });
		throw error;
	}
}

/** Whether `writeWhole` can write a file there, as far as can be told before there is anything to write. */
export async function kanSkrivas(path: string): Promise<boolean> {
	const folder = await stat(path).then(
		(found) => found.isDirectory(),
		() => false
	);
	return !folder && (await arSkrivbar(dirname(path)));
}

/** Whether `writeFolder` can make a folder in one that may not be there yet, told as far as for a file. */
export async function kanFyllas(folder: string): Promise<boolean> {
	const there = await stat(folder).catch(() => null);
	const parent = dirname(folder);
	if (there === null && parent !== folder) return kanFyllas(parent);
	return arSkrivbar(folder);
}

async function arSkrivbar(folder: string): Promise<boolean> {
	try {
		await access(folder, constants.W_OK);
		return (await stat(folder)).isDirectory();
	} catch {
		return false;
	}
}

/**
 * A temporary name in the same folder, so that moving is one step; hidden, so that it is not taken for
 * data.
 */
function beside(path: string): string {
	return join(dirname(path), `.${basename(path)}.${process.pid}`);
}
