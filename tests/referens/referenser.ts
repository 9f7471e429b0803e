import type { MeasureId } from '$lib/catalogue/measures/all';
import { avtalskalender } from './matt/avtalskalender';
import { andelsforandring, kommunandelar, slutavrakning } from './matt/basfinansiering';
import { foretagNu } from './matt/foretag';
import { hushallNu, hushallPerKommun, hushallPerKvartal, malprognos } from './matt/hushall';
import { finansiering, resultat } from './matt/intakter';
import { kohortPerKvartal } from './matt/kohort';
import { budgetUtfallPerPost, kostnadPerSlag } from './matt/kostnader';
import { magasinPerKvartal } from './matt/magasin';
import { lpixKedja, natverkFakturor } from './matt/natverk';
import { nyckeltal } from './matt/nyckeltal';
import { projektportfolj } from './matt/projektportfolj';
import { registervard } from './matt/registervard';
import { svarstidPerKommun } from './matt/svarstid';
import type { Referens } from './varld';

/** Every measure, computed a second time from the text of its definition. */
export const REFERENSER: Readonly<Record<MeasureId, Referens>> = {
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
