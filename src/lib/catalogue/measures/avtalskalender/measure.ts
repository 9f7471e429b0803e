import { z } from 'zod';
import type { Agreement, Plikt } from '$lib/catalogue/agreements/agreement';
import { dagordning, isIsoDate, laggTillManader, arAv, type IsoDate } from '$lib/domain/datum';
import { pliktdag } from '$lib/domain/korplan';
import { loptid } from '$lib/domain/loptid';
import type { Measure } from '../measure';

const Row = z.strictObject({
	avtal: z.string(),
	/** start, slut, sista_uppsagning, langst_till, or "plikt:" and the duty's id. */
	handelse: z.string(),
	datum: z.string().refine(isIsoDate),
	mottagare: z.string().nullable()
});
export type Avtalskalender = z.infer<typeof Row>;

export const avtalskalender: Measure<Avtalskalender> = {
	id: 'avtalskalender',
	title: 'Avtalens kalender',
	unit: 'dagar',
	clause: 'Avtalens löptid, uppsägning och åtaganden',
	rojs: 'oppen',
	utanTal: true,
	definition:
		'Avtalens första dag, slutet på den period som löper och sista dagen att säga upp den, längsta löptid, och det som avtalen kräver de kommande tolv månaderna.',
	remarks: ['Löptiderna räknar med att ingen part har sagt upp avtalet.'],
	sources: [],
	needs: [],
	row: Row,
	nyckel: ['avtal', 'handelse', 'datum'],
	tabell: null,
	queries: {},
	compute: (_inputs, { tom }, { avtalen }) =>
		avtalen
			.flatMap((avtal) => [...termer(avtal, tom), ...plikter(avtal, tom)])
			.sort((a, b) => dagordning(a.datum, b.datum))
};

function termer(avtal: Agreement, tom: IsoDate): Avtalskalender[] {
	const { slut, sistaUppsagning } = loptid(avtal, tom);
	const langst = avtal.forlangning?.langst ?? null;
	const dagar = {
		start: avtal.start,
		sista_uppsagning: sistaUppsagning,
		slut,
		langst_till: langst
	};
	return Object.entries(dagar).flatMap(([handelse, datum]) =>
		datum === null ? [] : [{ avtal: avtal.id, handelse, datum, mottagare: null }]
	);
}

function plikter(avtal: Agreement, tom: IsoDate): Avtalskalender[] {
	return avtal.plikter.flatMap((plikt) =>
		dagar(plikt, avtal, tom).map((datum) => ({
			avtal: avtal.id,
			handelse: `plikt:${plikt.id}`,
			datum,
			mottagare: plikt.mottagare
		}))
	);
}

/** The days on which the duty falls in the twelve months from a day on. */
function dagar(plikt: Plikt, avtal: Agreement, tom: IsoDate): IsoDate[] {
	const { forlangning, slut } = avtal;
	const last = plikt.sista ?? (forlangning ? forlangning.langst : slut);
	return [0, 1]
		.flatMap((more) => plikt.manader.map((manad) => pliktdag(arAv(tom) + more, manad)))
		.filter((dag) => dag >= tom && dag < laggTillManader(tom, 12))
		.filter((dag) => dag >= plikt.forsta && (last === null || dag <= last));
}
