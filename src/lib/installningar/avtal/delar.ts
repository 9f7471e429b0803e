/** Rows of the same kind, in a part of the form. */
export interface Lista {
	vag: string;
	rubrik: string;
	/** One row, as in "Lägg till en post". */
	en: string;
	/** The fields of a row. */
	falt: readonly string[];
	/** Fields that are rarely needed, folded until they are opened. */
	mer?: { rubrik: string; falt: readonly string[] };
	/** The amount that is summed below the rows. */
	summa?: string;
	/** What the sum is compared with: the sum of other rows, and their name. */
	mot?: { namn: string; vag: string; summa: string };
	tom: string;
}

/** One screen of the form. */
export interface Formulardel {
	id: string;
	rubrik: string;
	ingress?: string;
	/** The fields, by their paths in the agreement. */
	falt?: readonly string[];
	/** A group of fields that the agreement may lack as a whole. */
	valfri?: { vag: string; fraga: string; falt: readonly string[] };
	listor?: readonly Lista[];
	/** Fields shown after the lists. */
	sist?: readonly string[];
}

/** The parts of the form, in order. */
export const DELAR: readonly Formulardel[] = [
	{
		id: 'avtalet',
		rubrik: 'Avtalet',
		falt: ['id', 'titel', 'kortnamn', 'diarienummer', 'beslut', 'alias']
	},
	{
		id: 'tid',
		rubrik: 'Tid',
		falt: ['start', 'slut'],
		valfri: {
			vag: 'forlangning',
			fraga: 'Avtalet förlängs om ingen säger upp det',
			falt: ['ar', 'langst', 'uppsagning_manader']
		}
	},
	{ id: 'parter', rubrik: 'Parter', falt: ['parter', 'handlaggare', 'delges'] },
	{
		id: 'mal',
		rubrik: 'Mål',
		falt: ['mal.hushall', 'mal.foretag', 'mal.text', 'mal.paragraf', 'rojandetroskel']
	},
	{
		id: 'budget',
		rubrik: 'Budget',
		falt: ['budget.ar', 'budget.kalla'],
		listor: [
			{
				vag: 'budget.poster',
				rubrik: 'Poster',
				en: 'post',
				falt: ['namn', 'budget_kr'],
				mer: {
					rubrik: 'Uppdrag, namn i filer och nyckeltal',
					falt: ['uppdrag', 'alias', 'nyckeltal', 'matt']
				},
				summa: 'budget_kr',
				tom: 'Avtalet har inga poster. Då visas de poster som är inlästa.'
			}
		],
		sist: ['ljus.under_procent', 'ljus.over_procent', 'ljus.kronor']
	},
	{
		id: 'finansiering',
		rubrik: 'Finansiering',
		listor: [
			{
				vag: 'finansiering',
				rubrik: 'Finansiärer',
				en: 'finansiär',
				falt: ['namn', 'belopp_kr'],
				mer: { rubrik: 'Andra namn i filer', falt: ['alias'] },
				summa: 'belopp_kr',
				mot: { namn: 'Budgeten', vag: 'budget.poster', summa: 'budget_kr' },
				tom: 'Avtalet har ingen finansiering.'
			}
		]
	},
	{
		id: 'fordelning',
		rubrik: 'Fördelning',
		ingress: 'Hur parterna delar ett års budget, när inget index bestämmer det.',
		valfri: {
			vag: 'fordelning',
			fraga: 'Avtalet delar budgeten mellan Regionen och kommunerna',
			falt: ['ar', 'kommuner_kr', 'regionen_kr', 'nyckel', 'kalla']
		}
	},
	{
		id: 'overforingar',
		rubrik: 'Överföringar',
		ingress:
			'Pengar som förs över från året före eller till året efter. De får ett utfall först när de är bokförda.',
		listor: [
			{
				vag: 'overforingar',
				rubrik: 'Överföringar',
				en: 'överföring',
				falt: ['riktning', 'ar', 'belopp_kr', 'status', 'kalla'],
				tom: 'Inget förs över.'
			}
		]
	},
	{
		id: 'index',
		rubrik: 'Index',
		valfri: {
			vag: 'index',
			fraga: 'Beloppet räknas upp med LPIX',
			falt: ['prisar', 'forsta_helar', 'total_kr', 'kommuner_kr', 'ovriga', 'paragraf']
		}
	},
	{
		id: 'fakturor',
		rubrik: 'Fakturor',
		listor: [
			{
				vag: 'fakturamottagare',
				rubrik: 'Fakturamottagare',
				en: 'mottagare',
				falt: ['part', 'mottagare', 'referens'],
				tom: 'Varje part får sin egen faktura.'
			},
			{
				vag: 'licenser',
				rubrik: 'Extra licenser',
				en: 'licensrad',
				falt: ['ar', 'kommun', 'antal', 'pris_kr'],
				tom: 'Ingen kommun har köpt extra licenser.'
			}
		]
	},
	{
		id: 'plikter',
		rubrik: 'Åtaganden',
		listor: [
			{
				vag: 'plikter',
				rubrik: 'Åtaganden',
				en: 'rad',
				falt: ['namn', 'mottagare', 'ansvarig', 'manader', 'forsta', 'sista'],
				mer: { rubrik: 'Paragraf och antagande', falt: ['paragraf', 'antagande'] },
				tom: 'Inga åtaganden är inskrivna.'
			}
		]
	},
	{
		id: 'tolkningar',
		rubrik: 'Tolkningar',
		ingress:
			'Hur programmet läser det som avtalet lämnar öppet. Texten visas vid siffran; räknesättet ändras inte av den.',
		listor: [
			{
				vag: 'tolkningar',
				rubrik: 'Tolkningar',
				en: 'tolkning',
				falt: ['galler', 'tolkning', 'alternativ'],
				tom: 'Avtalet behöver inga tolkningar.'
			}
		]
	}
];

/** The part of the form that holds a field. */
export function delMed(vag: string): Formulardel {
	const under = (topp: string) => vag === topp || vag.startsWith(`${topp}.`);
	return (
		DELAR.find(
			({ falt = [], valfri, listor = [], sist = [] }) =>
				[...falt, ...sist].some(under) ||
				(valfri && under(valfri.vag)) ||
				listor.some((lista) => under(lista.vag))
		) ?? DELAR[0]!
	);
}
