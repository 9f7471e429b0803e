import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { avtalMedNamn } from '$lib/catalogue/agreements/namn';
import {
	antal,
	antalOrd,
	beloppMedOren,
	beloppUtanEnhet,
	kvartalsnamn,
	uppraknade
} from '$lib/domain/format';
import { parseKvartal, type KvartalId } from '$lib/domain/kvartal';
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
	const vilka = flyttade === hushall ? 'alla' : `${antal(flyttade)} av dem`;
	return [`${gallrats}, ${vilka} hade flyttat: de försvinner ur Flyttade.`];
}

function flyttmening(kvartal: Kontaktandring['senaFlyttar']): string[] {
	const flyttar = kvartal.reduce((sum, { antal }) => sum + antal, 0);
	if (flyttar === 0) return [];
	const namn = (id: KvartalId) => kvartalsnamn(parseKvartal(id)!);
	const nytt = `${antalOrd(flyttar, 'flytt', 'flyttar')} som registrerats nu hör till`;
	if (kvartal.length === 1)
		return [`${nytt} ett redan redovisat kvartal: ${namn(kvartal[0]!.kvartal)}.`];
	const vilka = kvartal.map((ett) => `${antal(ett.antal)} till ${namn(ett.kvartal)}`);
	return [`${nytt} redan redovisade kvartal: ${uppraknade(vilka)}.`];
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
