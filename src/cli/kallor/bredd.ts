import { manadsnamn } from '$lib/domain/format';
import { ENHETER, enhetI } from '$lib/import/belopp/enhet';
import { ACKORD, beloppsrubrik, HARLEDDORD, SLAGORD } from '$lib/import/belopp/rubrik';
import { table } from './tabell';

/** Headers of every kind as they occur in files. How each is read comes from the reader itself. */
const RUBRIKER = [
	...['jan', 'Utfall jan', 'mars 2024', '2024-01', '202401', 'P03', 'Budget feb', 'Prognos nov'],
	...['Budget 2024', 'Budget helår', 'Prognos helår', 'Ack utfall sep', 'Jan–sep', 'Summa'],
	...['Avvikelse', 'Kvar']
];
const ENHETSORD = [
	...['kr', 'kronor', 'SEK', 'tkr', 'kkr', 'tusen kronor', 'tusental kronor'],
	...['mnkr', 'mkr', 'miljoner kronor']
];

/** The section on how amount headers are read, alone and side by side. */
export function bredd(): string {
	return `Beloppen får stå med en rad per månad och en kolumn för beloppet, eller med **en kolumn per månad**. Då är året det som
rubrikerna, titeln, bladets eller filens namn säger; säger inget av dem ett år frågar programmet innan filen räknas. Ett ord på
raden ovanför, som Budget eller Utfall, gäller kolumnerna under det. Bredvid månaderna får årets budget och prognos stå, och
kommentarer. En summa eller ett ackumulerat belopp jämförs med månaderna (\`summa_stammer_inte\`) och räknas inte.

${table(
	['Rubrik', 'Läses som'],
	RUBRIKER.map((rubrik) => [rubrik, lasesSom(rubrik)])
)}

Orden får stå i vilken ordning som helst: ${Object.values(SLAGORD).map(orden).join('; ')}. Ackumulerat är ${orden(ACKORD)}. Det som räknas
fram av de andra är ${orden(HARLEDDORD)}. Står ett annat ord i rubriken frågar programmet vilken kolumn det är.

**Enheten** läses där den står: i cellen, annars i rubriken, annars i titeln eller under tabellen, annars i bladets namn
(\`enhet\`): ${enheter()}. Säger inget av dem något är beloppen kronor. Skiljer sig årets
budget då ungefär tusen gånger från avtalets frågar programmet innan filen räknas (\`orimlig_storlek\`).`;
}

/** How a header is read: "utfall i mars", "budget för hela året". */
function lasesSom(header: string): string {
	const { slag, tid, manad, ar, harledd } = beloppsrubrik(header)!;
	if (harledd) return 'räknas inte: följer av de andra';
	const vad = slag ?? 'utfall, om raden ovanför inte säger något annat';
	const namn = manad === null ? '' : manadsnamn(2024, manad).replace(/\s\d+$/, '');
	const namnAr = ar === null ? namn : `${namn} ${ar}`;
	if (tid === 'manad') return `${namnAr}: ${vad}`;
	if (tid === 'till') return `januari till och med ${namnAr}: ${vad}`;
	return tid === 'ar' ? `hela ${ar ?? 'året'}: ${vad}` : vad;
}

function orden(ord: string): string {
	return ord
		.split(' ')
		.map((one) => `\`${one}\``)
		.join(', ');
}

function enheter(): string {
	return Object.entries(ENHETER)
		.map(([enhet, { namn }]) => {
			const ord = ENHETSORD.filter((one) => enhetI(one)?.enhet === enhet);
			return `${ord.map((one) => `\`${one}\``).join(', ')} är ${namn}`;
		})
		.join('; ');
}
