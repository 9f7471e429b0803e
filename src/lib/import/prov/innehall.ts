import {
	antal,
	antalOrd,
	belopp,
	beloppMedOren,
	datum,
	kortDatum,
	kvartalsnamn
} from '$lib/domain/format';
import { nyckel } from '$lib/domain/nyckel';
import type { Kolumnbild, Ordantal } from './kolumnbild';
import { ENHETER } from '../belopp/enhet';
import type { Ekonomital } from './ekonomital';
import type { Prov } from './prov';

/** The content of a column in words: "Vilande 210, Inflyttad 82 (har flyttat)". */
export function innehallstext({ kolumn, ifyllda, innehall }: Kolumnbild): string {
	switch (innehall.slag) {
		case 'ord': {
			const ord = innehall.ord.map((one) => ordtext(kolumn, one)).join(', ');
			const fler = innehall.fler > 0 ? ` och ${antal(innehall.fler)} andra` : '';
			return ord === '' ? 'inget som känns igen' : ord + fler;
		}
		case 'dagar': {
			const { fran, till, olasta } = innehall;
			const dagar = fran && till ? `${kortDatum(fran)} till ${kortDatum(till)}` : 'inga datum';
			return olasta > 0 ? `${dagar}, ${antal(olasta)} går inte att läsa` : dagar;
		}
		case 'ja':
			return `${antal(innehall.ja)} ja`;
		case 'summa':
			return `tillsammans ${beloppMedOren(innehall.ore)}`;
		case 'olika':
			return innehall.olika === ifyllda && ifyllda > 1
				? 'alla olika'
				: antalOrd(innehall.olika, 'värde', 'olika värden');
	}
}

function ordtext(kolumn: string, { ord, antal: hur, betyder }: Ordantal): string {
	const text = `${ord} ${antal(hur)}`;
	if (kolumn === 'flyttstatus') return betyder === 'flyttat' ? `${text} (har flyttat)` : text;
	if (betyder === null) return `${text} (känns inte igen)`;
	return nyckel(betyder) === nyckel(ord) ? text : `${text} (${betyder})`;
}

/** What the file gives with the current choices, in words. */
export function provtext({ rader, inlasta, kontakter, ekonomi }: Prov): string {
	const sentence =
		inlasta === rader
			? `${antalOrd(rader, 'rad läses', 'rader läses')}.`
			: `${antal(inlasta)} av ${antalOrd(rader, 'rad läses', 'rader läses')}.`;
	if (ekonomi) return ekonomitext(sentence.slice(0, -1), ekonomi);
	if (!kontakter) return sentence;
	const { kvartal, registrerade, nya } = kontakter;
	return `${sentence} Det ger ${antal(registrerade)} registrerade hushåll till och med ${datum(kvartal.slut)}, ${antal(nya)} av dem nya under ${kvartalsnamn(kvartal)}.`;
}

/** "9 rader läses, som tusental kronor. Kostnader: budget 3 570 tkr, utfall 2 469 tkr." */
function ekonomitext(sentence: string, { enhet, kostnader, intakter }: Ekonomital): string {
	const visas = enhet === 'tkr' || enhet === 'mnkr' ? 'tkr' : 'kr';
	const som = enhet ? `, som ${ENHETER[enhet].namn}` : '';
	const delar = [['Kostnader', kostnader] as const, ['Intäkter', intakter] as const].flatMap(
		([namn, { budget, utfall }]) => {
			const tal = [
				...(budget === null ? [] : [`budget ${belopp(budget, visas)}`]),
				...(utfall === null ? [] : [`utfall ${belopp(utfall, visas)}`])
			];
			return tal.length > 0 ? [`${namn}: ${tal.join(', ')}.`] : [];
		}
	);
	return [`${sentence}${som}.`, ...delar].join(' ');
}
