import { DOLD } from '../paket/paketfiler';
import type { Cell, Tabell } from '../paket/del';
import { markup, type Html } from './html';
import { gemen, rakneord } from '$lib/domain/format';
import { fallt } from './fallt';

/**
 * A table folded under its name: its rows, an explanation of its marks, and a link to its file.
 * @param oppen the table is all that shows a finding, and stands open
 */
export function tabellen(
	{
		matt,
		namn,
		rubrik,
		kolumner,
		rader
	}: Pick<Tabell, 'matt' | 'namn' | 'rubrik' | 'kolumner' | 'rader'>,
	troskel: number,
	oppen = false
): Html {
	const id = `tabell-${namn}`;
	const dolda = rader.some(({ celler }) => celler.some((cell) => 'dold' in cell));
	const tal = kolumner.map(({ typ }) => typ !== 'text');
	const iOrd = kolumner.some(({ id }) => id === 'andring');
	const bredvid = kolumner.map(({ id }) => iOrd && BREDVID.has(id));
	const smal = kolumner.length < 5 ? ` kolumner-${kolumner.length}` : '';
	// A table that stands open has its file in the list of files, to keep the page short.
	const fil = oppen
		? null
		: markup`<p class="liten fil">
	<a href="${namn}.csv" download>Hämta tabellen som CSV<span class="dold">: ${rubrik}</span></a>
</p>`;
	const hel = markup`<div class="tabell">
<div class="rulle" role="region" aria-labelledby="${id}" tabindex="0">
<table${matt !== null && markup` data-matt="${matt}"`} class="siffror${smal}">
<caption id="${id}"><span class="dold">${rubrik}</span></caption>
<thead><tr>${kolumner.map(
		({ rubrik }, i) => markup`<th scope="col"${klass(tal[i], rubrik, bredvid[i]!)}>${rubrik}</th>`
	)}</tr></thead>
<tbody>
${rader.map(
	({ celler, summa }) => markup`<tr${summa && markup` class="summa"`}>${celler.map((cell, i) => {
		const inre = cellen(cell, matt === null ? null : `${matt}.${kolumner[i]?.id ?? ''}`, tal[i]);
		const egen = klass(tal[i], 'text' in cell ? cell.text : '', bredvid[i]!);
		return i === 0 && !tal[i]
			? markup`<th scope="row"${egen}>${inre}</th>`
			: markup`<td${egen}>${inre}</td>`;
	})}</tr>
`
)}</tbody>
</table>
</div>
${dolda && markup`<p class="liten">${forklaring(troskel)}</p> `}${fil}
</div>`;
	if (oppen && rader.length === 1 && tal.includes(true) && !dolda)
		return siffror(matt, kolumner, rader[0]!.celler);
	return oppen ? hel : fallt(markup`Tabell: ${gemen(rubrik)}`, hel);
}

/**
 * The numbers of a table's only row, side by side. The heading says what they are about, and the file is in
 * the list of files.
 */
function siffror(matt: string | null, kolumner: Tabell['kolumner'], celler: readonly Cell[]): Html {
	const tal = kolumner.flatMap(({ id, rubrik: vad, typ }, k) =>
		typ === 'text' ? [] : [{ vad, cell: cellen(celler[k]!, `${matt}.${id}`, true) }]
	);
	return markup`<dl class="nyckeltal">${tal.map(
		({ vad, cell }) => markup`<div><dt>${vad}</dt><dd>${cell}</dd></div>`
	)}</dl>`;
}

/** A hidden count: a mark to see, a word to hear. */
export const DOLD_CELL = markup`<span aria-hidden="true">${DOLD}</span><span class="dold">dold</span>`;

/**
 * What the mark means.
 * @param troskel counts below it are hidden
 */
export function forklaring(troskel: number): string {
	return troskel > 0
		? `${DOLD} betyder färre än ${rakneord(troskel)}, eller dold för att ett sådant antal inte ska gå att räkna ut.`
		: `${DOLD} betyder att siffran är dold sedan en tidigare rapport.`;
}

/** A word this long must not widen its column. */
const LANGT_ORD = /\S{26}/;

/** Columns to compare a value with. On a phone they do not fit beside the words for the change. */
const BREDVID = new Set(['foregaende', 'samma_ifjol']);

function klass(tal: boolean | undefined, text: string, bredvid: boolean): Html | null {
	const klasser = [
		...(tal ? ['tal'] : []),
		...(LANGT_ORD.test(text) ? ['langt'] : []),
		...(bredvid ? ['bredvid'] : [])
	];
	return klasser.length > 0 ? markup` class="${klasser.join(' ')}"` : null;
}

function cellen(cell: Cell, figur: string | null, tal: boolean | undefined): Html {
	if ('dold' in cell) return DOLD_CELL;
	return tal && figur !== null && typeof cell.varde === 'number'
		? markup`<data data-matt="${figur}" value="${cell.varde}">${cell.text}</data>`
		: markup`${cell.text}`;
}
