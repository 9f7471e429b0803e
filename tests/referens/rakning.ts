import { expect } from 'vitest';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Svar } from './varld';

type Rader = Record<string, string | number | null>[];
const nagon = (rader: Rader, ...kolumner: string[]): boolean =>
	rader.some((rad) => kolumner.some((kolumn) => rad[kolumn] !== 0 && rad[kolumn] !== null));

/** Some of the rows tell it and some do not. */
const nagra = (rader: Rader, kolumn: string): boolean =>
	new Set(rader.map((rad) => rad[kolumn] === null)).size === 2;

/** What a measure's rows must show often enough for the comparison to mean something. */
const TALANDE: Partial<Record<BuiltMeasureId, Record<string, (rader: Rader) => boolean>>> = {
	hushall_nu: {
		flyttade: (r) => nagon(r, 'flyttade'),
		utan_datum: (r) => nagon(r, 'varav_utan_datum')
	},
	hushall_per_kvartal: {
		flyttade_kanda_senare: (r) => r.some((en) => en['flyttade'] !== en['nya_i_registret'])
	},
	hushall_per_kommun: {
		flyttade_i_kvartalet: (r) => nagon(r, 'flyttade_kvartal'),
		okand_kommun: (r) => r.some(({ kommun }) => kommun === 'Okänd kommun')
	},
	malprognos: {
		snitt: (r) => nagon(r, 'snitt_fyra_kvartal'),
		takt: (r) => nagon(r, 'behovs_per_kvartal')
	},
	magasin_per_kvartal: { bestallningar: (r) => nagon(r, 'bestallningar') },
	svarstid_per_kommun: {
		sena: (r) => nagon(r, 'sena'),
		i_tid: (r) => nagon(r, 'i_tid'),
		pagar: (r) => nagon(r, 'pagar')
	},
	kohort_per_kvartal: { median: (r) => nagon(r, 'median_dagar') },
	registervard: {
		utan_nyhetsbrev: (r) => r.some((en) => en['ska_tas_bort'] === null),
		utan_flytt: (r) => r.some((en) => en['datum_utan_status'] === null),
		bara_lanet: (r) => r.length === 1,
		ska_tas_bort: (r) => nagon(r, 'ska_tas_bort'),
		datum_utan_status: (r) => nagon(r, 'datum_utan_status')
	},
	nyckeltal: {
		varde: (r) => nagon(r, 'varde'),
		tva_enheter: (r) => r.some((a) => r.some((b) => a !== b && a['nyckeltal'] === b['nyckeltal']))
	},
	budget_utfall_per_post: {
		angiven: (r) => r.some(({ prognosmetod }) => prognosmetod === 'angiven'),
		periodiserad: (r) => r.some(({ prognosmetod }) => prognosmetod === 'periodiserad'),
		saknas: (r) => r.some(({ prognosmetod }) => prognosmetod === 'saknas'),
		utan_utfall: (r) => r.every(({ utfall_ack_ore }) => utfall_ack_ore === null),
		utan_en_posts: (r) => nagra(r, 'utfall_ack_ore'),
		utan_budget: (r) => r.every(({ budget_ar_ore }) => budget_ar_ore === null)
	},
	kostnad_per_slag: { prognos: (r) => nagon(r, 'prognosavvikelse_ore') },
	finansiering: {
		utfall: (r) => nagon(r, 'utfall_ack_ore'),
		utan_utfall: (r) => r.every(({ utfall_ack_ore }) => utfall_ack_ore === null),
		kommunerna: (r) =>
			r.some((en) => en['finansiar'] === 'Kommunerna tillsammans' && en['budget_ar_ore']),
		utan_budget: (r) => r.length > 1 && r.every(({ budget_ar_ore }) => budget_ar_ore === null)
	},
	resultat: { prognos: (r) => nagon(r, 'avvikelse_ar_ore') },
	lpix_kedja: {
		ar_utan_varde: (r) => r.slice(1).some((en) => en['belopp_kr'] === null),
		ensamt_index: (r) =>
			r.some((en, i) => i > 0 && en['procent'] === null && en['belopp_kr'] !== null)
	},
	andelsforandring: { effekter: (r) => nagon(r, 'befolkningseffekt_kr') },
	slutavrakning: { justerad: (r) => nagon(r, 'justering_kr') },
	projektportfolj: {
		pagar: (r) => nagon(r, 'antal'),
		utan_belopp: (r) => r.some((en) => en['beviljat_ore'] === null)
	}
};

/** How often each measure was told, so that a comparison of nothing is noticed. */
export class Rakning {
	readonly #antal = new Map<string, number>();

	lagg(id: BuiltMeasureId, svar: Svar): void {
		this.#en(`${id} ${svar.status}`);
		if (svar.status !== 'ready') return;
		for (const [namn, galler] of Object.entries(TALANDE[id] ?? {}))
			if (galler(svar.rows)) this.#en(`${id}: ${namn}`);
	}

	#en(namn: string): void {
		this.#antal.set(namn, (this.#antal.get(namn) ?? 0) + 1);
	}

	text(): string {
		return [...this.#antal]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([namn, antal]) => `${namn} ${antal}`)
			.join('\n');
	}

	/** Every measure is told in a good part of the data sets, and something stands in its rows. */
	krav(datamangder: number): void {
		const minst = (namn: string, del: number) =>
			expect(this.#antal.get(namn) ?? 0, namn).toBeGreaterThanOrEqual(datamangder * del);
		for (const namn of this.#antal.keys()) if (namn.endsWith(' ready')) minst(namn, 0.15);
		for (const [id, talande] of Object.entries(TALANDE))
			for (const namn of Object.keys(talande)) minst(`${id}: ${namn}`, 0.05);
	}
}
