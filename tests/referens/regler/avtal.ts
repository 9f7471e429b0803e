import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Ekonomirad, Varld } from '../varld';
import { vikt } from './namn';

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
