import type { Paket } from '../paket/paket';
import { markup, type Html } from './html';

/** The figures restated since their quarter was locked, with the reasons; null when there are none. */
export function omraknat({ omraknade }: Pick<Paket, 'omraknade'>): Html | null {
	if (omraknade.length === 0) return null;
	return markup`<p class="liten">
			Siffror i tidigare rapporter som har blivit andra sedan dess. De gamla rapporterna ändras
			inte.
		</p>
		<div class="tabell">
			<div class="rulle" role="region" aria-labelledby="tabell-omraknat" tabindex="0">
				<table class="siffror">
					<caption id="tabell-omraknat"><span>Omräknade siffror</span></caption>
					<thead>
						<tr>
							<th scope="col">Siffra</th>
							<th scope="col">Kvartal</th>
							<th scope="col" class="tal">Då</th>
							<th scope="col" class="tal">Nu</th>
							<th scope="col">Orsak</th>
						</tr>
					</thead>
					<tbody>
						${omraknade.map(
							({ namn, kvartal, da, nu, orsak }) =>
								markup`<tr>
									<th scope="row" class="langt">${namn}</th>
									<td class="ihop">${kvartal}</td>
									<td class="tal langt">${da}</td>
									<td class="tal langt">${nu}</td>
									<td class="langt">${orsak}</td>
								</tr> `
						)}
					</tbody>
				</table>
			</div>
		</div> `;
}
