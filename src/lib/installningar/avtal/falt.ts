import { MEASURES } from '$lib/catalogue/measures/all';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Falt } from './slag';

const kommuner = Object.fromEntries(KOMMUNER.map(({ namn }) => [namn, namn]));
const matt = Object.fromEntries(Object.values(MEASURES).map(({ id, title }) => [id, title]));
/** The measures that can report a post's progress in a sentence. */
const MENINGAR = [
	'hushall_nu',
	'hushall_per_kvartal',
	'hushall_per_kommun',
	'magasin_per_kvartal',
	'svarstid_per_kommun'
] as const;

const alias: Falt = {
	rubrik: 'Andra namn i filer',
	slag: 'rader',
	hjalp: 'Ett namn på varje rad.'
};
const ar: Falt = { rubrik: 'År', slag: 'ar', krav: true };
const belopp: Falt = { rubrik: 'Belopp, kr', slag: 'kronor', krav: true };
const kalla: Falt = { rubrik: 'Källa', slag: 'text', hjalp: 'Bilaga, beslut eller protokoll.' };
const paragraf: Falt = { rubrik: 'Paragraf', slag: 'text' };
const dag = (rubrik: string): Falt => ({ rubrik, slag: 'dag', krav: true, hjalp: 'ÅÅÅÅ-MM-DD' });

/** The decision statuses, as shown to the user. */
export const BESLUT: Readonly<Record<string, string>> = {
	förslag: 'Förslag, inte beslutat',
	tillstyrkt: 'Tillstyrkt, inte beslutat',
	beslutad: 'Beslutat'
};
export const OVERFORINGSSTATUS: Readonly<Record<string, string>> = {
	tillstyrkt: 'Tillstyrkt, inte bokförd',
	bokförd: 'Bokförd'
};
export const NYCKLAR: Readonly<Record<string, string>> = {
	lika: 'Lika delar',
	befolkning: 'Efter befolkningen den 1 november året före',
	fast: 'Fasta belopp'
};

/** The fields of an agreement by their paths, without row numbers. */
const FALT: Readonly<Record<string, Falt>> = {
	id: {
		rubrik: 'Id',
		slag: 'text',
		krav: true,
		hjalp: 'Små bokstäver a–z, siffror och bindestreck. Kan inte ändras sedan.'
	},
	titel: { rubrik: 'Titel', slag: 'text', krav: true },
	kortnamn: { rubrik: 'Kortnamn', slag: 'text', krav: true, hjalp: 'Visas i listor.' },
	alias: { ...alias, hjalp: 'Så avtalet kan heta i kolumnen avtal. Ett namn på varje rad.' },
	diarienummer: { rubrik: 'Diarienummer', slag: 'text', inget: true },
	beslut: { rubrik: 'Beslut', slag: 'val', krav: true, val: BESLUT },
	start: dag('Första dagen'),
	slut: { ...dag('Sista dagen'), hjalp: 'ÅÅÅÅ-MM-DD. Den första avtalstidens sista dag.' },
	'forlangning.ar': { rubrik: 'Förlängs med så många år', slag: 'heltal', minst: 1, krav: true },
	'forlangning.langst': {
		rubrik: 'Längst till och med',
		slag: 'dag',
		inget: true,
		hjalp: 'ÅÅÅÅ-MM-DD. Tomt: ingen gräns.'
	},
	'forlangning.uppsagning_manader': {
		rubrik: 'Sägs upp senast så många månader före',
		slag: 'heltal',
		minst: 1,
		krav: true
	},
	parter: { rubrik: 'Parter', slag: 'rader', hjalp: 'En part på varje rad.' },
	handlaggare: { rubrik: 'Handläggare', slag: 'text', hjalp: 'Står på rapportens omslag.' },
	delges: { rubrik: 'Delges', slag: 'rader', hjalp: 'En mottagare på varje rad.' },
	'mal.hushall': {
		rubrik: 'Mål, hushåll',
		slag: 'heltal',
		minst: 1,
		inget: true,
		hjalp: 'Tomt: avtalet har inget måltal.'
	},
	'mal.foretag': { rubrik: 'Mål, företag', slag: 'heltal', minst: 1, inget: true },
	'mal.text': { rubrik: 'Målen i ord', slag: 'rader', hjalp: 'Ett mål på varje rad.' },
	'mal.paragraf': paragraf,
	'budget.ar': {
		rubrik: 'Budgetår',
		slag: 'ar',
		inget: true,
		hjalp: 'Budgeten gäller det året, när ingen budget är inläst.'
	},
	'budget.kalla': kalla,
	'budget.poster.namn': { rubrik: 'Post', slag: 'text', krav: true },
	'budget.poster.budget_kr': { ...belopp, rubrik: 'Budget, kr' },
	'budget.poster.uppdrag': { rubrik: 'Uppdrag', slag: 'text', lang: true },
	'budget.poster.alias': alias,
	'budget.poster.nyckeltal': {
		rubrik: 'Nyckeltal',
		slag: 'rader',
		hjalp: 'Så de heter i filen med nyckeltal. Ett på varje rad.'
	},
	'budget.poster.matt': {
		rubrik: 'Mått i rapporten',
		slag: 'kryss',
		val: Object.fromEntries(MENINGAR.map((id) => [id, MEASURES[id].title]))
	},
	'ljus.under_procent': {
		rubrik: 'En post förklaras när prognosen är lägre än budget med mer än, procent',
		slag: 'heltal',
		krav: true
	},
	'ljus.over_procent': {
		rubrik: 'En post förklaras när prognosen är över budget med mer än, procent',
		slag: 'heltal',
		krav: true
	},
	'ljus.kronor': {
		rubrik: 'Eller, lägre eller över, med mer än, kr',
		slag: 'kronor',
		krav: true,
		hjalp: 'Den gräns gäller som passeras först. En post utan budget har bara den här.'
	},
	rojandetroskel: {
		rubrik: 'Dölj färre hushåll eller personer än',
		slag: 'heltal',
		krav: true,
		hjalp: 'Gäller det som publiceras. 0 döljer ingenting.'
	},
	'finansiering.namn': { rubrik: 'Finansiär', slag: 'text', krav: true },
	'finansiering.belopp_kr': belopp,
	'finansiering.alias': alias,
	'overforingar.riktning': {
		rubrik: 'Riktning',
		slag: 'val',
		krav: true,
		val: { ingående: 'Ingående, från året före', utgående: 'Utgående, till året efter' }
	},
	'overforingar.ar': ar,
	'overforingar.belopp_kr': belopp,
	'overforingar.status': { rubrik: 'Status', slag: 'val', krav: true, val: OVERFORINGSSTATUS },
	'overforingar.kalla': kalla,
	'fordelning.ar': ar,
	'fordelning.kommuner_kr': { ...belopp, rubrik: 'Kommunernas del, kr' },
	'fordelning.regionen_kr': { ...belopp, rubrik: 'Regionens del, kr' },
	'fordelning.nyckel': { rubrik: 'Kommunerna delar', slag: 'val', krav: true, val: NYCKLAR },
	'fordelning.kalla': kalla,
	'fakturamottagare.part': {
		rubrik: 'Part',
		slag: 'text',
		krav: true,
		hjalp: 'Kommunens namn, till exempel Åre.'
	},
	'fakturamottagare.mottagare': { rubrik: 'Mottagare', slag: 'text', krav: true },
	'fakturamottagare.referens': { rubrik: 'Referens', slag: 'text' },
	'licenser.ar': ar,
	'licenser.kommun': { rubrik: 'Kommun', slag: 'val', krav: true, val: kommuner },
	'licenser.antal': { rubrik: 'Antal', slag: 'heltal', minst: 1, krav: true },
	'licenser.pris_kr': { ...belopp, rubrik: 'Pris för en, kr' },
	'index.prisar': { rubrik: 'Prisår', slag: 'ar', krav: true },
	'index.forsta_helar': { rubrik: 'Första hela året', slag: 'ar', krav: true },
	'index.total_kr': { ...belopp, rubrik: 'Hela beloppet i prisårets priser, kr' },
	'index.kommuner_kr': { ...belopp, rubrik: 'Kommunernas del av det, kr' },
	'index.ovriga': { rubrik: 'Vilka som betalar resten', slag: 'text' },
	'index.paragraf': paragraf,
	'plikter.namn': { rubrik: 'Åtagande', slag: 'text', krav: true },
	'plikter.mottagare': { rubrik: 'Mottagare', slag: 'text', krav: true },
	'plikter.ansvarig': { rubrik: 'Ansvarig', slag: 'text', krav: true },
	'plikter.manader': {
		rubrik: 'Månader',
		slag: 'manader',
		krav: true,
		hjalp: 'Ska vara gjort till månadens sista dag. Till exempel 1, 4, 7, 10.'
	},
	'plikter.forsta': dag('Första dagen'),
	'plikter.sista': {
		rubrik: 'Sista dagen',
		slag: 'dag',
		inget: true,
		hjalp: 'Tomt: så länge avtalet löper.'
	},
	'plikter.paragraf': paragraf,
	'plikter.antagande': { rubrik: 'Programmets antagande', slag: 'text', inget: true, lang: true },
	'tolkningar.galler': {
		rubrik: 'Gäller',
		slag: 'val',
		krav: true,
		val: { avtal: 'Avtalet i sin helhet', ...matt }
	},
	'tolkningar.tolkning': { rubrik: 'Tolkning', slag: 'text', krav: true, lang: true },
	'tolkningar.alternativ': {
		rubrik: 'Alternativ',
		slag: 'text',
		inget: true,
		lang: true,
		hjalp: 'Så kan det också läsas.'
	}
};

const FAST: Falt = { rubrik: 'Fast belopp, kr', slag: 'kronor' };

/** The path of the kommuner's fixed amounts; each is typed under its kommun's name. */
export const FASTA = 'fordelning.fasta';

/** The field at a place in the draft: "budget.poster.1.namn" gives budget.poster.namn. */
export function faltFor(vag: string): Falt | undefined {
	if (vag.startsWith(`${FASTA}.`)) return { ...FAST, rubrik: `${vag.slice(FASTA.length + 1)}, kr` };
	return FALT[vag.replace(/\.\d+(?=\.|$)/g, '')];
}
