import { antal } from '$lib/domain/format';
import type { Paket } from '../paket/paket';
import { markup, type Html } from './html';
import { DOLD_CELL, forklaring } from './tabell';

/** At most this many quarters stand side by side, including this one. */
const MEST = 6;
/** The county's row, where a measure has one for each kommun. */
const LANET = 'Hela länet';

/** The county's main counts, followed from quarter to quarter. */
const HUVUDTAL = [
	{ matt: 'hushall_nu', kolumn: 'registrerade', namn: 'Registrerade hushåll sammanlagt' },
	{ matt: 'hushall_nu', kolumn: 'flyttade', namn: 'Flyttade hushåll sammanlagt' },
	{ matt: 'hushall_per_kvartal', kolumn: 'registrerade', namn: 'Nya hushåll under kvartalet' },
	{ matt: 'hushall_per_kvartal', kolumn: 'flyttade', namn: 'Flyttade hushåll under kvartalet' },
	{
		matt: 'magasin_per_kvartal',
		kolumn: 'bestallningar',
		namn: 'Beställda magasin under kvartalet'
	},
	{ matt: 'svarstid_per_kommun', kolumn: 'inkomna', namn: 'Förfrågningar under kvartalet' },
	{ matt: 'svarstid_per_kommun', kolumn: 'i_tid', namn: 'Besvarade inom fem arbetsdagar' },
	{ matt: 'svarstid_per_kommun', kolumn: 'sena', namn: 'Sena förfrågningar' },
	{ matt: 'foretag_nu', kolumn: 'foretag', namn: 'Företag sammanlagt' }
] as const;

/**
 * The county's main counts in this quarter and in those before it, as they were published.
 * @param andra the agreement's packages, oldest first
 * @returns null when no quarter before is published
 */
export function jamforelse(paket: Paket, andra: readonly Paket[]): Html | null {
	const tidigare = andra.filter(({ kvartal }) => kvartal < paket.kvartal);
	if (tidigare.length === 0) return null;
	const alla = [...tidigare.slice(1 - MEST), paket];
	const rader = HUVUDTAL.map((tal) => ({ ...tal, varden: alla.map((ett) => vardet(ett, tal)) }));
	const visade = rader.filter(({ varden }) => varden.some((varde) => varde !== undefined));
	if (visade.length === 0) return null;
	const dolda = visade.some(({ varden }) => varden.includes(null));
	return markup`<p class="liten">
			Siffrorna som de stod i varje kvartals rapport när den publicerades.
		</p>
		<div class="tabell">
			<div class="rulle" role="region" aria-labelledby="tabell-jamforelse" tabindex="0">
				<table class="siffror jamforelse">
					<caption id="tabell-jamforelse"><span>Länets siffror kvartal för kvartal</span></caption>
					<thead>
						<tr>
							<th scope="col">Siffra</th>
							${alla.map(({ kvartal }) => markup`<th scope="col" class="tal">${kvartal}</th>`)}
						</tr>
					</thead>
					<tbody>
						${visade.map(
							({ matt, kolumn, namn, varden }) =>
								markup`<tr>
									<th scope="row">${namn}</th>
									${varden.map((varde) => markup`<td class="tal">${cellen(varde, `${matt}.${kolumn}`)}</td>`)}
								</tr> `
						)}
					</tbody>
				</table>
			</div>
			${dolda && markup`<p class="liten">${forklaring(paket.troskel)}</p> `}
		</div> `;
}

/** The county's count in a package; null where it is hidden, undefined where the package lacks it. */
function vardet({ siffror, kvartal }: Paket, { matt, kolumn }: { matt: string; kolumn: string }) {
	const rader = ['', LANET, kvartal];
	return siffror.find(
		(siffra) => siffra.matt === matt && siffra.kolumn === kolumn && rader.includes(siffra.rad)
	)?.varde;
}

function cellen(varde: number | null | undefined, figur: string): Html {
	if (varde === null) return DOLD_CELL;
	return varde === undefined
		? markup`<span aria-hidden="true">–</span><span class="dold">finns inte i rapporten</span>`
		: markup`<data data-matt="${figur}" value="${varde}">${antal(varde)}</data>`;
}
