import type { Andelsforandring } from '../measures/andelsforandring/measure';
import type { HushallPerKommun } from '../measures/hushall_per_kommun/measure';
import { avgjorda, type SvarstidPerKommun } from '../measures/svarstid_per_kommun/measure';
import { effekterna } from './kommunmeningar';
import { arPerKommun, EJ_PER_KOMMUN } from './meningar';
import type { KommandeFaktura } from '../fakturor/fakturaunderlagKommande';
import { antal, antalOrd } from '$lib/domain/format';

// A kommun's findings, as sentences made from its rows.

const kr = (kronor: number) => `${antal(kronor)}\u00a0kr`;

/** "2 879 kr mer än 2024: 1 806 kr mer av index och 1 073 kr mer av befolkningen" */
export function forandringsmening(rad: Andelsforandring, ar: number): string {
	const skillnad = rad.belopp_kr - rad.forra_kr;
	const effekter = effekterna(rad);
	if (skillnad === 0) return `Lika mycket som ${ar - 1}: ${effekter}`;
	return `${kr(Math.abs(skillnad))} ${skillnad > 0 ? 'mer' : 'mindre'} än ${ar - 1}: ${effekter}`;
}

/** "125 hushåll har flyttat till Åre, 4 av dem under kvartalet" */
export function hushallsmening(
	{ kommun, flyttade, flyttade_kvartal }: HushallPerKommun,
	slutar: string | null
): string {
	const alla = `${antalOrd(flyttade, 'hushåll', 'hushåll')} har flyttat till ${kommun}`;
	return slutar ? alla : `${alla}, ${antal(flyttade_kvartal)} av dem under kvartalet`;
}

/** "32 av 33 förfrågningar fick svar inom fem arbetsdagar" */
export function svarsmening(
	rows: readonly SvarstidPerKommun[],
	kommun: string,
	kontaktkort: boolean
): string {
	const rad = rows.find((row) => row.kommun === kommun);
	if (!rad)
		return arPerKommun(rows)
			? 'Inga förfrågningar kom in under kvartalet'
			: `Förfrågningarna ${EJ_PER_KOMMUN}`;
	if (avgjorda(rad) === 0) return 'Ingen förfrågan har hunnit bli besvarad eller sen än';
	return `${antal(rad.i_tid)} av ${antalOrd(avgjorda(rad), 'förfrågan', 'förfrågningar')} fick svar inom fem arbetsdagar${kontaktkort ? ' enligt kontaktkorten' : ''}`;
}

/** "Närmast: Energi- och fastighetsnätverket, kvartal 4 2024, 13 412 kr" */
export function kommandeMening([nasta]: readonly KommandeFaktura[]): string {
	if (!nasta) return 'Inga fakturor att vänta';
	const belopp = nasta.belopp_kr === null ? '' : `, ${kr(nasta.belopp_kr)}`;
	// The period on one line: "kvartal 2" and "2025" do not make sense apart.
	return `Närmast: ${nasta.vad}, ${nasta.period.replaceAll(' ', '\u00a0')}${belopp}`;
}
