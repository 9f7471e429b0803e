import type { HushallPerKommunKvartal } from '$lib/catalogue/measures/hushall_per_kommun_kvartal/measure';
import { kolumn, kvartalsord } from '$lib/catalogue/measures/tabell';
import { fyraKvartal, fyraKvartalMening } from '$lib/catalogue/rapporter/kommunkvartal';
import { ytterligheter } from '$lib/domain/diagramtext';
import { antal, kvartalsnamn } from '$lib/domain/format';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Diagram } from '$lib/dokument/diagram';
import type { Tabell } from '$lib/dokument/tabell';
import { KOMMUN_FOR_KOMMUN } from '../diagramord';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

/** New households over time, a panel for each kommun. */
export const kommunkurvor: Avsnitt = {
	titel: 'Kommunerna över tid',
	blad: 'Kommun för kommun',
	matt: ['hushall_per_kommun_kvartal'],
	figurer: (u) => [
		figur('hushall_per_kommun_kvartal', u, {
			rubrik: (rows) => (u.slutar ? kommunkurvor.titel : fyraKvartalMening(rows)),
			diagram: (rows) => panelerna(rows),
			tabell: (rows) => tabellen(rows),
			noter: u.slutar ? [u.slutar] : [],
			bilder: (_, diagram) =>
				diagram
					? [{ innehall: { typ: 'diagram', diagram } }]
					: 'Färre än ett år är inget att jämföra.'
		})
	]
};

/** null until there are two four-quarter sums to compare. */
function panelerna(rows: readonly HushallPerKommunKvartal[]): Diagram | null {
	const { kvartal, kommuner, snitt } = fyraKvartal(rows);
	if (kvartal.length < 2) return null;
	const sista = kvartalsnamn(parseKvartal(kvartal.at(-1)!)!);
	return {
		data: {
			slag: 'multiplar',
			kvartal,
			paneler: kommuner,
			bakom: { namn: 'snitt per kommun', varden: snitt }
		},
		bildtext: KOMMUN_FOR_KOMMUN,
		beskrivning: `${fyraKvartalMening(rows)}. ${ytterligheter(
			`Nya hushåll de fyra kvartalen till och med ${sista}`,
			kommuner.map(({ namn, varden }) => ({
				namn,
				varde: varden.at(-1)!,
				text: antal(varden.at(-1)!)
			}))
		)}`
	};
}

/** A row for each quarter, a column for each kommun. */
function tabellen(rows: readonly HushallPerKommunKvartal[]): Tabell {
	const { kvartal, kommuner } = fyraKvartal(rows);
	return {
		matt: null,
		namn: kommunkurvor.titel,
		rubrik: 'Nya hushåll de fyra senaste kvartalen, per kommun',
		lang: true,
		kolumner: [
			kolumn('kvartal'),
			...kommuner.map(({ namn }) => ({ id: namn, rubrik: namn, slag: 'antal' as const }))
		],
		rader: kvartal.map((id, i) => ({
			celler: [
				{ text: kvartalsord(id), varde: id },
				...kommuner.map(({ varden }) => ({ text: antal(varden[i]!), tal: varden[i]! }))
			],
			summa: false
		})),
		noter: []
	};
}
