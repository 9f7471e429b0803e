/**
 * A seeded source of chance (mulberry32): the same seed gives the same files on every machine.
 * @param {number} fro
 */
export function skapaSlump(fro) {
	let lage = fro >>> 0;
	/** A number in [0, 1). */
	const tal = () => {
		lage = (lage + 0x6d2b79f5) >>> 0;
		let t = lage;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	/** @param {number} fran @param {number} till A whole number, both ends included. */
	const heltal = (fran, till) => fran + Math.floor(tal() * (till - fran + 1));
	/** @param {number} andel */
	const chans = (andel) => tal() < andel;
	/** @template T @param {readonly T[]} lista @returns {T} */
	const valj = (lista) => /** @type {T} */ (lista[heltal(0, lista.length - 1)]);
	/** @template T @param {readonly (readonly [T, number])[]} lista @returns {T} */
	const viktat = (lista) => {
		let kvar = tal() * lista.reduce((summa, [, vikt]) => summa + vikt, 0);
		const traff = lista.find(([, vikt]) => (kvar -= vikt) < 0) ?? lista.at(-1);
		return /** @type {readonly [T, number]} */ (traff)[0];
	};
	/** @template T @param {readonly T[]} lista @returns {T[]} */
	const blanda = (lista) =>
		lista
			.map((varde) => /** @type {const} */ ([tal(), varde]))
			.sort((a, b) => a[0] - b[0])
			.map(([, varde]) => varde);
	return { tal, heltal, chans, valj, viktat, blanda };
}

/** @typedef {ReturnType<typeof skapaSlump>} Slump */
