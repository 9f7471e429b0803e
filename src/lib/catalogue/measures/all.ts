import { andelsforandring } from './andelsforandring/measure';
import { avtalskalender } from './avtalskalender/measure';
import { budgetUtfallPerPost } from './budget_utfall_per_post/measure';
import { finansiering } from './finansiering/measure';
import { foretagNu } from './foretag_nu/measure';
import { hushallNu } from './hushall_nu/measure';
import { hushallPerKommun } from './hushall_per_kommun/measure';
import { hushallPerKommunAret } from './hushall_per_kommun_aret/measure';
import { hushallPerKommunKvartal } from './hushall_per_kommun_kvartal/measure';
import { hushallPerKvartal } from './hushall_per_kvartal/measure';
import { kohortKurvor } from './kohort_kurvor/measure';
import { kohortPerKvartal } from './kohort_per_kvartal/measure';
import { kommunandelar } from './kommunandelar/measure';
import { kostnadPerSlag } from './kostnad_per_slag/measure';
import { lpixKedja } from './lpix_kedja/measure';
import { magasinPerKvartal } from './magasin_per_kvartal/measure';
import { malprognos } from './malprognos/measure';
import { natverkFakturor } from './natverk_fakturor/measure';
import { nyckeltal } from './nyckeltal/measure';
import { pagaendeInsatser } from './pagaende_insatser/measure';
import { prognosjamforelse } from './prognosjamforelse/measure';
import { projektportfolj } from './projektportfolj/measure';
import { registervard } from './registervard/measure';
import { resultat } from './resultat/measure';
import { slutavrakning } from './slutavrakning/measure';
import { svarstidDagar } from './svarstid_dagar/measure';
import { svarstidPerKommun } from './svarstid_per_kommun/measure';
import { svarstidPerKommunAret } from './svarstid_per_kommun_aret/measure';

/** The measures of the contract, in its order. */
const KONTRAKTET = {
	hushall_nu: hushallNu,
	hushall_per_kvartal: hushallPerKvartal,
	hushall_per_kommun: hushallPerKommun,
	malprognos,
	magasin_per_kvartal: magasinPerKvartal,
	svarstid_per_kommun: svarstidPerKommun,
	kohort_per_kvartal: kohortPerKvartal,
	registervard,
	foretag_nu: foretagNu,
	nyckeltal,
	budget_utfall_per_post: budgetUtfallPerPost,
	kostnad_per_slag: kostnadPerSlag,
	finansiering,
	resultat,
	lpix_kedja: lpixKedja,
	kommunandelar,
	andelsforandring,
	natverk_fakturor: natverkFakturor,
	slutavrakning,
	projektportfolj,
	avtalskalender
};
export type MeasureId = keyof typeof KONTRAKTET;
export const MEASURE_IDS = Object.keys(KONTRAKTET) as MeasureId[];

/** Every measure. */
export const MEASURES = {
	...KONTRAKTET,
	hushall_per_kommun_aret: hushallPerKommunAret,
	svarstid_per_kommun_aret: svarstidPerKommunAret,
	prognosjamforelse,
	hushall_per_kommun_kvartal: hushallPerKommunKvartal,
	svarstid_dagar: svarstidDagar,
	kohort_kurvor: kohortKurvor,
	pagaende_insatser: pagaendeInsatser
};
export type BuiltMeasureId = keyof typeof MEASURES;
