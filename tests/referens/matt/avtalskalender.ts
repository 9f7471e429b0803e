import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { slutet } from '../regler/avtal';
import { plusManader, sistaI } from '../regler/dagar';
import { ready, type Dag, type Referens } from '../varld';

/** The days of the duties within twelve months. */
function plikter(avtal: Agreement, tom: Dag) {
	const till = plusManader(tom, 12);
	const [ar] = tom.split('-').map(Number) as [number];
	const sistaDagen = avtal.forlangning ? (avtal.forlangning.langst ?? '9999') : avtal.slut;
	return avtal.plikter.flatMap(({ id, mottagare, manader, forsta, sista }) =>
		[ar, ar + 1]
			.flatMap((ar) => manader.map((manad) => sistaI(ar, manad)))
			.filter((dag) => tom <= dag && dag < till && forsta <= dag && dag <= (sista ?? sistaDagen))
			.map((datum) => ({ handelse: `plikt:${id}`, datum, mottagare }))
	);
}

function handelser(avtal: Agreement, tom: Dag) {
	const slut = slutet(avtal, tom);
	const utan = (handelse: string, datum: Dag) => ({ handelse, datum, mottagare: null });
	const { forlangning } = avtal;
	const dagar = [utan('start', avtal.start), utan('slut', slut)];
	// After the last term there is nothing left to give notice of.
	if (forlangning && tom <= slut)
		dagar.push(utan('sista_uppsagning', plusManader(slut, -forlangning.uppsagning_manader)));
	if (forlangning?.langst) dagar.push(utan('langst_till', forlangning.langst));
	return [...dagar, ...plikter(avtal, tom)].map((handelse) => ({ avtal: avtal.id, ...handelse }));
}

export const avtalskalender: Referens = ({ tom }) =>
	ready(
		AGREEMENTS.flatMap((avtal) => handelser(avtal, tom)).sort((a, b) =>
			a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0
		)
	);
