import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import { dolj } from '$lib/domain/rojande/dolj';
import { granska } from '$lib/domain/rojande/granska';
import type { Dolda, Granskning, Rakneverk } from '$lib/domain/rojande/rakneverk';
import type { Kommuntabell } from './kommuntabeller';
import type { AttPublicera } from './paketet';
import { cellnamn, rakneverket } from './rakneverket';

/** What is hidden, and the audit of it. */
export function skyddet(
	tabeller: readonly Kommuntabell[],
	{ snapshot, tidigare, val }: AttPublicera
): { verk: Rakneverk; dolda: Dolda; granskning: Granskning } | { hinder: string[] } {
	const { innehall, summa } = snapshot;
	const rows = <Row>(id: string) => {
		const svar = innehall.matt[id];
		return svar?.status === 'ready' ? (svar.rows as unknown as Row[]) : [];
	};
	const perKommun = rows<HushallPerKommun>('hushall_per_kommun');
	const kvartalet = rows<HushallPerKvartal>('hushall_per_kvartal').find(
		({ kvartal }) => kvartal === innehall.kvartal
	);
	try {
		const verk = rakneverket({
			...{ kvartal: innehall.kvartal, summa, tabeller, kommun: val.kommun, tidigare },
			flyttadeKvartal: new Map(
				perKommun.map(({ kommun, flyttade_kvartal }) => [kommun, flyttade_kvartal])
			),
			lanetFlyttadeKvartal: kvartalet?.flyttade ?? null,
			troskel: val.troskel
		});
		const svar = dolj(verk, val.troskel);
		if ('oskyddade' in svar) return { hinder: svar.oskyddade.map(oskyddad) };
		// The audit trusts nothing that the choice says.
		return { verk, dolda: svar.dolda, granskning: granska(verk, svar.dolda, val.troskel) };
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		return {
			hinder: [
				`Antalen per kommun går inte ihop med länets, eller med det som har publicerats tidigare. ${cause.message}`
			]
		};
	}
}

function oskyddad(id: string): string {
	return `${cellnamn(id)}: ett litet antal går att räkna ut vad som än döljs, med det som redan är publicerat.`;
}
