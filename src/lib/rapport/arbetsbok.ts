import { barText } from '$lib/dokument/markdown';
import { kolumnskillnad } from '$lib/catalogue/measures/tabell';
import type { Forstlista } from '$lib/dokument/dokument';
import {
	exporttabell,
	type Exportblad,
	type Exporttabell,
	type Tabell
} from '$lib/dokument/tabell';
import { datum, gemen } from '$lib/domain/format';
import { skillnadsord } from '$lib/domain/skillnad';
import { AVSNITT, avsnittstitel, type AvsnittId } from './avsnitt/all';
import { BLAD } from './avsnitt/avsnitt';
import { rapportensForbehall } from './rapportforbehall';
import { forst, rapportensFramsida } from './framsida/rapportens';
import { talet } from './framsida/besked';
import { faltnamn } from './komplett';
import type { Rapportlage } from './lage';
import { laget, meningarna } from './rapportdokument';
import type { Rapportunderlag } from './rapportunderlag';
import { RAPPORTSORTER } from './rapportsorter';
import { iOrdning, kommentaren } from './rapporttabeller';
import { FILTABELL, utfallsmening } from './skrivnablock';
import { posttext } from './rapporttext';
import { POSTFALT } from './postfalt';

/** The sheet of a table: that of its measure's section. A table made of several measures goes to Fakturor. */
function bladet(matt: string | null): (typeof BLAD)[number] {
	const avsnitten = Object.values(AVSNITT).filter((en) => en.matt.some((id) => id === matt));
	return BLAD.find((blad) => avsnitten.some((en) => en.blad === blad)) ?? 'Fakturor';
}

/**
 * A report as a workbook. The first sheet holds page one and the written texts. Then comes a sheet for each
 * subject, where differences have words after their numbers. The last sheet lists the files.
 */
export function arbetsbok(rapport: Rapportunderlag): Exportblad[] {
	const { text, results, params, slutar } = rapport;
	const { dokument, uppgifter, alla } = iOrdning(rapport);
	const { titel, over, rubrik, under, marke } = dokument;
	const pa = (namn: string) =>
		alla
			.filter(({ namn: egen, matt }) => (egen === FILTABELL ? FILTABELL : bladet(matt)) === namn)
			.map(medOrd);
	const bladen = [...BLAD, FILTABELL]
		.map((namn) => ({ namn, tabeller: pa(namn) }))
		.filter(({ tabeller }) => tabeller.length > 0);
	/** What the sheet is about, the last day of its figures, and the mark that nothing in it is real, if any. */
	const underst = (vad: string) =>
		[`${vad}.`, `Siffror till och med ${datum(params.tom)}.`, ...(marke ? [marke] : [])].join(' ');
	const namn = AVSNITT.sammanfattning.titel;
	return [
		{
			...{ namn, titel: rubrik, under: underst(`${over}, ${gemen(under)}`), rubrik: titel },
			tabeller: [
				...sidaEtt(rapport),
				...skrivna(rapport),
				namnen(
					'Om rapporten',
					uppgifter.filter(([, varde]) => varde !== marke)
				),
				namnen(
					'Blad i filen',
					bladen.map(({ namn, tabeller }) => [
						namn,
						tabeller.map((tabell) => tabell.rubrik).join('\n')
					])
				)
			],
			noter: [
				...rapportensForbehall(results, params, slutar, text).map(
					(en) => `${en.replace(/\.$/, '')}.`
				),
				'Belopp visas i hela kronor. Cellerna har också örena.',
				'En total som är summan av raderna ovanför den är en formel.'
			]
		},
		...bladen.map(({ namn, tabeller }) => ({
			...{ namn, titel: namn, under: underst(titel), rubrik: `${titel}: ${gemen(namn)}`, tabeller },
			noter: [...new Set(tabeller.flatMap(({ noter }) => noter)), ...tecken(tabeller)]
		}))
	];
}

/**
 * What the signs of differences mean, which the words after them hide until somebody computes with the cells:
 * plus is not the same in all columns.
 */
function tecken(tabeller: readonly Exporttabell[]): string[] {
	const ord = tabeller.flatMap(({ kolumner }) =>
		kolumner.flatMap(({ rubrik, ord }) =>
			ord ? [`${rubrik}: plus är ${ord.plus}, minus är ${ord.minus}.`] : []
		)
	);
	return ord.length === 0
		? []
		: [`Skillnader är tal med tecken i cellerna. ${[...new Set(ord)].join(' ')}`];
}

/** A table of names and what is said of each. A header row would add nothing. */
function namnen(rubrik: string, rader: readonly (readonly string[])[]): Exporttabell {
	return {
		...{ namn: rubrik, rubrik, utanHuvud: true as const, rader, summor: [], noter: [] },
		kolumner: ['', ''].map((rubrik) => ({ rubrik, typ: 'text' }))
	};
}

/**
 * Page one: its figures, each with its sentence, and its lists. Without a page one, the summary's sentences.
 */
function sidaEtt(rapport: Rapportunderlag): Exporttabell[] {
	const { text, results, params, enhet, slutar } = rapport;
	const { titel } = AVSNITT.sammanfattning;
	if (!laget(rapport).visade.includes('sammanfattning')) return [];
	const fram = rapportensFramsida(text, results, params, enhet, slutar);
	if (!fram)
		return [
			namnen(
				titel,
				meningarna(rapport).map((mening) => ['', mening])
			)
		];
	const { sedan } = forst(fram, []);
	const svar = [...(fram.storst ? [fram.storst] : []), ...fram.rader].map((en) => [
		talet(en),
		[en.mening, ...en.mer].map((mening) => `${mening}.`).join(' ')
	]);
	const ord = sedan.map(({ namn, rader }) => [namn, rader.map(listrad).join('\n')]);
	return [
		...(svar.length > 0 ? [{ ...namnen('', svar), stora: true as const }] : []),
		namnen(fram.rubrik ?? '', ord)
	];
}

const listrad = ({ fet, text }: Forstlista['rader'][number]) => (fet ? `${fet}: ${text}` : text);

/** The texts of each shown section, beside its tables. */
function skrivna(rapport: Rapportunderlag): Exporttabell[] {
	const lage = laget(rapport);
	return lage.visade.flatMap((id) => {
		const rader = avsnittsrader(id, rapport, lage);
		return rader.length > 0 ? [namnen(avsnittstitel(id, rapport.params.avtal), rader)] : [];
	});
}

function avsnittsrader(id: AvsnittId, rapport: Rapportunderlag, lage: Rapportlage): string[][] {
	return [
		...(id === 'uppdrag' ? lage.poster.flatMap(({ namn }) => postrader(namn, lage)) : []),
		...kommentaren(id, rapport).map((text) => ['Kommentar', text])
	];
}

/** A post's outcome and difference from its budget, then the texts written about it. */
function postrader(post: string, lage: Rapportlage): string[][] {
	const skrivet = posttext(lage.text, post);
	const mening = lage.prognosmening(post);
	const pengar = [
		utfallsmening(post, lage) ?? '',
		mening ? `${mening.vad.replace(/\.$/, '')}: ${gemen(mening.text)}.` : ''
	].filter((en) => en !== '');
	const skrivna = [
		...POSTFALT.filter((falt) => skrivet[falt].trim() !== '').map((falt) => [
			faltnamn(falt, RAPPORTSORTER[lage.text.sort].nasta),
			barText(skrivet[falt])
		]),
		...(lage.forklaras(post) && skrivet.varaktighet !== ''
			? [['Avvikelsen är', skrivet.varaktighet]]
			: [])
	];
	return [
		...(pengar.length > 0 ? [[post, pengar.join(' ')]] : []),
		...skrivna.map(([uppgift, innehall]) => [`${post}: ${gemen(uppgift!)}`, innehall!])
	];
}

/** A table with words after its differences; those columns keep the heading that suits the words. */
function medOrd(tabell: Tabell): Exporttabell {
	const ut = exporttabell(tabell);
	const kolumner = ut.kolumner.map((kolumn, k) => {
		const { id, rubrik } = tabell.kolumner[k]!;
		const skillnad = kolumnskillnad(id);
		// The words of a result differ from row to row.
		return skillnad && skillnad !== 'resultat'
			? { ...kolumn, rubrik, ord: skillnadsord(skillnad) }
			: kolumn;
	});
	return { ...ut, kolumner };
}
