import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright';

/** A report with at most this many pages has no table of contents. */
const KORT = 7;
/** How many times page numbers are rewritten, if writing them moves them. */
const FORSOK = 3;

/**
 * Prints the report that a page shows, with the page numbers that its contents and its page one have:
 * it is printed once to see where each section stands, and again with that written in.
 */
export async function skrivUt(page: Page): Promise<Uint8Array> {
	await ritad(page);
	await sattSidor(page, []);
	let pdf = await skriv(page);
	const langder = await rapporternas(pdf);
	if (langder.some((sidor) => sidor > KORT)) await sattSidor(page, langder);
	else if ((await hanvisningarna(page)).length === 0) return pdf;
	let skrivna = new Map<string, number>();
	for (let nr = 0; nr <= FORSOK; nr++) {
		pdf = await skriv(page);
		const nu = await rubrikernas(pdf, await hanvisningarna(page));
		if (nr > 0 && lika(nu, skrivna)) return pdf;
		await skrivSidnummer(page, nu);
		skrivna = nu;
	}
	throw new Error('Sidnumren ändras varje gång de skrivs.');
}

/** Waits until the figures are shown and every chart is drawn. */
async function ritad(page: Page): Promise<void> {
	await page.locator('.rapport[data-klar]').first().waitFor({ timeout: 120_000 });
	await page.waitForFunction(() =>
		[...document.querySelectorAll('.diagram')].every((chart) => chart.querySelector('svg text'))
	);
}

function skriv(page: Page): Promise<Uint8Array> {
	return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
}

/** Tells each table of contents how many pages its report has; without pages it is not shown. */
async function sattSidor(page: Page, langder: readonly number[]): Promise<void> {
	await page.evaluate((sidor) => {
		document.querySelectorAll<HTMLElement>('.innehall').forEach((nav, i) => {
			nav.dataset.sidor = String(sidor[i] ?? sidor[0] ?? 1);
		});
	}, langder);
}

/** The ids of what the contents and page one lead to. */
function hanvisningarna(page: Page): Promise<string[]> {
	return page
		.locator('.rapport [data-sida]')
		.evaluateAll((sidor) => [...new Set(sidor.map((sida) => (sida as HTMLElement).dataset.sida!))]);
}

async function skrivSidnummer(page: Page, sidor: ReadonlyMap<string, number>): Promise<void> {
	await page.evaluate(
		(nummer) => {
			for (const [id, sida] of nummer)
				for (const plats of document.querySelectorAll(`[data-sida="${CSS.escape(id)}"]`))
					plats.textContent = String(sida);
		},
		[...sidor]
	);
}

/** The number of pages of each report in a document: each report begins with a heading of the first level. */
async function rapporternas(bytes: Uint8Array): Promise<number[]> {
	return laser(bytes, async (pdf) => {
		const outline = (await pdf.getOutline()) ?? [];
		const borjar = await Promise.all(outline.map(({ dest }) => sidan(pdf, dest)));
		return borjar.map((sida, i) => (borjar[i + 1] ?? pdf.numPages + 1) - sida);
	});
}

/** The page of each heading. */
async function rubrikernas(
	bytes: Uint8Array,
	ids: readonly string[]
): Promise<Map<string, number>> {
	return laser(bytes, async (pdf) => {
		const sidor = ids.map(async (id) => [id, await sidan(pdf, id)] as const);
		return new Map(await Promise.all(sidor));
	});
}

async function sidan(pdf: PDFDocumentProxy, dest: string | unknown[] | null): Promise<number> {
	const mal = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
	if (!mal) throw new Error(`Utskriften saknar målet ${String(dest)}.`);
	return (await pdf.getPageIndex(mal[0] as { num: number; gen: number })) + 1;
}

async function laser<T>(
	bytes: Uint8Array,
	read: (pdf: PDFDocumentProxy) => Promise<T>
): Promise<T> {
	// The reader takes over the bytes it is given, so it gets a copy.
	const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
	try {
		return await read(pdf);
	} finally {
		await pdf.loadingTask.destroy();
	}
}

function lika(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
	return a.size === b.size && [...a].every(([id, sida]) => b.get(id) === sida);
}
