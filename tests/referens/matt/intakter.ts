import { svensk, vikt } from '../regler/namn';
import { MISSING, ready, type Ekonomirad, type Referens, type Varld } from '../varld';
import { helar, minus, summor } from './helar';
import { aretsRader, kostnadsar } from './kostnader';

interface Finansiering {
	finansiar: string;
	budget: number | null;
	utfall: number | null;
	prognos: number | null;
}

const parten = ({ motpart, post }: Ekonomirad): string => motpart ?? post ?? '';

/** The income of the year by who pays, or null when the year has no rows at all. */
function finansiarer(varld: Varld): Finansiering[] | null {
	const arets = aretsRader(varld);
	if (!arets) return null;
	const { avtal, intakter } = arets;
	if (intakter.length === 0)
		return avtal.finansiering.map(({ namn, belopp_kr }) => ({
			finansiar: namn,
			budget: belopp_kr * 100,
			utfall: null,
			prognos: null
		}));
	const utanBudget = intakter.every(({ budget }) => budget === null);
	// Who pays is told as the files tell it; the agreement's names only decide the order.
	const plats = (namn: string) => {
		const i = avtal.finansiering.findIndex(({ namn: eget, alias }) =>
			[eget, ...alias].map(vikt).includes(vikt(namn))
		);
		return i < 0 ? avtal.finansiering.length : i;
	};
	return [...new Set(intakter.map((rad) => vikt(parten(rad))))]
		.map((nyckel) => {
			const rader = intakter.filter((rad) => vikt(parten(rad)) === nyckel);
			const ar = helar(rader, varld.tom, utanBudget ? null : undefined);
			return {
				finansiar: parten(rader[0]!),
				budget: ar.budget_ar,
				utfall: ar.utfall_ack,
				prognos: ar.prognos_ar
			};
		})
		.sort((a, b) => plats(a.finansiar) - plats(b.finansiar) || svensk(a.finansiar, b.finansiar));
}

function totalt(delar: Finansiering[]): Finansiering {
	const av = (id: 'budget' | 'utfall' | 'prognos') =>
		delar.length === 0 ? null : summor(delar.map((del) => del[id]));
	return {
		finansiar: 'Totalt',
		budget: av('budget'),
		utfall: av('utfall'),
		prognos: av('prognos')
	};
}

export const finansiering: Referens = (varld) => {
	const delar = finansiarer(varld);
	if (!delar) return MISSING;
	return ready(
		[...delar, totalt(delar)].map(({ finansiar, budget, utfall }) => ({
			finansiar,
			budget_ar_ore: budget,
			utfall_ack_ore: utfall
		}))
	);
};

export const resultat: Referens = (varld) => {
	const delar = finansiarer(varld);
	const kostnader = kostnadsar(varld)?.totalt;
	if (!delar || !kostnader) return MISSING;
	const in_ = totalt(delar);
	const rad = (
		namn: string,
		budget: number | null,
		utfall: number | null,
		prognos: number | null,
		tecken: 1 | -1
	) => ({
		rad: namn,
		budget_ar_ore: budget,
		utfall_ack_ore: utfall,
		prognos_ar_ore: prognos,
		avvikelse_ar_ore: tecken === 1 ? minus(prognos, budget) : minus(budget, prognos)
	});
	const overforing = (namn: string, riktning: string) => {
		const arets = varld.avtal!.overforingar.filter(
			(en) => en.riktning === riktning && en.ar === varld.ar
		);
		const ore = arets.reduce((sum, { belopp_kr }) => sum + belopp_kr * 100, 0);
		// What is recommended is planned; only what is booked has an outcome.
		const bokfort = arets.every(({ status }) => status === 'bokförd');
		return arets.length === 0 ? [] : [rad(namn, ore, bokfort ? ore : null, ore, 1)];
	};
	return ready([
		rad('Intäkter', in_.budget, in_.utfall, in_.prognos, 1),
		rad('Kostnader', kostnader.budget_ar, kostnader.utfall_ack, kostnader.prognos_ar, -1),
		rad(
			'Resultat',
			minus(in_.budget, kostnader.budget_ar),
			minus(in_.utfall, kostnader.utfall_ack),
			minus(in_.prognos, kostnader.prognos_ar),
			1
		),
		...overforing('Ingående överföring', 'ingående'),
		...overforing('Utgående överföring', 'utgående')
	]);
};
