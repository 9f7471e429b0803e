import { HELA_LANET } from '$lib/domain/kommun';
import type { Kommuntabell } from '../kommuntabeller';
import type { Verk } from './verk';
import type { AttSkydda } from './attskydda';
import { cellId, foreId, kvartalId, ovrigaId } from './platser';

/** Adds the quarter's own moves, which are a part of the year's. They are published for the county only. */
export function kvartalets(verk: Verk, { matt, rader }: Kommuntabell, att: AttSkydda): void {
	const lanet = att.lanetPerKvartal.get(att.kvartal)?.flyttade;
	if (lanet === undefined || att.flyttadeKvartal.size === 0) return;
	const delar = rader.flatMap(({ namn, varden }) => {
		const aret = varden.flyttade ?? null;
		if (aret === null) return [];
		const kvartalet = att.flyttadeKvartal.get(namn) ?? 0;
		const id = verk.underforstadd(kvartalId(namn), kvartalet);
		const ovriga = verk.mellan(ovrigaId(namn), aret - kvartalet);
		verk.lika([id, ovriga], [cellId(matt, 'flyttade', namn)]);
		return [id];
	});
	verk.lika(delar, [verk.visas(kvartalId(HELA_LANET), lanet)]);
}

/**
 * Adds what came before the year: the total minus the four quarters. A small number there is as revealing.
 */
export function foreAret(verk: Verk, sammanlagt: Kommuntabell, aret: Kommuntabell): void {
	for (const kolumn of aret.kolumner)
		for (const { namn } of aret.rader) {
			const hela = cellId(sammanlagt.matt, kolumn, namn);
			const del = cellId(aret.matt, kolumn, namn);
			if (!verk.har(hela) || !verk.har(del)) continue;
			const skillnad = verk.varde(hela)! - verk.varde(del)!;
			verk.lika([del, verk.underforstadd(foreId(kolumn, namn), skillnad)], [hela]);
		}
}
