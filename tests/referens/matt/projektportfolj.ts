import { har, MISSING, ready, type Projekt, type Referens } from '../varld';

const DELAR = ['projekt', 'rådgivning', 'nätverk'];

export const projektportfolj: Referens = (varld) => {
	if (!har(varld, 'projekt')) return MISSING;
	const pagar = varld.projekt.filter(
		({ del, start, slut }) =>
			DELAR.includes(del ?? '') && (start ?? '') <= varld.tom && varld.tom <= (slut ?? '9999')
	);
	const rad = (del: string, projekt: Projekt[]) => ({
		del,
		antal: projekt.length,
		beviljat_ore: har(varld, 'projekt.beviljat')
			? projekt.reduce((sum, { beviljat }) => sum + (beviljat ?? 0), 0)
			: null,
		upparbetat_ore: har(varld, 'projekt.upparbetat')
			? projekt.reduce((sum, { upparbetat }) => sum + (upparbetat ?? 0), 0)
			: null
	});
	return ready([
		...DELAR.map((del) =>
			rad(
				del,
				pagar.filter((projekt) => projekt.del === del)
			)
		),
		rad('Totalt', pagar)
	]);
};
