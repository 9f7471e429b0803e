import { kvartalsnamn } from '../regler/dagar';
import { har, MISSING, ready, type Referens } from '../varld';
import { antalI, finns, kvartalFran } from './hushall';

export const magasinPerKvartal: Referens = (varld) => {
	if (!har(varld, 'kontakter.magasin') && !har(varld, 'kontakter.typ')) return MISSING;
	const dagar = finns(varld).flatMap(({ magasin, typ, registrerad }) => {
		if (typeof magasin === 'string') return magasin <= varld.tom ? [magasin] : [];
		return magasin === true || typ === 'Magasin' || typ === 'Båda' ? [registrerad] : [];
	});
	let bestallningar_ack = 0;
	return ready(
		kvartalFran(dagar, varld).map((kvartal) => ({
			kvartal: kvartalsnamn(kvartal),
			bestallningar: antalI(dagar, kvartal),
			bestallningar_ack: (bestallningar_ack += antalI(dagar, kvartal))
		}))
	);
};
