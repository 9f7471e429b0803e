// Plain JavaScript, so that help is shown at once, without compiling anything.

/**
 * A flag of the command line, as it is parsed and as the help shows it.
 * @typedef {object} Flagga
 * @property {'string' | 'boolean'} type
 * @property {string} [varde] its value in the help: a placeholder, or an example
 * @property {string} betyder
 */

/** @satisfies {Record<string, Flagga>} */
const ARBETE = /** @type {const} */ ({
	arbete: {
		type: 'string',
		varde: '<fil>',
		betyder: 'arbete som är sparat i programmet, med texter'
	}
});

/**
 * The flags of every command.
 * @satisfies {Record<string, Flagga>}
 */
export const GEMENSAMMA = /** @type {const} */ ({
	data: { type: 'string', varde: '<mapp>', betyder: 'mappen med exporterna' },
	kvartal: { type: 'string', varde: '2024-K3', betyder: 'kvartalet som räknas' },
	tom: {
		type: 'string',
		varde: '2024-09-15',
		betyder: 'sista dagen som räknas; utan den kvartalets sista dag'
	},
	avtal: { type: 'string', varde: '<id>', betyder: 'avtalet; utan det väljs kvartalets eget' },
	installningar: {
		type: 'string',
		varde: '<fil>',
		betyder: 'inställningar som är sparade i programmet'
	},
	motor: {
		type: 'string',
		varde: 'wasm|native',
		betyder: 'vad som räknar; native är för mycket stora register, och siffrorna blir desamma'
	}
});

/**
 * The flags of `rapport`.
 * @satisfies {Record<string, Flagga>}
 */
export const RAPPORTFLAGGOR = /** @type {const} */ ({
	...GEMENSAMMA,
	...ARBETE,
	sort: {
		type: 'string',
		varde: 'kvartal|kommun|ar|radgivning|bokslut',
		betyder: 'vilken rapport; utan den kvartalsrapporten'
	},
	kommun: {
		type: 'string',
		varde: 'Åre',
		betyder: 'kommunen, i en rapport som är för en kommun'
	},
	ut: { type: 'string', varde: 'rapport.pdf', betyder: 'filen som skrivs: .pdf, .docx eller .xlsx' }
});

/**
 * The flags of `publicera`.
 * @satisfies {Record<string, Flagga>}
 */
export const PUBLICERINGSFLAGGOR = /** @type {const} */ ({
	...GEMENSAMMA,
	...ARBETE,
	till: { type: 'string', varde: 'static/publicerat', betyder: 'mappen som det skrivs i' },
	mottagare: {
		type: 'string',
		varde: 'webb|arbetsgrupp|Åre',
		betyder: 'vem som ska läsa; utan den webb'
	},
	troskel: {
		type: 'string',
		varde: '3',
		betyder: 'antal under detta döljs; 0 döljer ingenting'
	},
	'visas-fran': { type: 'string', varde: '2024-10-15', betyder: 'dagen då det får visas' },
	publicerad: {
		type: 'string',
		varde: '2024-10-15T08:00:00.000Z',
		betyder: 'tiden som sägs på sidan; utan den nu'
	},
	sokbar: { type: 'boolean', betyder: 'sökmotorer får visa sidan' },
	ersatt: {
		type: 'boolean',
		betyder: 'det som redan ligger där för kvartalet ersätts, och sparas bredvid'
	},
	'meningar-lasta': {
		type: 'boolean',
		betyder: 'någon har läst meningarna, och de får publiceras'
	}
});

/**
 * The commands with help: what each does, and its flags.
 * @type {Readonly<Record<string, { gor: string; flaggor: Record<string, Flagga> }>>}
 */
export const KOMMANDON = {
	berakna: { gor: 'Räknar alla mått och skriver dem som JSON.', flaggor: GEMENSAMMA },
	rapport: {
		gor: 'Skriver rapporten som PDF, Word eller Excel. Kräver att programmet är byggt: npm run build',
		flaggor: RAPPORTFLAGGOR
	},
	publicera: {
		gor: 'Skriver ett kvartal som ska publiceras, efter röjandekontroll.',
		flaggor: PUBLICERINGSFLAGGOR
	}
};
