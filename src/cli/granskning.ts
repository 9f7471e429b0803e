import { antalOrd, gemen } from '$lib/domain/format';
import type { Tabell } from '$lib/dokument/tabell';
import { DOLD } from '$lib/publicering/paket/paketfiler';
import type { Granskningsunderlag } from '$lib/publicering/paket/paketet';

/** What to check before a package is sent, as lines. They include the true values of hidden counts. */
export function granskningsrader(underlag: Granskningsunderlag): string[] {
	const { rojande, toRead, ersatta, kontroller, utelamnat } = underlag;
	return [
		...underlag.tabeller.flatMap(tabellrader),
		'Röjandekontroll',
		`  ${antalOrd(rojande.rakningar, 'antal', 'antal')} och ${antalOrd(rojande.samband, 'samband', 'samband')} mellan dem, ${antalOrd(rojande.tidigare, 'tidigare rapport', 'tidigare rapporter')} medräknade.`,
		`  Dolda: ${rojande.liten} små och ${rojande.skydd} som skyddar dem. ${antalOrd(rojande.spann.length, 'antal som inte visas har', 'antal som inte visas har')} bevisligen fler än ett möjligt värde.`,
		...(rojande.upptackta.length === 0
			? ['  Inget dolt antal går att räkna ut.']
			: rojande.upptackta.map(({ id, varde }) => `  GÅR ATT RÄKNA UT: ${id} är ${varde}.`)),
		...underlag.varningar.map((varning) => `  OBS: ${varning}`),
		'Innehåll',
		...kontroller.map(
			({ vad, antal, funna }) =>
				`  ${vad}: ${funna.length === 0 ? `${antal} prövade, inget funnet` : funna.join(', ')}.`
		),
		...(ersatta.length > 0 ? ['Tal i texterna som har döljts'] : []),
		...ersatta.map(({ plats, siffra, varde }) => `  ${plats}: ${varde} (${siffra})`),
		...(toRead.length > 0 ? ['Läs innan det publiceras'] : []),
		...toRead.map(({ text, varfor }) => `  ”${text}” ${varfor}`),
		'Inte med',
		...utelamnat.map((rad) => `  ${rad}`)
	];
}

function tabellrader({ rubrik, kolumner, rader }: Tabell): string[] {
	const dolda = rader.flatMap(({ celler: [namn, ...celler] }) =>
		celler.flatMap(({ text, dolt }, k) =>
			dolt ? [`  ${DOLD} ${namn!.text}, ${gemen(kolumner[k + 1]!.rubrik)}: ${text}, ${dolt}`] : []
		)
	);
	const alla = rader.flatMap(({ celler }) => celler.filter(({ tal }) => tal != null)).length;
	return [`${rubrik}: ${alla} antal, ${dolda.length} dolda`, ...dolda];
}
