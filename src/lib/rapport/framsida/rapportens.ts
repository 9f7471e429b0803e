import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { nar } from '$lib/catalogue/rapporter/kalenderposter';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Block } from '$lib/dokument/dokument';
import { RAPPORTSORTER } from '../rapportsorter';
import { skrivet, type Rapporttext } from '../rapporttext';
import { readyRows } from '../readyRows';
import { aretsAvrakning, avraknat, beloppet, natverket, projekten, resultatet } from './aret';
import { avvikelselistor, motBudgetIOrd } from './avvikelser';
import type { Besked } from './besked';
import { kommunernas } from './energikontoret';
import { framsida, KOMMANDE, SE, type Framsida } from './framsida';
import { attGora } from './kalender';
import { kommunens } from './kommun';
import { ekonomi } from './ovriga';
import { radgivningens } from './radgivning';

// A report's page one. It stands apart from the overview's, which does not need what the reports tell.

/** A report's page one, in the order that suits its sort; null when no figure of it is ready. */
export function rapportensFramsida(
	text: Pick<Rapporttext, 'sort' | 'kommun' | 'avsnitt'>,
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null
): Framsida | null {
	const { sort, kommun } = text;
	const rows = readyRows(results);
	if (sort === 'radgivning')
		return kommun ? radgivningens(results, params, kommun, skrivet(text, 'radgivning')) : null;
	const fram = framsida(results, params, enhet, slutar);
	const ekonomin = ekonomi(rows, params);
	const svaren = (): (Besked | null)[] => {
		switch (sort) {
			case 'kvartal':
				if (!params.avtal?.index) return [fram.storst, ...fram.rader];
				return params.avtal.id === 'energi-fastighetsnatverk'
					? [natverket(rows, params), beloppet(rows), ekonomin]
					: [beloppet(rows), ekonomin];
			case 'kommun':
				// The register knows nothing about a quarter that its export does not reach.
				return slutar || !kommun ? [] : kommunens(rows, params, kommun);
			case 'ar': {
				// What is left is the year's finding, and the outcome would only repeat it. Before the year is over there
				// is only the outcome.
				const avrakning = aretsAvrakning(rows);
				return [
					avrakning ?? ekonomin,
					avraknat(rows) && ekonomin && { ...ekonomin, mer: [] },
					// In the first year the amount equals the budget, which the figure before already shows.
					rows.lpix_kedja?.length === 1 ? kommunernas(rows, params) : beloppet(rows),
					projekten(rows),
					natverket(rows, params)
				];
			}
			case 'bokslut':
				return [resultatet(rows, params), ekonomin && { ...ekonomin, mer: [] }, avraknat(rows)];
		}
	};
	const [storst, ...rader] = svaren().filter((svar) => svar !== null);
	if (!storst) return null;
	const forEnKommun = RAPPORTSORTER[sort].perKommun;
	return {
		storst,
		rader,
		...(!forEnKommun && {
			avvikelser: fram.avvikelser,
			kommande: attGora(rows.avtalskalender, params, { sort })
		})
	};
}

/**
 * Page one under its heading, as a part of a document.
 * @param noter what must be said of all of it: it stands with the biggest figure
 * @param forklaras what the section is called that explains what is to be explained
 */
export function forst(
	{ storst, rader, sagt = [], avvikelser, kommande }: Framsida,
	noter: readonly string[],
	forklaras: string | null = null
): Extract<Block, { typ: 'forst' }> {
	const meningar = (delar: readonly string[]) => delar.map((en) => `${en}.`);
	return {
		typ: 'forst',
		// The notes are about its figures.
		mer: storst ? [...meningar(storst.mer), ...noter] : [],
		rader: rader.map(({ tal, enhet, mening, mer, bild }) => ({
			...{ tal, enhet, bild },
			text: meningar([mening, ...mer]).join(' ')
		})),
		sedan: [
			...sagt.map(({ namn, text }) => ({ namn, rader: [{ fet: '', text }] })),
			...avvikelselistor(avvikelser).map(({ namn, poster, sist }, i) => ({
				namn,
				rader: [
					...poster.map((en) => ({ fet: en.post, text: motBudgetIOrd(en) })),
					...sist.map((mening) => ({ fet: '', text: `${mening}.` })),
					...(forklaras && i === 0 ? [{ fet: '', text: `${SE} ${forklaras}.` }] : [])
				]
			})),
			...(kommande && kommande.length > 0
				? [
						{
							namn: KOMMANDE,
							rader: kommande.map((post) => ({ fet: '', text: `${post.vad}, ${nar(post)}` }))
						}
					]
				: [])
		]
	};
}
