import { Rapporttext } from '$lib/rapport/rapportschema';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Results } from '$lib/catalogue/measures/results';
import type { RitatDiagram, Dokument } from '$lib/dokument/dokument';
import type { Rapportunderlag } from '$lib/rapport/rapportunderlag';

// A report whose every number and word is written by hand.

const provenance = (filer: string[], notes: string[] = []) => ({
	tom: '2024-09-30',
	filer,
	notes,
	steg: []
});

const post = (namn: string, budget: number, utfall: number, prognos: number, summa = false) => ({
	post: namn,
	budget_ar_ore: budget,
	budget_ack_ore: null,
	utfall_kvartal_ore: utfall,
	utfall_ack_ore: utfall,
	avvikelse_ack_ore: null,
	kvar_ore: budget - utfall,
	prognos_ar_ore: prognos,
	prognosavvikelse_ore: budget - prognos,
	prognosmetod: summa ? ('summa' as const) : ('angiven' as const)
});

const svar = (kommun: string, i_tid: number, sena: number) => ({
	...{ kommun, inkomna: i_tid + sena, i_tid, sena, pagar: 0 },
	median_arbetsdagar: i_tid + sena === 0 ? null : 2.5
});

export const RESULTS: Results = {
	hushall_nu: {
		status: 'ready',
		rows: [{ registrerade: 1530, flyttade: 540, varav_utan_datum: 0, mal: null, aterstar: null }],
		provenance: provenance(['kontakter.csv'])
	},
	hushall_per_kvartal: {
		status: 'ready',
		rows: ['2024-K1', '2024-K2', '2024-K3'].map((kvartal, i) => ({
			...{ kvartal, registrerade: 100 + i, flyttade: 10 + i, nya_i_registret: 12 + i },
			...{ registrerade_ack: 1328 + i * 101, flyttade_ack: 518 + i * 11 }
		})),
		provenance: provenance(['kontakter.csv'])
	},
	svarstid_per_kommun: {
		status: 'ready',
		rows: [svar('Berg', 9, 1), svar('Åre', 0, 0), svar('Hela länet', 9, 1)],
		provenance: provenance(['kontakter.csv', 'aktiviteter.csv'])
	},
	magasin_per_kvartal: { status: 'missing', saknas: ['kontakter: Magasin'] },
	hushall_per_kommun: { status: 'failed', fel: 'hushall_per_kommun: <b>fel</b>' },
	budget_utfall_per_post: {
		status: 'ready',
		rows: [
			post('Gemensamt CRM-system', 54_000_000, 41_761_150, 54_000_000),
			post('=cmd()', 150_500_000, 94_310_500, 131_000_000),
			post('Totalt', 204_500_000, 136_071_650, 185_000_000, true)
		],
		provenance: provenance(['ekonomi-2024.csv'], ['Utfallet är <b>inte</b> klart.'])
	},
	lpix_kedja: {
		status: 'ready',
		rows: [
			{ ar: 2024, procent: null, belopp_kr: 1_600_000 },
			{ ar: 2025, procent: 2.4, belopp_kr: 1_638_400 }
		],
		provenance: provenance(['lpix.csv'])
	},
	kommunandelar: { status: 'missing', saknas: ['befolkning 2023-11-01'] }
};

/** As an arrow turned around by right-to-left marks, a bell and half a letter. */
export const ELAKT = '=cmd() <b>fet</b> & \u202eomvänt\u202c \u0007\ud800 ' + 'x'.repeat(10_000);

export const TEXT = Rapporttext.parse({
	sort: 'kvartal',
	avtal: 'kompetensattraktion-2024',
	kvartal: '2024-K3',
	handlaggare: 'Anna & Bo',
	avsnitt: [
		{
			id: 'service',
			text: 'Svaren **kom fram** i [tid](https://tasteget.nu/a?b=1&c=2).\n\n1. Först\n2. Sedan\n\n- En punkt',
			sidbrytning: true
		},
		{ id: 'ekonomi', text: ELAKT },
		{ id: 'registervard', dold: true }
	],
	poster: [{ post: 'Gemensamt CRM-system', genomfort: 'Två utbildningar.\nEn manual.' }]
});

export const BILD: RitatDiagram = {
	svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 802 340"><text>121</text></svg>',
	// The smallest picture there is: one dot.
	png: Uint8Array.from(
		Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
			'base64'
		)
	),
	bredd: 802,
	hojd: 340,
	beskrivning: '121 nya hushåll & inget <annat>.',
	bildtext: 'Nya hushåll per kvartal.'
};

export const RAPPORT: Rapportunderlag = {
	text: TEXT,
	params: {
		kvartal: parseKvartal('2024-K3')!,
		tom: '2024-09-30',
		avtal: agreement('kompetensattraktion-2024', AGREEMENTS)!
	},
	results: RESULTS,
	filer: [
		{ fil: 'kontakter.csv', kalla: 'kontakter', rader: 3098, inlasta: 3095, avvisade: 3 },
		{ fil: 'okand.csv', kalla: null, rader: 4, inlasta: 0, avvisade: 4 }
	],
	enhet: 'kr',
	avtalen: AGREEMENTS,
	slutar: null,
	dag: '2024-11-05'
};

/** A document as it is when its charts have been drawn: here all are the same. */
export function medBilder(dokument: Dokument): Dokument {
	return {
		...dokument,
		delar: dokument.delar.map((del) => (del.typ === 'diagram' ? { typ: 'bild', bild: BILD } : del))
	};
}
