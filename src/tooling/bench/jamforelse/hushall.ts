import { FLYTTAT, TOM, Rakning, type Kolumn, type Svar } from './svar';

/** A household, from the contacts read so far. */
interface Hushall {
	registrerad: string;
	flyttad: string;
	kand: string;
	odaterad: boolean;
}

/** Dates are text, which sorts in order of days; '' is no date. */
const SENARE = (a: string, b: string) => (a > b ? a : b);
const tidigare = (a: string, b: string) => (a === '' || (b !== '' && b < a) ? b : a);

/** The definition written in plain JavaScript, one contact at a time. */
export class Hushallen {
	readonly #hushall = new Map<string, Hushall>();
	readonly #rakning = new Rakning();

	add(cell: (kolumn: Kolumn) => string): void {
		const registrerad = dag(cell('skapad'));
		if (registrerad > TOM) return;
		const typ = cell('typ');
		this.#magasin(cell('magasin'), typ, registrerad);
		const fraga = dag(cell('begard'));
		const magasin = typ === 'Magasin';
		if (magasin && (fraga === '' || fraga > TOM)) return;
		const id = cell('hushall') || `ensam ${cell('id')}`;
		let hushall = this.#hushall.get(id);
		if (!hushall)
			this.#hushall.set(
				id,
				(hushall = { registrerad: '', flyttad: '', kand: '', odaterad: false })
			);
		const fran = magasin ? SENARE(fraga, registrerad) : registrerad;
		hushall.registrerad = tidigare(hushall.registrerad, fran);
		const andrad = dag(cell('andrad'));
		if (!FLYTTAT.includes(cell('status')) || andrad > TOM) return;
		const flyttdatum = dag(cell('flyttdatum'));
		const kand = SENARE(flyttdatum, andrad);
		if (kand === '') hushall.odaterad = true;
		else if (kand <= TOM) {
			hushall.flyttad = tidigare(hushall.flyttad, flyttdatum || andrad);
			hushall.kand = tidigare(hushall.kand, kand);
		}
	}

	#magasin(cell: string, typ: string, registrerad: string): void {
		const bestallt = dag(cell);
		if (bestallt === '' && cell !== 'Ja' && typ !== 'Magasin' && typ !== 'Båda') return;
		const dagen = bestallt || registrerad;
		if (dagen <= TOM) this.#rakning.add('bestallningar', dagen);
	}

	svar(): Svar {
		let flyttade = 0;
		let utan_datum = 0;
		for (const { registrerad, flyttad, kand, odaterad } of this.#hushall.values()) {
			this.#rakning.add('registrerade', registrerad);
			if (flyttad !== '') {
				flyttade++;
				this.#rakning.add('flyttade', flyttad);
				this.#rakning.add('nya_i_registret', kand);
			} else if (odaterad) utan_datum++;
		}
		const registrerade = this.#hushall.size;
		return this.#rakning.svar({ registrerade, flyttade: flyttade + utan_datum, utan_datum });
	}
}

/** Reads the date forms of these files: "2024-03-01 12:20", "20240301", "01.03.2024", "1/3 2024". */
export function dag(text: string): string {
	if (text[4] === '-') return text.slice(0, 10);
	if (text[2] === '.') return `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
	const [, d, manad, ar] = /^(\d+)\/(\d+) (\d{4})$/.exec(text) ?? [];
	if (d) return `${ar}-${manad!.padStart(2, '0')}-${d.padStart(2, '0')}`;
	return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : '';
}
