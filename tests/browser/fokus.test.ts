import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { vaktaFokus } from '$lib/ui/fokus/vakt';

let slut: () => void;
let main: HTMLElement;
beforeEach(() => {
	document.body.innerHTML = '<button id="utanfor">Utanför</button><main></main>';
	main = document.querySelector('main')!;
	slut = vaktaFokus();
});
afterEach(() => slut());

const ram = () =>
	new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
const el = (id: string) => document.getElementById(id)!;

/** Gives an element the keyboard, and does something to the page. @returns the id of what has it then */
async function efter(html: string, id: string, handling: () => void): Promise<string> {
	main.innerHTML = html;
	el(id).focus();
	handling();
	await ram();
	return document.activeElement!.id;
}

const LISTA =
	'<h2 id="rubrik">Filer</h2><ul>' +
	['a', 'b', 'c']
		.map(
			(x) =>
				`<li id="${x}"><button id="visa-${x}">Visa</button><button id="bort-${x}">Ta bort</button></li>`
		)
		.join('') +
	'</ul>';

test('a row that goes hands the keyboard to the same button in the next row, or in the one before', async () => {
	expect(await efter(LISTA, 'bort-b', () => el('b').remove())).toBe('bort-c');
	expect(await efter(LISTA, 'bort-c', () => el('c').remove())).toBe('bort-b');
	expect(await efter(LISTA, 'visa-a', () => el('a').remove())).toBe('visa-b');
});

test('the last row that goes hands it to what is beside the list, or to the heading', async () => {
	const alla = () => main.querySelectorAll('li').forEach((li) => li.remove());
	expect(await efter(`${LISTA}<button id="ny">Ny</button>`, 'bort-b', alla)).toBe('ny');
	expect(await efter(LISTA, 'bort-b', alla)).toBe('rubrik');
	expect(await efter(LISTA, 'bort-b', () => main.querySelector('ul')!.remove())).toBe('rubrik');
});

test('what was handed the keyboard hands it on when it goes too', async () => {
	expect(await efter(LISTA, 'bort-a', () => el('a').remove())).toBe('bort-b');
	el('b').remove();
	await ram();
	expect(document.activeElement!.id).toBe('bort-c');
});

test('what is put where something was has the keyboard', async () => {
	const fraga =
		'<h2>Avtal</h2><div id="fraga"><button id="nej">Nej</button></div><p>Slut</p><button id="sist">S</button>';
	const byt = () => {
		const knapp = document.createElement('button');
		knapp.id = 'oppna';
		el('fraga').after(knapp);
		el('fraga').remove();
	};
	expect(await efter(fraga, 'nej', byt)).toBe('oppna');
	const sida = '<div id="tom"><button id="ladda">Ladda</button></div>';
	expect(
		await efter(sida, 'ladda', () => {
			main.innerHTML = '<h1 id="titel">Översikt</h1><button>Kvartal</button>';
		})
	).toBe('titel');
});

test('a button that is turned off, hidden or closed in loses it to a neighbour, and one at rest keeps it', async () => {
	const rad =
		'<details open id="d"><summary id="s">Mer</summary><button id="k">K</button></details><button id="n">N</button>';
	expect(await efter(rad, 'k', () => el('k').setAttribute('disabled', ''))).toBe('s');
	expect(await efter(rad, 'k', () => (el('k').hidden = true))).toBe('s');
	expect(await efter(rad, 'k', () => el('k').setAttribute('aria-disabled', 'true'))).toBe('k');
	expect(await efter(rad, 'k', () => el('d').removeAttribute('open'))).toBe('s');
});

test('a dialog keeps the keyboard while it is open, and leaves it to the page’s heading when its opener is gone', async () => {
	const html =
		'<h1 id="titel">Data</h1><button id="oppna">Öppna</button><dialog id="dia"><h2 id="dr">Fråga</h2><p id="p"><button id="i">I</button></p></dialog>';
	const visa = () => {
		(el('dia') as HTMLDialogElement).showModal();
		el('i').focus();
	};
	main.innerHTML = html;
	el('oppna').focus();
	visa();
	el('p').remove();
	await ram();
	expect(document.activeElement!.id).toBe('dr');
	main.innerHTML = html;
	el('oppna').focus();
	visa();
	el('oppna').remove();
	el('dia').remove();
	await ram();
	expect(document.activeElement!.id).toBe('titel');
});

test('nobody who has left a button is pulled back to it', async () => {
	main.innerHTML = '<button id="a">A</button><button id="b">B</button>';
	el('a').focus();
	el('a').blur();
	await ram();
	el('a').remove();
	await ram();
	expect(document.activeElement).toBe(document.body);
});

test('a button at rest is not pressed, nor does it send its form', () => {
	main.innerHTML =
		'<form id="f"><input id="i"><button id="k" aria-disabled="true"><span id="s">Spara</span></button></form>';
	let gjort = 0;
	el('k').addEventListener('click', () => gjort++);
	el('f').addEventListener('submit', (event) => {
		event.preventDefault();
		gjort++;
	});
	el('s').click();
	el('k').click();
	expect(gjort).toBe(0);
	el('k').setAttribute('aria-disabled', 'false');
	el('k').click();
	expect(gjort).toBe(2);
});

interface Gren {
	tagg: string;
	barn: Gren[];
}
const { gren } = fc.letrec<{ gren: Gren }>((tie) => ({
	gren: fc.record<Gren>({
		tagg: fc.constantFrom('section', 'ul', 'li', 'div', 'h2', 'p', 'button'),
		barn: fc.oneof(
			{ maxDepth: 3 },
			fc.constant<Gren[]>([]),
			fc.array(tie('gren'), { maxLength: 3 })
		)
	})
}));

test('whatever is taken away, wherever it stands, the keyboard stays in the page', async () => {
	const bygg = ({ tagg, barn }: Gren): Element => {
		const one = document.createElement(tagg);
		one.textContent = tagg;
		if (tagg !== 'button') one.append(...barn.map(bygg));
		return one;
	};
	await fc.assert(
		fc.asyncProperty(
			fc.array(gren, { minLength: 1, maxLength: 4 }),
			fc.nat(),
			fc.nat(6),
			async (skog, nr, upp) => {
				main.replaceChildren(...skog.map(bygg), bygg({ tagg: 'button', barn: [] }));
				const knappar = [...main.querySelectorAll('button')];
				const knapp = knappar[nr % knappar.length]!;
				knapp.focus();
				let bort: Element = knapp;
				for (let i = 0; i < upp && bort.parentElement !== main; i++) bort = bort.parentElement!;
				bort.remove();
				await ram();
				expect(document.activeElement).not.toBe(document.body);
				expect(document.activeElement!.closest('main')).toBe(main);
			}
		),
		{ numRuns: 60 }
	);
});
