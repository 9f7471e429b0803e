/** Days are whole numbers since 1970-01-01, so that no clock or time zone can move them. */
const DYGN = 86_400_000;

/** @param {string} text `2024-03-01` */
export const dag = (text) => Date.parse(`${text}T00:00:00Z`) / DYGN;

/** @param {number | null} dagnr */
export const iso = (dagnr) =>
	dagnr === null ? '' : new Date(dagnr * DYGN).toISOString().slice(0, 10);

/** @param {number} dagnr */
export const compact = (dagnr) => iso(dagnr).replaceAll('-', '');

/** @param {number} dagnr `1/3 2024` */
export function snedstreck(dagnr) {
	const [ar, manad, d] = iso(dagnr).split('-');
	return `${Number(d)}/${Number(manad)} ${ar}`;
}

/** @param {number} dagnr `01.03.2024` */
export const punkter = (dagnr) => iso(dagnr).split('-').reverse().join('.');

/** @param {number} dagnr */
export function kvartalet(dagnr) {
	const text = iso(dagnr);
	return `${text.slice(0, 4)}-K${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
}

/** First and last day of a quarter. @param {string} id @returns {[number, number]} */
export function kvartalsdagar(id) {
	const ar = Number(id.slice(0, 4));
	const manad = 3 * (Number(id.slice(6)) - 1);
	return [Date.UTC(ar, manad, 1) / DYGN, Date.UTC(ar, manad + 3, 0) / DYGN];
}

// Fixed days off are enough here: nobody answers on Christmas Day. The movable ones only make an
// answer later than it would have been, never too late (the deadline moves with them).
const LEDIGA = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);

/** @param {number} dagnr */
export function kontorsdag(dagnr) {
	const veckodag = (dagnr + 4) % 7;
	return veckodag !== 0 && veckodag !== 6 && !LEDIGA.has(iso(dagnr).slice(5));
}

/** @param {number} fran @param {number} antal Office days after `fran`; 0 on a day off gives the next one. */
export function efterKontorsdagar(fran, antal) {
	let dagnr = fran;
	for (let kvar = kontorsdag(fran) ? antal : Math.max(1, antal); kvar > 0;) {
		dagnr += 1;
		if (kontorsdag(dagnr)) kvar -= 1;
	}
	return dagnr;
}
