import type { SieBelopp } from './summor';

/** A way to read what a file says of an account in a year: what stands on no object, every line, the vouchers. */
export interface Lasning {
	art: 'konto' | 'rader' | 'verifikat';
	belopp: readonly SieBelopp[];
	summa: number;
	/** What may be a division of the amounts: the lines on objects, beside those on none. */
	delning: readonly SieBelopp[];
}

/** The readings that have any amount, in the order in which they go before each other. */
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
 * Those that may count, the one that does first: the ones that give what the file says of the year,
 * and else the ones that have an amount in every month in which there is one.
 * @param aret what the file says of the year, if it does
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
 * The readings that say something else than the one that counts. Lines on objects may well be a
 * division of the lines on none, and then say the same.
 * @param styrkt the one that counts gives what the file says of the year
 */
export function motsager(
	alla: readonly Lasning[],
	raknas: Lasning | undefined,
	styrkt: boolean
): readonly Lasning[] {
	return alla.filter((one) => {
		if (one.summa === raknas?.summa) return false;
		// The lines on no object are among every line, which may then tell a part of them twice.
		if (one.art === 'konto')
			return raknas?.art === 'rader' && !styrkt && kanVaraDelad(raknas.belopp);
		return !(one.art === 'rader' && raknas?.art === 'konto' && (styrkt || isDivision(one.belopp)));
	});
}

export function isWhole({ objekt, person }: SieBelopp): boolean {
	return objekt.length === 0 && !person;
}

/** Whether what stands on objects is, by every set of dimensions, at most what stands on none. */
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

/** Whether in some month what stands on objects may be a division of what stands on none. */
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
