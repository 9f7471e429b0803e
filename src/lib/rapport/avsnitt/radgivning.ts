import { kommunensDelar } from './andelar';
import type { Avsnitt } from './avsnitt';
import { insatserna } from './portfolj';

/** The undertakings among which a kommun's advice is: what is advised there is written, for no file tells it. */
export const radgivning: Avsnitt = {
	titel: 'Rådgivningen',
	blad: 'Energikontoret',
	matt: ['projektportfolj', 'pagaende_insatser', 'kommunandelar'],
	// What the kommun pays besides.
	stod: ['natverk_fakturor'],
	rapporter: { radgivning: 'begars' },
	summeras: ['radgivning'],
	figurer: (u) => [...(u.kommun ? kommunensDelar(u, u.kommun) : []), insatserna(u)]
};
