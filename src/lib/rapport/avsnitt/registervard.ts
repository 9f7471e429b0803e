import type { Registervard } from '$lib/catalogue/measures/registervard/measure';
import { kommunensRegistervard } from '$lib/catalogue/rapporter/meningar/kommun';
import { REGISTERVARDSORD, registervardMening } from '$lib/catalogue/rapporter/uppfoljning';
import { kolumn } from '$lib/catalogue/measures/tabell';
import { antal, versal } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import { kommunensRader } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { diagrambild, figur } from './figur';

/** Why the county's report has no slide. */
const LANETS_LISTA = 'Länets registervård är arbetslistor för handläggarna.';

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
					// To a board this is no finding, and it would seem to contradict the households without a date.
					return LANETS_LISTA;
				}
			})
		];
	}
};

/** A kommun's part of the county's contacts, reason by reason. */
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
