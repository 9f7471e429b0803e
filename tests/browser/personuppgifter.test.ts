import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Importer } from '$lib/import/worker/client';
import { loadSamples } from '$lib/ui/samples';
import { TODAY } from './files';

// Everything a worker posts is kept, as text: this is the only way out of it.
const posted: string[] = [];
const RealWorker = globalThis.Worker;

/** The words of a message, and the bytes of its tables as they would be read. */
function asText(data: unknown): string {
	const bytes: string[] = [];
	const words = JSON.stringify(data, (_, value: unknown) => {
		if (!(value instanceof Uint8Array)) return value;
		bytes.push(new TextDecoder().decode(value));
		return null;
	});
	return [words, ...bytes].join('\n');
}

/** The cells of the samples' personal columns, read here by hand and not by the importer. */
async function canaries(files: readonly File[]): Promise<Map<string, string[]>> {
	const file = files.find(({ name }) => name === 'kontakter.csv')!;
	const text = new TextDecoder('windows-1252').decode(await file.arrayBuffer());
	const [headers = [], ...lines] = text.split('\r\n').map((line) => line.split(';'));
	const rows = lines.filter(([id = '']) => /^\d+$/.test(id));
	return new Map(
		['Förnamn', 'E-post', 'Telefon', 'Adress', 'Postnr', 'Anteckning'].map((header) => {
			const index = headers.indexOf(header);
			const cells = rows.map((row) => (row[index] ?? '').replaceAll('"', '').trim());
			// A cell of three letters may be part of any word.
			return [header, [...new Set(cells.filter((cell) => cell.length > 3))]];
		})
	);
}

let personal: Map<string, string[]>;
beforeAll(async () => {
	globalThis.Worker = class extends RealWorker {
		constructor(url: string | URL, options?: WorkerOptions) {
			super(url, options);
			this.addEventListener('message', ({ data }) => posted.push(asText(data)));
		}
	};
	const files = await loadSamples();
	personal = await canaries(files);
	const importer = new Importer();
	await importer.read(files, { today: TODAY });
	const { sources } = await importer.commit();
	// What goes over is seen where it comes: it is gone through so that all of it has come.
	for (const { ipc } of sources) for await (const one of ipc) expect(one.length).toBeGreaterThan(0);
	importer.close();
});
afterAll(() => {
	globalThis.Worker = RealWorker;
});

describe('what the import worker posts when it has read the samples', () => {
	test('holds the contacts that the figures need', () => {
		const all = posted.join('\n');
		for (const word of ['kontakt_id', '10001', 'tasteget.nu', 'inlasta', 'tolkar'])
			expect(all).toContain(word);
	});

	test.each(['Förnamn', 'E-post', 'Telefon', 'Adress', 'Postnr', 'Anteckning'])(
		'holds no cell of the column %s',
		(header) => {
			const cells = personal.get(header)!;
			expect(cells.length).toBeGreaterThan(0);
			const all = posted.join('\n');
			expect(cells.filter((cell) => all.includes(cell))).toEqual([]);
		}
	);

	test('holds nothing that looks like an e-mail or a telephone number', () => {
		const all = posted.join('\n');
		expect(all.match(/[\w.]+@\w+\.\w+/g)).toBeNull();
		expect(all.match(/\b0\d{1,3}-\d{3} ?\d{2} ?\d{2}\b/g)).toBeNull();
	});
});
