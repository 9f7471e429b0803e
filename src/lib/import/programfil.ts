import { INGA } from '$lib/installningar/installningar';
import { isZip, partsOf } from './frammande/behallare';
import { Unreadable } from './unreadable';

/** Files that the program itself writes, and that are opened in other ways than as data. */
const PROGRAMFILER = {
	arbete: ['ett sparat arbete från Stegräknaren', 'ange det med --arbete'],
	installningar: ['en inställningsfil från Stegräknaren', 'ange den med --installningar'],
	avtal: ['en avtalsfil från Stegräknaren', 'ta med avtalet i inställningarna'],
	paket: ['en publicerad rapport från Stegräknaren', 'öppna den på sidan Publicera']
} as const satisfies Record<string, readonly [ar: string, gor: string]>;

export type Programfil = keyof typeof PROGRAMFILER;

/** More bytes than any work file has. */
const STORST = 64 * 1024 * 1024;

/** Which of the program's own files this is, by its content; null when it is none of them. */
export function programfil(bytes: Uint8Array): Programfil | null {
	if (isZip(bytes))
		return partsOf(bytes).some((name) => /(?:^|\/)rapport\.json$/.test(name)) ? 'paket' : null;
	if (bytes.length > STORST || !kanVaraProgramfil(bytes)) return null;
	try {
		return slagAv(JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		return null;
	}
}

/** The refusal to read one of the program's own files as data. */
export function intesomData(slag: Programfil): Unreadable {
	return new Unreadable(`Filen är ${programfiltext(slag)}`);
}

/** The refusal of a workbook that the program has made: there is nothing new in it to read. */
export function egenArbetsbok(): Unreadable {
	return new Unreadable(
		'Arbetsboken är skriven av Stegräknaren. Det som står i den är redan räknat och läses inte som data. Läs in filerna som det räknades av.'
	);
}

/** What the file is, and what to do on the command line, after "Filen är". */
export function programfiltext(slag: Programfil): string {
	const [ar, gor] = PROGRAMFILER[slag];
	return `${ar} och läses inte som data. Släpp filen på sidan, eller ${gor}.`;
}

/** Whether a file that begins like this may be one of the program's own. */
export function kanVaraProgramfil(head: Uint8Array): boolean {
	return isZip(head) || /^\s*[{[]/.test(new TextDecoder().decode(head.subarray(0, 64)));
}

function slagAv(data: unknown): Programfil | null {
	if (isRecord(data)) {
		if (data.program === 'stegraknaren') return 'arbete';
		if ('dokument' in data && 'mottagare' in data) return 'paket';
		if ('version' in data) return isSettings(data) ? 'installningar' : null;
	}
	const alla: unknown[] = Array.isArray(data) ? data : [data];
	const avtal = (ett: unknown) => isRecord(ett) && 'kortnamn' in ett && isRecord(ett.budget);
	return alla.length > 0 && alla.every(avtal) ? 'avtal' : null;
}

/**
 * Whether the data is settings. A publication's manifest has a version too, but its agreement is a mere
 * name.
 */
function isSettings(data: Record<string, unknown>): boolean {
	const delar = Object.keys(data).filter((key) => key !== 'version');
	const kanda = delar.filter((key) => key in INGA && typeof data[key] === 'object');
	return delar.length === 0 || kanda.length > 0;
}

function isRecord(data: unknown): data is Record<string, unknown> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
