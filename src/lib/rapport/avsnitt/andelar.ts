import type { Kommunandel } from '$lib/catalogue/measures/kommunandelar/measure';
import { indexRubrik } from '$lib/catalogue/rapporter/andelar';
import { kommunensAndel } from '$lib/catalogue/rapporter/kommunmeningar';
import { andelarMening, mestMening } from '$lib/catalogue/rapporter/meningar';
import { andel, belopp } from '$lib/domain/format';
import { arLanskommun, REGIONEN } from '$lib/domain/kommun';
import { indexerat } from '$lib/catalogue/measures/lpix_kedja/measure';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import { stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { beloppsdiagram } from './beloppsdiagram';
import { figur, type Figur, type Avsnittsunderlag } from './figur';
import { arNatverket } from './natverk';

/** What each party pays, and the chain of amounts behind it. */
export const andelar: Avsnitt = {
	titel: 'Kommunernas andelar',
	matt: ['kommunandelar', 'lpix_kedja'],
	rapporter: {
		indexkvartal: (avtal) => (arNatverket(avtal) ? null : 'begars'),
		kommun: 'begars',
		ar: 'med'
	},
	efter: { indexkvartal: 'index' },
	summeras: ['kommun'],
	figurer: (u) => {
		const { kommunandelar: svar, lpix_kedja: kedja } = u.results;
		// One and the same is missing: it is told once.
		const samma = kedja?.status === 'missing' && svar?.status === 'missing';
		// Of the price year alone the chain is the sum of the shares once more.
		const forst = kedja?.status === 'ready' && kedja.rows.length === 1;
		// A kommun's own change is told of its share.
		return [parterna(u), ...(samma || forst || u.kommun ? [] : [kedjan(u)])];
	}
};

function parterna(u: Avsnittsunderlag): Figur {
	const { ar } = u.params.kvartal;
	const egen = (rows: readonly Kommunandel[]) => rows.find(({ part }) => part === u.kommun);
	const fynd = (rows: readonly Kommunandel[]) => {
		const rad = egen(rows);
		return rad ? kommunensAndel(rad, ar) : (mestMening(rows) ?? andelarMening(rows, ar));
	};
	return figur('kommunandelar', u, {
		rubrik: fynd,
		stycken: (rows) => {
			const alla = u.kommun || mestMening(rows) === null ? null : andelarMening(rows, ar);
			return alla ? [{ text: `${alla}.` }] : [];
		},
		forslag: (rows) => (u.kommun ? [fynd(rows)] : [andelarMening(rows, ar), mestMening(rows)]),
		diagram: (rows) =>
			u.kommun
				? null
				: beloppsdiagram(
						'Parterna betalar',
						rows
							.filter(({ part }) => arLanskommun(part))
							.map(({ part: namn, belopp_kr: kronor }, _, alla) => ({
								...{ namn, kronor },
								del: andel(
									kronor,
									alla.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0)
								)
							}))
							.sort((a, b) => b.kronor - a.kronor),
						regionensDel(rows, ar),
						fynd(rows)
					),
		bilder: (rows, diagram) => {
			const rad = egen(rows);
			if (rad) return [{ innehall: { typ: 'siffra', siffra: siffran(rad, u) } }];
			return diagram ? [{ innehall: { typ: 'diagram', diagram } }] : [{}];
		}
	});
}

/** The Region's half is one bar as long as all the others together: it is said. */
function regionensDel(rows: readonly Kommunandel[], ar: number): string {
	const regionen = rows.find(({ part }) => part === REGIONEN);
	const resten = regionen ? ` ${REGIONEN} betalar ${belopp(regionen.belopp_kr * 100, 'kr')}.` : '';
	return `Kommunernas andelar av Energikontorets basfinansiering ${ar}.${resten}`;
}

function kedjan(u: Avsnittsunderlag): Figur {
	return figur('lpix_kedja', u, {
		rubrik: (rows) => indexRubrik(indexerat(u).kortnamn, rows),
		forslag: () => [],
		bilder: () => []
	});
}

function siffran(rad: Kommunandel, u: Avsnittsunderlag): Siffra {
	return {
		tal: antalet('kommunandelar.belopp_kr', rad.belopp_kr),
		efter: `kr ${u.params.kvartal.ar}`,
		stod: rad.befolkning === null ? [] : [stodtal('kommunandelar', 'befolkning', rad, u)]
	};
}
