// Only adds to the page: without this script everything is still there.
(() => {
	'use strict';

	/** The number of a cell; null for one that has none, such as a hidden one. @param {HTMLTableCellElement | undefined} cell */
	const tal = (cell) => {
		const data = cell?.querySelector('data');
		return data ? Number(data.value) : null;
	};
	const ordning = new Intl.Collator('sv', { numeric: true });

	/** @param {HTMLTableRowElement[]} rader @param {number} kolumn @param {boolean} fallande */
	const sorterad = (rader, kolumn, fallande) => {
		const arTal = rader.some((rad) => tal(rad.cells[kolumn]) !== null);
		const varden = rader.map((rad) => ({
			rad,
			tal: tal(rad.cells[kolumn]),
			text: rad.cells[kolumn]?.textContent.trim() ?? ''
		}));
		varden.sort((a, b) => {
			const vand = fallande ? -1 : 1;
			if (!arTal) return vand * ordning.compare(a.text, b.text);
			// Cells without a number come last, in either direction.
			if (a.tal === null || b.tal === null) return Number(a.tal === null) - Number(b.tal === null);
			return vand * (a.tal - b.tal);
		});
		return varden.map(({ rad }) => rad);
	};

	/** @param {HTMLTableElement} tabell */
	const gorSorterbar = (tabell) => {
		const [kropp, huvud] = [tabell.tBodies[0], tabell.tHead?.rows[0]];
		if (!kropp || !huvud) return;
		const summor = [...kropp.rows].filter((rad) => rad.classList.contains('summa'));
		const rader = [...kropp.rows].filter((rad) => !rad.classList.contains('summa'));
		if (rader.length < 3) return;
		for (const [kolumn, cell] of [...huvud.cells].entries()) {
			const knapp = document.createElement('button');
			knapp.type = 'button';
			knapp.className = 'sortera';
			knapp.title = 'Sortera';
			knapp.append(...cell.childNodes);
			cell.append(knapp);
			knapp.addEventListener('click', () => {
				const nu = cell.getAttribute('aria-sort');
				const forst = cell.classList.contains('tal') ? 'descending' : 'ascending';
				const sedan = forst === 'ascending' ? 'descending' : 'ascending';
				const ny = nu === null ? forst : nu === forst ? sedan : null;
				for (const ett of huvud.cells) ett.removeAttribute('aria-sort');
				if (ny !== null) cell.setAttribute('aria-sort', ny);
				const nya = ny === null ? rader : sorterad(rader, kolumn, ny === 'descending');
				kropp.append(...nya, ...summor);
			});
		}
	};

	/** @param {SVGSVGElement} svg @param {HTMLElement} figur */
	const visaVarden = (svg, figur) => {
		const varden = [...svg.querySelectorAll('.varde')].map((g) => ({
			g,
			text: g.querySelector('title')?.textContent ?? '',
			x: parseFloat(g.getAttribute('data-x') ?? ''),
			y: Number(g.getAttribute('data-y'))
		}));
		// The browser's own tooltips would cover ours.
		svg.setAttribute('aria-label', svg.querySelector('title')?.textContent ?? '');
		svg.removeAttribute('aria-labelledby');
		for (const titel of svg.querySelectorAll('title')) titel.remove();
		svg.setAttribute('tabindex', '0');

		const ruta = document.createElement('p');
		ruta.className = 'ruta';
		ruta.setAttribute('role', 'status');
		ruta.hidden = true;
		figur.append(ruta);
		let vald = -1;
		/** @param {number} i the value to show, −1 for none */
		const visa = (i) => {
			if (i === vald) return;
			varden[vald]?.g.classList.remove('vald');
			vald = i;
			const visas = varden[i];
			ruta.hidden = !visas;
			if (!visas) return;
			visas.g.classList.add('vald');
			ruta.textContent = visas.text;
			const [ram, yta] = [figur.getBoundingClientRect(), svg.getBoundingClientRect()];
			const x = yta.left - ram.left + (yta.width * visas.x) / 100;
			const plats = Math.min(x - ruta.offsetWidth / 2, ram.width - ruta.offsetWidth);
			ruta.style.left = `${Math.max(0, plats)}px`;
			ruta.style.top = `${yta.top - ram.top + visas.y - ruta.offsetHeight - 10}px`;
		};
		svg.addEventListener('pointermove', ({ target }) => {
			const g = target instanceof Element ? target.closest('.varde') : null;
			visa(varden.findIndex((ett) => ett.g === g));
		});
		svg.addEventListener('pointerleave', () => visa(-1));
		svg.addEventListener('blur', () => visa(-1));
		svg.addEventListener('keydown', (event) => {
			if (event.key === 'Escape') visa(-1);
			const fram = event.key === 'ArrowRight' || event.key === 'ArrowDown';
			if (!fram && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
			event.preventDefault();
			if (fram) visa(Math.min(varden.length - 1, vald + 1));
			else visa(vald < 0 ? varden.length - 1 : Math.max(0, vald - 1));
		});
	};

	/** @param {HTMLTableElement} tabell */
	const visaSkillnad = (tabell) => {
		const [kropp, huvud] = [tabell.tBodies[0], tabell.tHead?.rows[0]];
		if (!kropp || !huvud) return;
		const kvartal = [...huvud.cells].slice(1).map((cell) => cell.textContent.trim());
		const val = document.createElement('p');
		val.className = 'val';
		const etikett = document.createElement('label');
		etikett.textContent = 'Visa skillnaden mot';
		const lista = document.createElement('select');
		lista.id = 'jamfor-med';
		etikett.htmlFor = lista.id;
		lista.append(new Option('inget kvartal', ''));
		for (const [i, namn] of kvartal.slice(0, -1).entries())
			lista.append(new Option(namn, String(i + 1)));
		val.append(etikett, lista);
		tabell.closest('.tabell')?.append(val);
		const siffror = new Intl.NumberFormat('sv-SE', { signDisplay: 'exceptZero' });
		lista.addEventListener('change', () => {
			for (const cell of tabell.querySelectorAll('.skillnad')) cell.remove();
			const valt = Number(lista.value);
			if (valt === 0) return;
			const rubrik = document.createElement('th');
			rubrik.scope = 'col';
			rubrik.className = 'tal skillnad';
			rubrik.textContent = `Skillnad mot ${kvartal[valt - 1]}`;
			huvud.append(rubrik);
			for (const rad of kropp.rows) {
				const [nu, da] = [tal(rad.cells[kvartal.length]), tal(rad.cells[valt])];
				const cell = document.createElement('td');
				cell.className = 'tal skillnad';
				cell.textContent =
					nu === null || da === null ? '–' : siffror.format(nu - da).replace('-', '\u2212');
				rad.append(cell);
			}
		});
	};

	// Everything is unfolded on paper.
	/** @type {HTMLDetailsElement[]} */
	let oppnade = [];
	addEventListener('beforeprint', () => {
		oppnade = [...document.querySelectorAll('details')].filter(({ open }) => !open);
		for (const details of oppnade) details.open = true;
	});
	addEventListener('afterprint', () => {
		for (const details of oppnade) details.open = false;
	});

	// On a phone long reference matter is folded.
	if (matchMedia('(max-width: 39.99rem)').matches)
		for (const fallt of document.querySelectorAll('details[open]')) fallt.removeAttribute('open');

	for (const tabell of document.querySelectorAll('table')) {
		gorSorterbar(tabell);
		if (tabell.classList.contains('jamforelse')) visaSkillnad(tabell);
	}
	for (const svg of document.querySelectorAll('svg'))
		if (svg.parentElement?.classList.contains('diagram')) visaVarden(svg, svg.parentElement);
})();
