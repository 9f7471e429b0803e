import {
	basfinansiering,
	energikontoret,
	shareNotes,
	shareSteps,
	SHARE_QUERIES
} from '../basfinansiering';
import { TOTALT, totalOf } from '../economy';
import { efterFolkmangd } from '../folkmangd';
import { beforeFirstYear, INDEX_REMARKS } from '../indexation';
import { saknade, type Inputs, type Kontext, type Measure } from '../measure';
import { fordelningssteg, rubricerade } from '../raknesteg';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { sista, kolumn } from '../tabell';

const KOLUMNER = kolumner(
	kolumn('part'),
	{
		id: 'forra_kr',
		rubrik: ({ params }) => `${params.kvartal.ar - 1}, kr`,
		mening: 'förra årets andel',
		slag: 'kr'
	},
	kolumn('indexeffekt_kr'),
	kolumn('befolkningseffekt_kr'),
	{
		id: 'belopp_kr',
		rubrik: ({ params }) => `${params.kvartal.ar}, kr`,
		mening: 'belopp',
		slag: 'kr'
	}
);
export type Andelsforandring = Rad<typeof KOLUMNER>;

export const andelsforandring: Measure<Andelsforandring> = {
	id: 'andelsforandring',
	title: 'Varför andelarna av basfinansieringen ändras',
	unit: 'kronor',
	clause: 'Energikontoret § 7',
	rojs: 'oppen',
	definition:
		'Förra årets andel och årets, och skillnaden delad i två. Indexeffekten är vad andelen hade ändrats om årets belopp hade fördelats på förra årets befolkning. Befolkningseffekten är resten: att befolkningen har ändrats. Regionens del följer bara index.',
	remarks: ['Andelen ändras av både index och befolkning.', ...INDEX_REMARKS],
	sources: ['lpix', 'befolkning'],
	needs: [],
	nyckel: ['part'],
	...radOchTabell(KOLUMNER, {
		namn: 'Varför andelarna ändras',
		rubrik: () => 'Varför andelarna ändras',
		summa: sista,
		kommun: ({ part }) => part
	}),
	queries: SHARE_QUERIES,
	compute(inputs, { kvartal: { ar } }, { avtalen }) {
		const index = energikontoret(avtalen);
		if (ar < index.forsta_helar) return beforeFirstYear(index);
		if (ar === index.forsta_helar)
			return { saknas: [`andelar ${ar - 1}: ${ar} är avtalets första hela år`] };
		const aren = tvaAr(inputs, ar, avtalen);
		if ('saknas' in aren) return aren;
		const { nu, forra, baraIndex } = aren;
		const rader = nu.map(({ part, belopp }, i) => {
			const forraBelopp = forra[i]!.belopp;
			const utanFlytt = baraIndex[i] ?? belopp;
			return {
				part,
				forra_kr: Number(forraBelopp),
				indexeffekt_kr: Number(utanFlytt - forraBelopp),
				befolkningseffekt_kr: Number(belopp - utanFlytt),
				belopp_kr: Number(belopp)
			};
		});
		const summa = (id: keyof Omit<Andelsforandring, 'part'>) =>
			totalOf(rader.map((rad) => rad[id]))!;
		return [
			...rader,
			{
				part: TOTALT,
				forra_kr: summa('forra_kr'),
				indexeffekt_kr: summa('indexeffekt_kr'),
				befolkningseffekt_kr: summa('befolkningseffekt_kr'),
				belopp_kr: summa('belopp_kr')
			}
		];
	},
	notes: (inputs, { kvartal: { ar } }, { avtalen }) => shareNotes(inputs, [ar - 1, ar], avtalen),
	steg(inputs, { kvartal: { ar } }, { avtalen }) {
		const aren = tvaAr(inputs, ar, avtalen);
		if ('saknas' in aren) return [];
		const { kommuner, kommunerna, forraFolk, baraIndex } = aren;
		const index = energikontoret(avtalen);
		const utanFlytt = kommuner.map(({ part }, i) => ({
			namn: part,
			vikt: forraFolk[i]!,
			belopp_kr: Number(baraIndex[i])
		}));
		const nya = shareSteps(index, inputs, ar);
		return [
			...rubricerade(shareSteps(index, inputs, ar - 1), `${ar - 1}: `),
			...rubricerade(nya.slice(0, 1), `${ar}: `),
			fordelningssteg(
				`${ar}: kommunernas del om befolkningen vore som året före`,
				Number(kommunerna),
				utanFlytt
			),
			...rubricerade(nya.slice(1), `${ar}: `)
		];
	}
};

/** The year's shares and the year before's, and the year's if the population had not changed. */
function tvaAr(inputs: Inputs, ar: number, avtalen: Kontext['avtalen']) {
	const nu = basfinansiering(inputs, ar, avtalen);
	const forra = basfinansiering(inputs, ar - 1, avtalen);
	if ('saknas' in nu || 'saknas' in forra) return saknade(nu, forra);
	const kommuner = nu.filter(({ kod }) => kod !== null);
	const kommunerna = kommuner.reduce((sum, { belopp }) => sum + belopp, 0n);
	const forraFolk = forra.flatMap(({ befolkning }) => befolkning ?? []);
	const baraIndex = efterFolkmangd(kommunerna, forraFolk);
	return { nu, forra, kommuner, kommunerna, forraFolk, baraIndex };
}
