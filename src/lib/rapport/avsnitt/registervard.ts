import type { Registervard } from '$lib/catalogue/measures/registervard/measure';
import { kommunensRegistervard } from '$lib/catalogue/rapporter/meningar/kommun';
import { REGISTERVARDSORD, registervardMening } from '$lib/catalogue/rapporter/uppfoljning';
import { MEASURES } from '$lib/catalogue/measures/all';
import { kolumn } from '$lib/catalogue/measures/tabell';
import { antal, versal } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import { gallerEnRad } from '../forbehall';
import { kommunensRader, stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { diagrambild, figur, type Avsnittsunderlag } from './figur';

export const registervard: Avsnitt = {
	titel: 'Registervård',
	blad: 'Service',
	matt: ['registervard'],
	rapporter: { kvartal: 'med', kommun: 'begars' },
	summeras: ['kommun'],
	figurer: (u) => {
		const { kommun } = u;
		const fynd = (rows: readonly Registervard[]) =>
			kommun ? kommunensRegistervard(kommun, rows) : registervardMening(rows.at(-1)!);
		return [
			figur('registervard', u, {
				rubrik: fynd,
				bilder: (rows) => {
					const visade = kommunensRader('registervard', rows, kommun);
					if (visade.every((row) => attGora(row) === 0)) return `${fynd(rows)}.`;
					const egen = rows.find(({ ansvarig }) => ansvarig === kommun);
					if (egen) return diagrambild(avLanets(egen, rows.at(-1)!, `${fynd(rows)}.`))!;
					// Who has them is looked up in the table: a room is told how many there are.
					return [
						{
							innehall: { typ: 'siffra', siffra: siffran(rows.at(-1)!, u) },
							noter: noterna(u)
						}
					];
				}
			})
		];
	}
};

/** The most common of what there is to do in the county, and beside it the rest: they are mended differently, and not added up. */
function siffran(lanet: Registervard, u: Avsnittsunderlag): Siffra {
	const [storst, ...resten] = (['status_utan_datum', 'datum_utan_status', 'ska_tas_bort'] as const)
		.filter((id) => lanet[id] !== null)
		.toSorted((a, b) => lanet[b]! - lanet[a]!);
	return {
		tal: antalet(`registervard.${storst!}`, lanet[storst!]),
		efter: `${lanet[storst!] === 1 ? 'kontakt' : 'kontakter'} ${REGISTERVARDSORD[storst!]}`,
		stod: resten.map((id) => stodtal('registervard', id, lanet, u))
	};
}

/** What must be said of the county's row. */
function noterna({ results: { registervard: svar } }: Avsnittsunderlag): string[] {
	const egna = svar?.status === 'ready' ? svar.provenance.notes : [];
	return [...MEASURES.registervard.remarks.filter(gallerEnRad), ...egna];
}

/** A kommun's of the county's, reason by reason. */
function avLanets(egen: Registervard, lanet: Registervard, fynd: string): Diagram {
	const rader = (['ska_tas_bort', 'datum_utan_status', 'status_utan_datum'] as const).flatMap(
		(id) => {
			const [del, hela] = [egen[id], lanet[id]];
			if (del === null || !hela) return [];
			const namn = id === 'ska_tas_bort' ? kolumn(id).rubrik : versal(REGISTERVARDSORD[id]);
			return [{ namn, del, hela, etikett: `${antal(del)} av länets ${antal(hela)}` }];
		}
	);
	return {
		data: { slag: 'delavhelhet', rader, somAndelar: true },
		bildtext: `Den fyllda delen är ${egen.ansvarig}, hela stapeln länet.`,
		beskrivning: [fynd, ...rader.map(({ namn, etikett }) => `${namn}: ${etikett}.`)].join(' ')
	};
}

function attGora({ ska_tas_bort, datum_utan_status, status_utan_datum }: Registervard): number {
	return (ska_tas_bort ?? 0) + (datum_utan_status ?? 0) + (status_utan_datum ?? 0);
}
