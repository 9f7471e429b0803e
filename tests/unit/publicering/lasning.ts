import { Rapporttext } from '$lib/rapport/rapportschema';
import { tomRapport } from '$lib/rapport/rapporttext';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';
import { rapportensDelar } from '$lib/rapport/avsnitt/all';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Engine } from '$lib/engine/engine';
import type { Cell } from '$lib/publicering/paket/del';
import type { Paket } from '$lib/publicering/paket/paket';
import { tabellerna } from '$lib/publicering/paket/paketfiler';
import type { Snapshot } from '$lib/snapshot/snapshot';
import { lockKvartal } from '$lib/snapshot/lockkvartal';
import { publiceraPaket, type Granskningsunderlag } from '$lib/publicering/paket/paketet';
import type { Publiceringsval } from '$lib/publicering/paket/attpublicera';
import { kontakt, type TestRow } from '../engine/tables';

/** One bit for each kommun, as contacts choose them. */
export const BIT = {
	Berg: 1,
	Bräcke: 2,
	Härjedalen: 4,
	Krokom: 8,
	Ragunda: 16,
	Strömsund: 32,
	Åre: 64,
	Östersund: 128
} as const;
export type Kommunnamn = keyof typeof BIT;

export const VAL: Publiceringsval = {
	mottagare: 'webb',
	kommun: null,
	troskel: 5,
	visas_fran: null,
	sokbar: false,
	publicerad: '2024-10-15T08:00:00.000Z'
};

/** So many households that registered, and moved, on a day. */
export function hushall(
	antal: number,
	kommun: Kommunnamn,
	registrerad: string,
	flyttad: string | null = null
): TestRow[] {
	return Array.from({ length: antal }, (_, i) =>
		kontakt(`${kommun}-${registrerad}-${flyttad}-${i}`, registrerad, {
			kommuner_bitar: BIT[kommun],
			...(flyttad ? { flyttstatus: 'flyttat', flyttdatum: flyttad, status_andrad: flyttad } : {})
		})
	);
}

/** The quarterly report of what is loaded, locked. */
export async function lastKvartal(
	engine: Engine,
	kvartal: string,
	more: { text?: Partial<Rapporttext>; avtal?: string } = {}
): Promise<Snapshot> {
	const avtal = agreement(more.avtal ?? 'kompetensattraktion-2024', AGREEMENTS)!;
	const params = { kvartal: parseKvartal(kvartal)!, tom: parseKvartal(kvartal)!.slut, avtal };
	const { matt, publiceras } = rapportensDelar('kvartal', avtal);
	const tom = tomRapport({ sort: 'kvartal', avtal: avtal.id, kvartal, kommun: null });
	return lockKvartal({
		text: Rapporttext.parse({ ...tom, ...more.text }),
		params,
		results: await engine.readAll([...matt, ...publiceras], params),
		reports: [],
		summor: [],
		omraknade: [],
		nu: Date.parse('2024-10-14T08:00:00.000Z')
	});
}

export function publicera(
	snapshot: Snapshot,
	tidigare: readonly Paket[] = [],
	val: Partial<Publiceringsval> = {}
) {
	return publiceraPaket({ snapshot, tidigare, val: { ...VAL, ...val } });
}

/** The package, which there must be. */
export function paketAv(...att: Parameters<typeof publicera>): {
	paket: Paket;
	underlag: Granskningsunderlag;
} {
	const svar = publicera(...att);
	if ('hinder' in svar) throw new Error(svar.hinder.join(' '));
	return svar;
}

/** What a table of the package shows, row by row: "Berg": ["13", "‥"]. */
export function visat(paket: Paket, matt: string): Record<string, string[]> {
	const tabell = tabellerna(paket).find((one) => one.matt === matt);
	const text = (cell: Cell) => ('dold' in cell ? '‥' : cell.text);
	return Object.fromEntries(
		(tabell?.rader ?? []).map(({ celler: [namn, ...celler] }) => [text(namn!), celler.map(text)])
	);
}

/** The hidden counts and why: "hushall_per_kommun.flyttade.Berg liten". */
export function dolda({ tabeller }: Granskningsunderlag): string[] {
	return tabeller.flatMap(({ matt, kolumner, rader }) =>
		rader.flatMap(({ celler }) =>
			celler.flatMap(({ dolt }, k) => {
				const skal = dolt && (dolt === 'döljs som skydd' ? 'skydd' : 'liten');
				return skal ? [`${matt}.${kolumner[k]!.id}.${celler[0]!.text} ${skal}`] : [];
			})
		)
	);
}
