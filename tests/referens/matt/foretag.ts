import { har, MISSING, ready, type Referens } from '../varld';

export const foretagNu: Referens = (varld) => {
	if (!har(varld, 'foretag')) return MISSING;
	const hjalpta = varld.foretag.filter(({ datum }) => datum !== null && datum <= varld.tom);
	return ready([
		{
			foretag: new Set(hjalpta.map(({ foretag_id }) => foretag_id)).size,
			mal: varld.avtal?.mal.foretag ?? null
		}
	]);
};
