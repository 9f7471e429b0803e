import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { avtalMedNamn } from '$lib/catalogue/agreements/namn';
import { antal, antalOrd, beloppMedOren, beloppUtanEnhet } from '$lib/domain/format';
import type { Beloppsandring } from './belopp';
import type { Kontaktandring } from './kontakter';

/** Sentences on what a new export of contacts changes beyond its counts. */
export function kontaktmeningar({ gallrade, senaFlyttar }: Kontaktandring): string[] {
	return [...gallringsmening(gallrade), ...flyttmening(senaFlyttar)];
}

function gallringsmening({ hushall, flyttade }: Kontaktandring['gallrade']): string[] {
	if (hushall === 0) return [];
	const gallrats = `${antalOrd(hushall, 'hushåll', 'hushåll')} har gallrats efter fem år`;
	if (flyttade === 0) return [`${gallrats}. Inget av dem hade flyttat.`];
	if (hushall === 1) return [`${gallrats}. Det hade flyttat och försvinner ur Flyttade.`];
	if (flyttade === 1) return [`${gallrats}, 1 av dem hade flyttat och försvinner ur Flyttade.`];
	return [`${gallrats}, ${antal(flyttade)} av dem hade flyttat: de försvinner ur Flyttade.`];
}

function flyttmening(kvartal: Kontaktandring['senaFlyttar']): string[] {
	const flyttar = kvartal.reduce((sum, { antal }) => sum + antal, 0);
	if (flyttar === 0) return [];
	const vilka = kvartal.map(({ kvartal, antal }) => `${kvartal} ${antal}`).join(', ');
	return [
		`${antalOrd(flyttar, 'flytt', 'flyttar')} som registrerats nu hör till redan redovisade kvartal: ${vilka}.`
	];
}

/** The changed amounts of one agreement and year. */
export interface Beloppsgrupp {
	rubrik: string;
	/** One row for each changed amount: post, kind of amount, before, after, difference. */
	rader: string[][];
}

const BELOPP = [
	['budget_ore', 'Budget'],
	['utfall_ore', 'Utfall'],
	['prognos_ore', 'Prognos']
] as const;

/** The changes grouped by agreement and year, in the order given. */
export function beloppsgrupper(
	andringar: readonly Beloppsandring[],
	avtalen: readonly Agreement[]
): Beloppsgrupp[] {
	const grupper = new Map<string, Beloppsgrupp>();
	for (const andring of andringar) {
		const rubrik = gruppnamn(andring, avtalen);
		const grupp = grupper.get(rubrik) ?? { rubrik, rader: [] };
		grupper.set(rubrik, grupp);
		for (const [id, namn] of BELOPP) {
			const [fore, efter] = [andring.fore[id], andring.efter[id]];
			if (fore === efter) continue;
			grupp.rader.push([
				`${andring.post || 'Utan post'}${andring.slag === 'kostnad' ? '' : ', intäkt'}`,
				namn,
				kronor(fore),
				kronor(efter),
				skillnad((efter ?? 0) - (fore ?? 0))
			]);
		}
	}
	return [...grupper.values()];
}

function gruppnamn({ avtal, ar }: Beloppsandring, avtalen: readonly Agreement[]): string {
	const namn =
		avtal === '' ? 'Rader utan avtal' : (avtalMedNamn(avtal, avtalen)?.kortnamn ?? avtal);
	return namn.includes(String(ar)) ? namn : `${namn}, ${ar ?? 'utan år'}`;
}

/** Öre are shown only where there are any: whole kronor are easier to compare. */
function kronor(ore: number | null): string {
	if (ore === null) return 'inget belopp';
	return ore % 100 === 0 ? `${beloppUtanEnhet(ore, 'kr')}\u00a0kr` : beloppMedOren(ore);
}

function skillnad(ore: number): string {
	if (ore === 0) return kronor(ore);
	return `${kronor(Math.abs(ore))} ${ore > 0 ? 'mer' : 'mindre'}`;
}
