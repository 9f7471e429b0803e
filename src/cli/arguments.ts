import { parseArgs } from 'node:util';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, defaultAgreement } from '$lib/catalogue/agreements/all';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { isIsoDate } from '$lib/domain/datum';
import { FORSTA_AR, parseKvartal, SISTA_AR } from '$lib/domain/kvartal';
import { UsageError } from '../tooling/usage';
import { RAPPORTFLAGGOR } from './flaggor.mjs';
import { motorn, type Motor } from './motor';

/** Runs a command; what the user can mend becomes one line on stderr and exit code 2. */
export async function exitCode(command: () => Promise<number>): Promise<number> {
	try {
		return await command();
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(error.message);
		return 2;
	}
}

export interface Asked extends Pick<MeasureParams, 'kvartal' | 'tom'> {
	/** Id of the agreement; the quarter's own when it is left out. */
	avtal: string | undefined;
}

export interface Arguments extends Asked {
	data: string;
	/** The settings file. */
	installningar: string | undefined;
	motor: Motor;
	/** Only `rapport` takes these: the work file, the sort of report, its kommun and where to write. */
	arbete: string | undefined;
	sort: string | undefined;
	kommun: string | undefined;
	ut: string | undefined;
}

/** @throws UsageError when an argument is missing, unknown or unusable */
export function parseArguments(args: string[]): Arguments {
	const values = parse(args);
	if (!values.data) throw new UsageError('Ange mappen med filerna: --data <mapp>');
	if (!values.kvartal) throw new UsageError('Ange kvartalet: --kvartal 2024-K3');
	const kvartal = parseKvartal(values.kvartal);
	if (!kvartal)
		throw new UsageError(
			`--kvartal ${values.kvartal} är inget kvartal mellan ${FORSTA_AR}-K1 och ${SISTA_AR}-K4. Skriv som 2024-K3.`
		);
	const tom = values.tom ?? kvartal.slut;
	if (!isIsoDate(tom)) throw new UsageError(`--tom ${tom} är ingen dag. Skriv som 2024-09-15.`);
	if (tom < kvartal.start || tom > kvartal.slut)
		throw new UsageError(
			`--tom ${tom} ligger utanför ${kvartal.id} (${kvartal.start} – ${kvartal.slut}).`
		);
	const { data, avtal, installningar, arbete, sort, kommun, ut } = values;
	const motor = motorn(values.motor);
	return { data, kvartal, tom, avtal, installningar, motor, arbete, sort, kommun, ut };
}

/**
 * What the measures are asked with.
 * @param avtalen those there are, the settings' own with them
 * @throws UsageError when there is no such agreement
 */
export function paramsOf(
	{ kvartal, tom, avtal }: Asked,
	avtalen: readonly Agreement[]
): MeasureParams {
	const valt = avtal === undefined ? defaultAgreement(kvartal, avtalen) : agreement(avtal, avtalen);
	if (avtal !== undefined && !valt)
		throw new UsageError(
			`--avtal ${avtal} finns inte. Avtalen är ${avtalen.map(({ id }) => id).join(', ')}.`
		);
	return { kvartal, tom, avtal: valt ?? null };
}

function parse(args: string[]) {
	try {
		return parseArgs({ args, options: RAPPORTFLAGGOR }).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
