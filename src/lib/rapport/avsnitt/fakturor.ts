import { kommandeFakturor } from '$lib/catalogue/fakturor/fakturaunderlagKommande';
import { kommunensUnderlag } from '$lib/catalogue/fakturor/fakturaunderlagAlla';
import { kommandeMening } from '$lib/catalogue/rapporter/kommunsidans';
import { arIntern } from '$lib/catalogue/interna';
import { antal, versal } from '$lib/domain/format';
import { antalet } from '$lib/dokument/siffra';
import type { Tabell } from '$lib/dokument/tabell';
import { kallord } from '../kallrad';
import type { Avsnitt } from './avsnitt';
import { beloppsdiagram } from './beloppsdiagram';
import { diagrambild, type Avsnittsunderlag, type Bildval, type Figur } from './figur';

/** What a kommun is invoiced for the quarter and for the whole year. */
export const fakturor: Avsnitt = {
	titel: 'Kommunens fakturor',
	blad: 'Fakturor',
	matt: ['kommunandelar', 'natverk_fakturor'],
	rapporter: { kommun: 'med' },
	utanBilder: 'Fakturorna visas för en kommun i taget.',
	figurer: (u) => (u.kommun ? [kommunens(u, u.kommun)] : [])
};

function kommunens(
	{ results, params, avtalen, filer: inlasta }: Avsnittsunderlag,
	kommun: string
): Figur {
	const { rader, mening, raknas, saknas, noter, filer } = kommunensUnderlag(
		results,
		params.kvartal,
		avtalen,
		kommun
	);
	const tabell: Tabell = {
		matt: null,
		namn: fakturor.titel,
		rubrik: fakturor.titel,
		kolumner: [
			{ id: 'faktura', rubrik: 'Faktura', slag: 'text' },
			{ id: 'faktureras', rubrik: 'Faktureras', slag: 'text' },
			{ id: 'belopp_kr', rubrik: 'Belopp, kr', slag: 'kr' }
		],
		rader: rader.map(({ rubrik, paragraf, faktureras, matt, post: { belopp_kr } }) => ({
			celler: [
				{ text: `${rubrik} (${paragraf.replaceAll('§ ', '§\u00a0')})` },
				{ text: versal(faktureras) },
				{ text: antal(belopp_kr), tal: belopp_kr, matt }
			],
			summa: false
		})),
		noter: noter.filter((not) => !arIntern(not))
	};
	const finns = rader.length > 0;
	const kommande = kommandeFakturor(kommun, params.tom, results, avtalen);
	return {
		matt: null,
		...{ status: raknas ? 'raknas' : 'klar', saknas, fel: null, harkomst: null },
		rubrik: mening,
		kalla: ['Kronor', 'kvartalet och dess år', ...kallord(filer, inlasta)].join(' · '),
		block: [
			...(raknas ? [] : ([{ typ: 'stycke', text: `${nastaMening(kommande, rader)}.` }] as const)),
			...(finns ? ([{ typ: 'tabell', tabell }] as const) : [])
		],
		noter,
		forslag: finns ? [mening] : [],
		bilder: () => (finns ? bilderna(rader, mening) : `${mening}.`)
	};
}

/** The next invoice; its amount is not said again where it is the quarter's. */
function nastaMening(
	kommande: ReturnType<typeof kommandeFakturor>,
	rader: ReturnType<typeof kommunensUnderlag>['rader']
): string {
	const [nasta] = kommande;
	const lika = rader.length === 1 && nasta?.belopp_kr === rader[0]!.post.belopp_kr;
	return lika
		? `Nästa faktura är lika stor och gäller ${nasta.period.replaceAll(' ', '\u00a0')}`
		: kommandeMening(kommande);
}

/** A single invoice is shown as a figure, several as bars. */
function bilderna(
	rader: ReturnType<typeof kommunensUnderlag>['rader'],
	mening: string
): readonly Bildval[] {
	const [forst, ...fler] = rader;
	if (forst && fler.length === 0) {
		const { matt, post, rubrik, faktureras } = forst;
		const efter = `kr. ${rubrik}, ${faktureras}`;
		const siffra = { tal: antalet(matt, post.belopp_kr), efter, stod: [] };
		return [{ innehall: { typ: 'siffra', siffra } }];
	}
	const belopp = rader.map(({ rubrik, post }) => ({ namn: rubrik, kronor: post.belopp_kr }));
	const nar = rader.map(({ rubrik, faktureras }) => `${rubrik}: ${faktureras}.`).join(' ');
	return diagrambild(beloppsdiagram('Fakturorna', belopp, nar, mening))!;
}
