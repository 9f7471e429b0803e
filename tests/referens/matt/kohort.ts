import { dagarMellan, kvartalsnamn, kvartalsnummer, median } from '../regler/dagar';
import { MISSING, ready, type Referens } from '../varld';
import { hushallen, kanFlyttas, kvartalFran } from './hushall';

export const kohortPerKvartal: Referens = (varld) => {
	if (!kanFlyttas(varld)) return MISSING;
	const alla = hushallen(varld);
	const dagar = alla.map(({ registrerat }) => registrerat);
	return ready(
		kvartalFran(dagar, varld).map((kvartal) => {
			const kohort = alla.filter(({ registrerat }) => kvartalsnummer(registrerat) === kvartal);
			const tider = kohort.flatMap(({ registrerat, flytt }) =>
				flytt ? [dagarMellan(registrerat, flytt.dag)] : []
			);
			return {
				kvartal: kvartalsnamn(kvartal),
				registrerade: kohort.length,
				flyttade: tider.length,
				median_dagar: median(tider.filter((dagar) => dagar >= 0))
			};
		})
	);
};
