const NBSP = '\u00a0';

/** The characters of Windows-1252 that Latin-1 lacks and the samples use. @type {Record<string, number>} */
const CP1252 = { '–': 0x96, '’': 0x92, '…': 0x85, '€': 0x80 };

/** @param {string} text */
export function windows1252(text) {
	return Buffer.from(
		Array.from(text, (tecken) => {
			const kod = CP1252[tecken] ?? tecken.charCodeAt(0);
			if (kod > 0xff) throw new Error(`${tecken} finns inte i Windows-1252`);
			return kod;
		})
	);
}

/** @param {string} text */
export const utf8 = (text) => Buffer.from(text, 'utf8');
/** @param {string} text */
export const utf8MedBom = (text) => Buffer.from(`\ufeff${text}`, 'utf8');
/** @param {string} text */
export const utf16 = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** @param {string} cell @param {string} avgransare */
function citera(cell, avgransare) {
	return cell.includes(avgransare) || /["\r\n]/.test(cell)
		? `"${cell.replaceAll('"', '""')}"`
		: cell;
}

/**
 * @param {readonly (readonly (string | number)[])[]} rader
 * @param {string} [avgransare]
 * @param {string} [radslut]
 */
export function tabell(rader, avgransare = ';', radslut = '\r\n') {
	return rader
		.map((rad) => rad.map((cell) => citera(String(cell), avgransare)).join(avgransare) + radslut)
		.join('');
}

/** Öre as "1 505 000,00" with NBSP; the minus is the true one (U+2212). @param {number | null} ore */
export function svensktBelopp(ore) {
	if (ore === null) return '';
	const [kronor = '', decimaler] = (Math.abs(ore) / 100).toFixed(2).split('.');
	return `${ore < 0 ? '−' : ''}${tusental(kronor)},${decimaler}`;
}

/** Öre as "1505000.50". @param {number | null} ore */
export const punktBelopp = (ore) => (ore === null ? '' : (ore / 100).toFixed(2));

/** Öre as "1 505 000 kr". @param {number | null} ore */
export const kronor = (ore) => (ore === null ? '' : `${tusental(String(ore / 100))}${NBSP}kr`);

/** @param {string} siffror */
function tusental(siffror) {
	return siffror.replace(/\B(?=(\d{3})+$)/g, NBSP);
}
