import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Dag, Ekonomirad, Varld } from '../varld';
import { plusManader } from './dagar';
import { vikt } from './namn';

/** The last day of the term that runs at the day: the first one before it, the last one after it. */
export function slutet({ slut, forlangning }: Agreement, tom: Dag): Dag {
	if (!forlangning) return slut;
	let dag = slut;
	for (let ar = forlangning.ar; dag < tom; ar += forlangning.ar) {
		if (dag === forlangning.langst) break;
		dag = plusManader(slut, ar * 12);
		if (forlangning.langst !== null && dag > forlangning.langst) dag = forlangning.langst;
	}
	return dag;
}

export const avtalMed = (id: string): Agreement => AGREEMENTS.find((avtal) => avtal.id === id)!;

const kallas = ({ id, titel, kortnamn, diarienummer, alias }: Agreement, namn: string) =>
	[id, titel, kortnamn, diarienummer ?? '', ...alias].map(vikt).includes(vikt(namn));

/** The year's rows of an agreement by its own name, blank ones left out. */
export const egnaRader = (varld: Varld, avtal: Agreement): Ekonomirad[] =>
	varld.ekonomi.filter(
		(rad) => rad.ar === varld.ar && rad.avtal !== null && kallas(avtal, rad.avtal)
	);

/** The year's rows of the chosen agreement, to which a blank name belongs. */
export const valdaRader = (varld: Varld, avtal: Agreement): Ekonomirad[] =>
	varld.ekonomi.filter(
		(rad) => rad.ar === varld.ar && (rad.avtal === null || kallas(avtal, rad.avtal))
	);
