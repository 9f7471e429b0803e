/** Sample values, one per year: thousandths of a percent. Never SKR's. @type {Record<number, number>} */
export const LPIX = { 2020: 2600, 2021: 1900, 2022: 2400, 2023: 6900, 2024: 4300, 2025: 2400 };

/**
 * An amount in the prices of `ar`, half up to whole kronor, by the sample index.
 * @param {number} belopp @param {number} prisar @param {number} ar
 */
export function uppraknat(belopp, prisar, ar) {
	let taljare = BigInt(belopp);
	let namnare = 1n;
	for (let steg = prisar + 1; steg <= ar; steg += 1) {
		taljare *= 100_000n + BigInt(LPIX[steg] ?? 0);
		namnare *= 100_000n;
	}
	return Number((2n * taljare + namnare) / (2n * namnare));
}

/**
 * Largest remainder. Ties do not occur in the sample populations.
 * @param {number} belopp @param {readonly number[]} vikter
 */
export function storstaRest(belopp, vikter) {
	const summa = vikter.reduce((a, b) => a + b, 0);
	const delar = vikter.map((vikt) => Math.floor((belopp * vikt) / summa));
	const rester = vikter.map((vikt, nr) => ({ nr, rest: (belopp * vikt) % summa }));
	rester.sort((a, b) => b.rest - a.rest);
	const over = belopp - delar.reduce((a, b) => a + b, 0);
	for (const { nr } of rester.slice(0, over)) delar[nr] = (delar[nr] ?? 0) + 1;
	return delar;
}

/**
 * Cuts a sum of öre in parts with these weights that add up to it exactly.
 * @param {number} ore @param {readonly number[]} vikter @param {number} [jamnt] parts end on this many öre
 */
export function portionera(ore, vikter, jamnt = 1) {
	const summa = vikter.reduce((a, b) => a + b, 0);
	let ackumulerad = 0;
	let fore = 0;
	return vikter.map((vikt, nr) => {
		ackumulerad += vikt;
		const hittills =
			nr === vikter.length - 1 ? ore : Math.round((ore * ackumulerad) / summa / jamnt) * jamnt;
		const del = hittills - fore;
		fore = hittills;
		return del;
	});
}
