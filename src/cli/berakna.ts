import { MEASURE_IDS } from '$lib/catalogue/measures/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Engine } from '$lib/engine/engine';
import type { Result } from '$lib/catalogue/measures/result';
import { bladAv, type ImportReport } from '$lib/import/report/report';
import { kontextOf } from '$lib/installningar/kontext';
import { exitCode, paramsOf, parseArguments } from './arguments';
import { readAndTell } from './folder';
import { readSettings } from './installningar';
import { medMotor } from './motor';

/**
 * `npm run --silent berakna`: every measure of a folder's files as one JSON document on stdout
 * (matt.md, "Control interfaces").
 * @returns the exit code: 0, 1 when a measure failed, or 2 with one line on stderr when the
 *   arguments are unusable
 */
export function main(args: string[]): Promise<number> {
	return exitCode(async () => {
		const { data, installningar, motor, ...asked } = parseArguments(args);
		const settings = await readSettings(installningar);
		const kontext = kontextOf(settings);
		const params = paramsOf(asked, kontext.avtalen);
		const [reports, engine] = await medMotor(motor, kontext, data, () =>
			readAndTell(data, settings, [installningar])
		);
		const document = await compute(engine, reports, params);
		process.stdout.write(`${JSON.stringify(document, null, '\t')}\n`);
		const failed = Object.values(document.matt).filter(({ status }) => status === 'failed');
		for (const { fel } of failed) console.error(fel);
		return failed.length === 0 ? 0 : 1;
	});
}

async function compute(engine: Engine, reports: readonly ImportReport[], params: MeasureParams) {
	const results = await engine.readAll(MEASURE_IDS, params);
	await engine.close();
	const matt: Record<string, { status: string; fel?: string }> = {};
	for (const id of MEASURE_IDS) matt[id] = toJson(results[id]!);
	return {
		kvartal: params.kvartal.id,
		tom: params.tom,
		avtal: params.avtal?.id ?? null,
		import: reports.map((report) =>
			toContract(report, reports.filter(({ fil }) => fil === report.fil).length > 1)
		),
		matt
	};
}

/**
 * The keys that the contract promises; the rest of a report is for the page.
 * @param flera the file gave several sources, so that the sheet is needed to tell them apart
 */
function toContract(report: ImportReport, flera: boolean) {
	const { fil, kalla, rader, inlasta, avvisade, borttagna_kolumner } = report;
	// Neither kind is loaded; only the page distinguishes them.
	const okanda_kolumner = [...report.okanda_kolumner, ...(report.harledda_kolumner ?? [])];
	const meddelanden = report.meddelanden.map(({ kod, rad, kolumn, konsekvens }) => ({
		kod,
		rad,
		kolumn,
		konsekvens
	}));
	const blad = flera ? bladAv(report) : undefined;
	return {
		...{
			fil,
			...(blad !== undefined && { blad }),
			kalla,
			rader,
			inlasta,
			avvisade,
			borttagna_kolumner,
			okanda_kolumner
		},
		...{ meddelanden, okanda_varden: report.okanda_varden ?? [] }
	};
}

function toJson(result: Result<unknown>) {
	return result.status === 'ready' ? { status: 'ready', rader: result.rows } : result;
}
