import type { SieBelopp } from './summor';

/**
 * A reading of an account's year, from the lines without objects (konto), all lines (rader) or the
 * vouchers.
 */
export interface Lasning {
	art: 'konto' | 'rader' | 'verifikat';
	belopp: readonly SieBelopp[];
	summa: number;
	/** The lines with objects, beside those without: they may be a division of the same amounts. */
	delning: readonly SieBelopp[];
}

/** The readings with any amount, in order of precedence. */
export function lasningar(
	rader: readonly SieBelopp[],
	verifikat: readonly SieBelopp[]
): readonly Lasning[] {
	const delning = rader.filter((one) => one.objekt.length > 0 && !one.person);
	return [
		lasning('konto', rader.filter(isWhole), delning),
		lasning('rader', rader),
		lasning('verifikat', verifikat)
	].filter(({ belopp }) => belopp.length > 0);
}

function lasning(
	art: Lasning['art'],
	belopp: readonly SieBelopp[],
	delning: readonly SieBelopp[] = []
): Lasning {
	return { art, belopp, delning, summa: belopp.reduce((sum, { ore }) => sum + ore, 0) };
}

/**
 * The readings that may count, the one that does first: those whose sum equals the year that the file
 * states, else those with an amount in every month in which any reading has one.
 * @param aret the sum of the year that the file states, if it does
 */
export function galler(alla: readonly Lasning[], aret: number | undefined): readonly Lasning[] {
	const given = alla.filter(({ summa }) => summa === aret);
	if (given.length > 0) return given;
	const months = new Set(
		alla.flatMap(({ belopp }) =>
			[...perMonth(belopp)].flatMap(([month, ore]) => (ore === 0 ? [] : month))
		)
	);
	return alla.filter(({ belopp }) => {
		const own = perMonth(belopp);
		return [...months].every((month) => own.has(month));
	});
}

/**
 * The readings that contradict the one that counts. Lines with objects may be a division of the lines
 * without, and then do not contradict them.
 * @param styrkt whether the reading that counts equals the year that the file states
 */
export function motsager(
	alla: readonly Lasning[],
	raknas: Lasning | undefined,
	styrkt: boolean
): readonly Lasning[] {
	return alla.filter((one) => {
		if (one.summa === raknas?.summa) return false;
		// All lines include those without objects, and may then count some amounts twice.
		if (one.art === 'konto')
			return raknas?.art === 'rader' && !styrkt && kanVaraDelad(raknas.belopp);
		return !(one.art === 'rader' && raknas?.art === 'konto' && (styrkt || isDivision(one.belopp)));
	});
}

export function isWhole({ objekt, person }: SieBelopp): boolean {
	return objekt.length === 0 && !person;
}

/** Whether the amounts on objects, for each set of dimensions, are at most the amounts without objects. */
function isDivision(rader: readonly SieBelopp[]): boolean {
	const whole = perMonth(rader.filter(isWhole));
	const divisions = new Map<string, SieBelopp[]>();
	for (const part of rader) {
		if (isWhole(part)) continue;
		const key = `${part.person} ${part.objekt.map(({ dim }) => dim).join(' ')}`;
		divisions.set(key, [...(divisions.get(key) ?? []), part]);
	}
	return [...divisions.values()].every((parts) =>
		[...perMonth(parts)].every(([month, ore]) => {
			const total = whole.get(month) ?? 0;
			return ore === 0 || (Math.sign(ore) === Math.sign(total) && Math.abs(ore) <= Math.abs(total));
		})
	);
}

/** Whether, in some month, the amounts on objects may be a division of those without. */
function kanVaraDelad(rader: readonly SieBelopp[]): boolean {
	return [...new Set(rader.map(({ period }) => period))].some((month) => {
		const own = rader.filter(({ period }) => period === month);
		const delar = own.some((one) => !isWhole(one) && one.ore !== 0);
		return delar && own.some((one) => isWhole(one) && one.ore !== 0) && isDivision(own);
	});
}

function perMonth(belopp: readonly SieBelopp[]): Map<number, number> {
	const months = new Map<number, number>();
	for (const { period, ore } of belopp) months.set(period, (months.get(period) ?? 0) + ore);
	return months;
}
