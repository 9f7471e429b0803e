import type { HushallNu } from '$lib/catalogue/measures/hushall_nu/measure';
import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import { dolj } from '$lib/domain/rojande/dolj';
import { granska } from '$lib/domain/rojande/granska';
import type { Dolda, Granskning, Rakneverk } from '$lib/domain/rojande/rakneverk';
import type { LockedReport } from '$lib/snapshot/snapshot';
import { cellnamn } from './rakneverk/platser';
import type { AttSkydda } from './rakneverk/attskydda';
import { rakneverket } from './rakneverk/rakneverket';
import { tidsleden } from './tidsled';

/** What is hidden, and the audit of that choice. */
export interface Skydd {
	/** The number of counts, and of relations between them, in the audit. */
	rakningar: number;
	samband: number;
	dolda: Dolda;
	granskning: Granskning;
	/** The number of counts that earlier packages reveal whatever is hidden now. */
	slappta: number;
	/**
	 * Whether the times between the packages were separated: false when the packages are not about the same
	 * households.
	 */
	tidsled: boolean;
}
type Val = Omit<Skydd, 'slappta' | 'tidsled'>;

/** What is hidden, or why no choice protects the counts, in sentences. */
export type Skyddssvar = Skydd | { hinder: string[] };

/**
 * Works out what to hide in the tables per kommun. This may take seconds when many reports are published.
 * Question and answer can both be sent to and from a worker.
 */
export function skyddet(fraga: AttSkydda): Skyddssvar {
	try {
		const med = medTidsled(fraga);
		if (med) return med;
		const svar = doljOchGranska(rakneverket(fraga), fraga.troskel);
		return 'oskyddade' in svar
			? { hinder: svar.oskyddade.map(oskyddad) }
			: { ...svar, slappta: 0, tidsled: fraga.tidigare.length === 0 };
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		return {
			hinder: [
				`Antalen per kommun går inte ihop med länets, eller med det som har publicerats tidigare. ${cause.message}`
			]
		};
	}
}

/** What the control needs from a locked report besides its tables and the published packages. */
export function talenBakom({
	kvartal,
	matt
}: LockedReport): Pick<AttSkydda, 'kvartal' | 'flyttadeKvartal' | 'lanetPerKvartal' | 'utanDatum'> {
	const rows = <Row>(id: string) => {
		const svar = matt[id];
		return svar?.status === 'ready' ? (svar.rows as unknown as Row[]) : [];
	};
	const perKommun = rows<HushallPerKommun>('hushall_per_kommun');
	const perKvartal = rows<HushallPerKvartal>('hushall_per_kvartal');
	return {
		kvartal,
		flyttadeKvartal: new Map(
			perKommun.map(({ kommun, flyttade_kvartal }) => [kommun, flyttade_kvartal])
		),
		lanetPerKvartal: new Map(
			perKvartal.map(({ kvartal, registrerade, flyttade }) => [kvartal, { registrerade, flyttade }])
		),
		utanDatum: rows<HushallNu>('hushall_nu')[0]?.varav_utan_datum ?? 0
	};
}

/**
 * The protection with the times between packages separated; null where the packages are not about the same
 * households.
 */
function medTidsled(fraga: AttSkydda): Skydd | null {
	const [sammanlagt, aret] = (['hushall_per_kommun', 'hushall_per_kommun_aret'] as const).map(
		(matt) => fraga.tabeller.find((one) => one.matt === matt)
	);
	if (!sammanlagt || !aret) return null;
	const verk = rakneverket(fraga);
	for (const kolumn of sammanlagt.kolumner) tidsleden(verk, kolumn, sammanlagt, aret, fraga);
	let prov: Rakneverk = verk;
	let slappta = 0;
	try {
		for (;;) {
			const svar = doljOchGranska(prov, fraga.troskel);
			if (!('oskyddade' in svar)) return { ...svar, slappta, tidsled: true };
			// What earlier packages reveal by themselves cannot be taken back.
			const ute = new Set(svar.oskyddade);
			const egna = verk.rakningar.some(({ id, lage }) => ute.has(id) && lage === 'fri');
			if (egna) return null;
			slappta += ute.size;
			prov = {
				rakningar: prov.rakningar.map((en) => (ute.has(en.id) ? { ...en, kanslig: false } : en)),
				samband: prov.samband
			};
		}
	} catch (cause) {
		if (cause instanceof RangeError) return null;
		throw cause;
	}
}

function doljOchGranska(verk: Rakneverk, troskel: number): Val | { oskyddade: readonly string[] } {
	const svar = dolj(verk, troskel);
	if ('oskyddade' in svar) return svar;
	// The audit does not rely on anything that the choice claims.
	return {
		rakningar: verk.rakningar.length,
		samband: verk.samband.length,
		dolda: svar.dolda,
		granskning: granska(verk, svar.dolda, troskel)
	};
}

function oskyddad(id: string): string {
	return `${cellnamn(id)}: ett litet antal går att räkna ut vad som än döljs, med det som redan är publicerat.`;
}
