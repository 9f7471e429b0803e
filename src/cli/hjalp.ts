/** What can be said on the command line: "--flagga <värde>" and what it means. */
type Flaggor = readonly (readonly [flagga: string, betyder: string])[];

const GEMENSAMMA: Flaggor = [
	['--data <mapp>', 'mappen med exporterna'],
	['--kvartal 2024-K3', 'kvartalet som räknas'],
	['--tom 2024-09-15', 'sista dagen som räknas; utan den kvartalets sista dag'],
	['--avtal <id>', 'avtalet; utan det väljs kvartalets eget'],
	['--installningar <fil>', 'inställningar som är sparade i programmet']
];
const ARBETE: Flaggor = [['--arbete <fil>', 'arbete som är sparat i programmet, med texter']];

const KOMMANDON = {
	berakna: {
		gor: 'Räknar alla mått och skriver dem som JSON.',
		flaggor: GEMENSAMMA
	},
	rapport: {
		gor: 'Skriver rapporten som PDF. Kräver att programmet är byggt: npm run build',
		flaggor: [
			...GEMENSAMMA,
			...ARBETE,
			['--sort kvartal|kommun|ar|radgivning|bokslut', 'vilken rapport; utan den kvartalsrapporten'],
			['--kommun Åre', 'kommunen, i en rapport som är för en kommun'],
			['--ut rapport.pdf', 'filen som skrivs']
		]
	},
	publicera: {
		gor: 'Skriver ett kvartal som ska publiceras, efter röjandekontroll.',
		flaggor: [
			...GEMENSAMMA,
			...ARBETE,
			['--till static/publicerat', 'mappen som det skrivs i'],
			['--mottagare webb|arbetsgrupp|Åre', 'vem som ska läsa; utan den webb'],
			['--troskel 3', 'antal under detta döljs; 0 döljer ingenting'],
			['--visas-fran 2024-10-15', 'dagen då det får visas'],
			['--publicerad 2024-10-15T08:00:00.000Z', 'tiden som sägs på sidan; utan den nu'],
			['--sokbar', 'sökmotorer får visa sidan'],
			['--meningar-lasta', 'någon har läst meningarna, och de får publiceras']
		]
	}
} as const satisfies Record<string, { gor: string; flaggor: Flaggor }>;

/** `npm run <command> -- --hjalp`. @returns the exit code, 0 */
export async function main([command = '']: string[]): Promise<number> {
	const { gor, flaggor } = KOMMANDON[command as keyof typeof KOMMANDON] ?? {
		gor: `Kommandon med hjälp: ${Object.keys(KOMMANDON).join(', ')}`,
		flaggor: []
	};
	const bredd = Math.max(...flaggor.map(([flagga]) => flagga.length));
	const rader = flaggor.map(([flagga, betyder]) => `  ${flagga.padEnd(bredd)}  ${betyder}`);
	console.log([gor, ...(rader.length > 0 ? ['', ...rader] : [])].join('\n'));
	return 0;
}
