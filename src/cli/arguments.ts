import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement, defaultAgreement } from '$lib/catalogue/agreements/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { isIsoDate } from '$lib/domain/datum';
import { FORSTA_AR, parseKvartal, SISTA_AR } from '$lib/domain/kvartal';
import { UsageError } from '../tooling/usage';
import { GEMENSAMMA } from './flaggor.mjs';
import { motorn, type Motor } from './motor';

/** Runs a command. An error that the user can correct becomes one line on stderr and exit code 2. */
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
	/** Id of the agreement; left out, the quarter's default agreement. */
	avtal: string | undefined;
}

/** What every command is asked with. */
export interface Arguments extends Asked {
	data: string;
	/** Path of the settings file. */
	installningar: string | undefined;
	motor: Motor;
}

/** @throws UsageError when an argument is missing, unknown or unusable */
export function parseArguments(args: string[]): Arguments {
	return gemensamma(flaggor(args, GEMENSAMMA));
}

/**
 * What every command is asked with, among the flags of one of them.
 * @throws UsageError when one is missing or unusable
 */
export function gemensamma(
	values: Partial<Record<keyof typeof GEMENSAMMA, string | undefined>>
): Arguments {
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
	const { data, avtal, installningar } = values;
	return { data, kvartal, tom, avtal, installningar, motor: motorn(values.motor) };
}

/**
 * The parameters of the measures.
 * @param avtalen all agreements, including those of the settings
 * @throws UsageError when the agreement does not exist
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

/**
 * The flags as given.
 * @param options the flags that the command accepts
 * @throws UsageError when a flag is unknown, or lacks its value
 */
export function flaggor<T extends NonNullable<ParseArgsConfig['options']>>(
	args: string[],
	options: T
) {
	try {
		return parseArgs({ args, options }).values;
	} catch (error) {
		throw new UsageError(flaggfel(error as Error & { code?: string }));
	}
}

/** Node's message is in English; the flag is the first word within its quotes. */
function flaggfel({ code, message }: Error & { code?: string }): string {
	const flagga = /'([^' ]*)/.exec(message)?.[1] ?? '';
	switch (code) {
		case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
			return `${flagga} hör inte till kommandot. --hjalp visar vad som kan anges.`;
		case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
			return message.includes('does not take')
				? `${flagga} tar inget värde.`
				: `${flagga} saknar sitt värde.`;
		case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
			return `${flagga} hör inte till någon flagga. --hjalp visar vad som kan anges.`;
		default:
			return message;
	}
}
