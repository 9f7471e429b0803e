import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { faktor, hela } from '../regler/brak';
import { KODER, svensk, vikt } from '../regler/namn';
import { har, MISSING, ready, type Ekonomirad, type Referens, type Varld } from '../varld';
import { annars, harUtfall, helar, minus, summor } from './helar';
import { aretsRader, kostnadsar } from './kostnader';

interface Finansiering {
	finansiar: string;
	budget: number | null;
	utfall: number | null;
	prognos: number | null;
}

const parten = ({ motpart, post }: Ekonomirad): string => motpart ?? post ?? '';
const KOMMUNERNA = 'Kommunerna tillsammans';

/** A financier's own amount of the year in öre; null where the agreement does not tell it. */
function egetBelopp({ index, start, slut }: Agreement, kr: number, varld: Varld): number | null {
	if (index) {
		const lpix = har(varld, 'lpix') ? varld.lpix : [];
		const uppraknad = varld.ar < index.forsta_helar ? null : faktor(lpix, index.prisar, varld.ar);
		return uppraknad && Number(hela({ t: uppraknad.t * BigInt(kr), n: uppraknad.n })) * 100;
	}
	const ar = String(varld.ar);
	return start.startsWith(ar) && slut.startsWith(ar) ? kr * 100 : null;
}

/** The income of the year by who pays, or null when the year has no rows at all. */
function finansiarer(varld: Varld): Finansiering[] | null {
	const arets = aretsRader(varld);
	if (!arets) return null;
	const { avtal, intakter } = arets;
	const kommuner = Object.entries(KODER).flatMap(([namn, kod]) => [
		namn,
		`${namn} kommun`,
		`${namn}s kommun`,
		String(kod),
		`${kod} ${namn}`
	]);
	/** The agreement's financier that a name in the files stands for. */
	const egen = (namn: string) =>
		avtal.finansiering.find((en) => [en.namn, ...en.alias].map(vikt).includes(vikt(namn))) ??
		(avtal.index && kommuner.map(vikt).includes(vikt(namn))
			? avtal.finansiering.find((en) => en.namn === KOMMUNERNA)
			: undefined);
	const rad = (finansiar: string, rader: Ekonomirad[], egetBelopp: number | null) => {
		const utan = { budget: annars(intakter, egetBelopp), utfall: harUtfall(intakter) };
		const ar = helar(rader, varld.tom, utan);
		return { finansiar, budget: ar.budget_ar, utfall: ar.utfall_ack, prognos: ar.prognos_ar };
	};
	const egna = avtal.finansiering.map((en) =>
		rad(
			en.namn,
			intakter.filter((ett) => egen(parten(ett)) === en),
			egetBelopp(avtal, en.belopp_kr, varld)
		)
	);
	const andra = intakter.filter((ett) => !egen(parten(ett)));
	const andras = [...new Set(andra.map((ett) => vikt(parten(ett))))].map((nyckel) => {
		const rader = andra.filter((ett) => vikt(parten(ett)) === nyckel);
		// Others have nothing of the agreement's own; of what is not known nor is that.
		const intet = avtal.finansiering.length === 0 ? null : egetBelopp(avtal, 0, varld);
		return rad(parten(rader[0]!), rader, intet);
	});
	return [...egna, ...andras.sort((a, b) => svensk(a.finansiar, b.finansiar))];
}

function totalt(delar: Finansiering[]): Finansiering {
	const av = (id: 'budget' | 'utfall' | 'prognos') => summor(delar.map((del) => del[id]));
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
