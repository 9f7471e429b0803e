import { antalOrd, beloppMedOren, uppraknade } from '$lib/domain/format';
import type { Problems } from '../report/problems';
import type { Okopplad } from './ekonomi';
import type { Lasning } from './lasning';
import type { OanvandRad, Rakenskapsar } from './siefile';
import type { Oense } from './underlag';

/** Accounts named one by one in the message about a file without any tied account. */
const NAMNDA = 10;

const FEL: Readonly<Record<Exclude<OanvandRad['fel'], 'konto'>, string>> = {
	belopp: 'Beloppet går inte att läsa',
	månad: 'Månaden eller dagen går inte att läsa',
	objekt: 'Objektet går inte att läsa'
};
const VAD: Readonly<Record<Lasning['art'], string>> = {
	konto: 'månadssaldona utan objekt',
	rader: 'alla månadssaldon',
	verifikat: 'verifikaten'
};

/** Reports a line whose amount is not used. */
export function sagOanvand(problems: Problems, { rad, fel, konto, antal }: OanvandRad): void {
	const text =
		fel === 'konto'
			? `Konto ${konto} är varken resultatkonto (3–8) eller balanskonto (1–2), så ${antalOrd(antal, 'rad', 'rader')} på kontot används inte. Hör beloppen till avtalet, bokför dem på ett resultatkonto.`
			: `${FEL[fel]}, så radens belopp på konto ${konto} används inte. Exportera filen på nytt.`;
	problems.add('sie_rad', rad, null, text);
}

/** Reports where the file contradicts itself about an account's year: what counts, and what is left out. */
export function sagOense(problems: Problems, oense: Oense): void {
	const { raknas, motsager, aret } = oense;
	const konto = kontoOchAr(oense);
	if (aret === undefined || raknas?.summa !== aret)
		problems.add('saldo_stammer_inte', null, null, `${konto}: ${oenigt(oense)}`);
	for (const { belopp, art } of motsager) {
		const aside = new Set(belopp);
		for (const used of raknas?.belopp ?? []) aside.delete(used);
		if (aside.size === 0) continue;
		const forsta = Math.min(...[...aside].map(({ rad }) => rad));
		problems.add(
			'sie_rad',
			forsta,
			null,
			`${konto}: ${antalOrd(aside.size, 'belopp', 'belopp')} i ${art === 'verifikat' ? '#TRANS' : '#PSALDO'}-rader används inte. ${varfor(oense)}`
		);
	}
}

function oenigt({ raknas, motsager, aret }: Oense): string {
	if (!raknas && motsager.length === 0)
		return `filen anger ${beloppMedOren(aret ?? 0)} för året, men har inga belopp per månad, så inget av kontot räknas. Exportera filen på nytt, med alla månader.`;
	if (!raknas)
		return `${uppraknade(motsager.map(ger))}, men var för sig saknar de månader, så inget av kontot räknas. Exportera filen på nytt, med alla månader.`;
	const annat = motsager.map(ger);
	const rakna = `Räknat är ${VAD[raknas.art]}.`;
	if (aret !== undefined)
		return `månaderna ger tillsammans ${beloppMedOren(raknas.summa)}, men filen anger ${beloppMedOren(aret)} för året${annat.length > 0 ? `, och ${uppraknade(annat)}` : ''}. ${rakna} Kontrollera kontot i ekonomisystemet och exportera filen på nytt.`;
	return `${uppraknade([ger(raknas), ...annat])}. ${rakna} Kontrollera kontot i ekonomisystemet.`;
}

function ger({ art, summa }: Lasning): string {
	return `${VAD[art]} ger ${beloppMedOren(summa)}`;
}

function varfor({ raknas, aret }: Oense): string {
	if (!raknas) return 'Ingen del av filen har alla kontots månader.';
	return raknas.summa === aret
		? `Räknat är ${VAD[raknas.art]}, som ger det som filen anger för året.`
		: `Räknat är ${VAD[raknas.art]}.`;
}

function kontoOchAr({ konto, ar }: Oense): string {
	return ar ? `Konto ${konto}, ${arstext(ar)}` : `Konto ${konto}`;
}

function arstext({ forsta, sista }: Rakenskapsar): string {
	const [a, b] = [Math.floor(forsta / 100), Math.floor(sista / 100)];
	return a === b ? String(a) : `${a}/${b}`;
}

/** The message for a file of which no account is tied: the accounts, and what to do. */
export function ingenKoppling(okopplade: readonly Okopplad[]): string {
	const antal = okopplade.length === 1 ? '1 konto' : `${okopplade.length} konton`;
	const namnda = okopplade.slice(0, NAMNDA).map(kontonamn);
	const ovriga = okopplade.length - namnda.length;
	const vilka = uppraknade([...namnda, ...(ovriga > 0 ? [`${ovriga} till`] : [])]);
	return `Filen är en SIE-fil med belopp på ${antal} (${vilka}), men inget av dem är kopplat till en budgetpost. Koppla kontona till avtalets poster under Data eller under sie i inställningarna, så räknas beloppen. Inget ur filen har laddats.`;
}

/** The message for an account, or the part of it, that is not tied: how much is lost. */
export function okopplat(okopplad: Okopplad): string {
	const { utfall, budget } = okopplad.belopp_ore;
	const belopp = uppraknade([
		...(utfall !== 0 || budget === 0 ? [beloppMedOren(utfall)] : []),
		...(budget !== 0 ? [`budget ${beloppMedOren(budget)}`] : [])
	]);
	const vad = `Konto ${kontonamn(okopplad)}: ${belopp} är inte kopplat till någon budgetpost`;
	const { saknar } = okopplad;
	if (saknar.length === 0) return `${vad} och räknas inte. Koppla kontot, om det hör till avtalet.`;
	return `${vad}. Kopplingen gäller objekt i dimension ${uppraknade(saknar.map(String))}, som filen inte delar upp kontots belopp efter. Exportera filen med objekt (SIE 4), eller koppla hela kontot.`;
}

function kontonamn({ konto, namn }: Okopplad): string {
	return [konto, namn].filter(Boolean).join(' ');
}
