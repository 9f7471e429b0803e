import type { Paketdel } from '../paket/del';
import { markup, type Html } from './html';

type Skrivet = Extract<Paketdel, { typ: 'skrivet' }>;
type Block = Skrivet['block'][number];
type Bit = Exclude<Block, { typ: 'lista' }>['bitar'][number];

/** A commentary. A heading in it becomes a bold line, since the report's outline is that of its sections. */
export function skrivet({ fet, block }: Skrivet): Html {
	const [forsta, ...andra] = block;
	const fram = fet === null ? null : markup`<b>${fet}</b> `;
	const inledning =
		forsta?.typ === 'stycke'
			? markup`<p>${fram}${bitar(forsta.bitar)}</p>`
			: [fram && markup`<p>${fram}</p>`, forsta ? blocket(forsta) : null];
	return markup`<div class="skrivet">${inledning}${andra.map(blocket)}</div>`;
}

function blocket(block: Block): Html {
	if (block.typ === 'lista') {
		const punkter = block.punkter.map((punkt) => markup`<li>${bitar(punkt)}</li>`);
		return block.numrerad ? markup`<ol>${punkter}</ol>` : markup`<ul>${punkter}</ul>`;
	}
	return block.typ === 'stycke'
		? markup`<p>${bitar(block.bitar)}</p>`
		: markup`<p class="mellanrubrik"><b>${bitar(block.bitar)}</b></p>`;
}

function bitar(lista: readonly Bit[]): Html[] {
	return lista.map((bit) => {
		switch (bit.typ) {
			case 'text':
				return markup`${bit.text}`;
			case 'fet':
				return markup`<strong>${bitar(bit.bitar)}</strong>`;
			case 'kursiv':
				return markup`<em>${bitar(bit.bitar)}</em>`;
			case 'lank':
				return markup`<a href="${bit.href}" rel="noopener noreferrer">${bitar(bit.bitar)}</a>`;
		}
	});
}
