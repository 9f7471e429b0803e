import { z } from 'zod';
import { Agreement } from '$lib/catalogue/agreements/agreement';
import { versal } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { merge, type Form } from '$lib/lager/merge';
import { felrader } from '../fel';
import { FASTA, faltFor } from './falt';
import { inskrivet, tolkat } from './slag';

/** A draft: the shape of an agreement, with every value as text. */
export type Nod = string | null | readonly Nod[] | { readonly [namn: string]: Nod };
export interface Utkast {
	readonly [namn: string]: Nod;
}

/** The faults, by the place of the field: "budget.poster.1.namn". */
export type Felplatser = ReadonlyMap<string, string>;

/** An agreement as a draft. */
export function utkastAv(avtal: Agreement): Utkast {
	const utkast = skrivet(avtal, '') as Utkast;
	if (!avtal.fordelning) return utkast;
	const { fasta } = avtal.fordelning;
	const perKommun = KOMMUNER.map(({ namn }) => {
		const rad = fasta.find(({ kommun }) => kommun === namn);
		return [namn, rad ? inskrivet({ rubrik: '', slag: 'kronor' }, rad.belopp_kr) : ''];
	});
	return satt(utkast, FASTA, Object.fromEntries(perKommun)) as Utkast;
}

/** A field that two people have typed differently. */
export interface Tvist {
	/** Its place: "budget.kalla". */
	vag: string;
	mitt: Nod;
	deras: Nod;
}

/** Merges field by field at any depth; a list counts as one value. */
const FALTVIS: { falt: Record<string, Form>; ovriga?: Form } = { falt: {} };
FALTVIS.ovriga = FALTVIS;

/**
 * Merges a draft with what somebody else has saved since it was begun.
 * @param bas the draft as it began
 * @param deras what is saved now
 * @returns the merged draft, with one's own value where both have changed the same field, and those fields
 */
export function medAndras(
	bas: Utkast,
	mitt: Utkast,
	deras: Utkast
): { utkast: Utkast; tvister: Tvist[] } {
	const { varde, krockar } = merge(bas, mitt, deras, FALTVIS);
	const tvister = krockar.map(({ stig, ...en }) => ({ ...en, vag: stig.join('.') })) as Tvist[];
	const utkast = tvister.reduce<Nod>((nu, { vag, mitt }) => satt(nu, vag, mitt), varde as Utkast);
	return { utkast: utkast as Utkast, tvister };
}

/** The agreement of a draft, or the faults, each at its field. */
export function avtalAv(utkast: Utkast): { avtal: Agreement } | { fel: Felplatser } {
	const fel = new Map<string, string>();
	const varden = readNode(utkast, '', fel) as Record<string, unknown>;
	const [poster, plikter] = [rader(varden.budget, 'poster'), rader(varden, 'plikter')];
	medId(poster, '-');
	medId(plikter, '_');
	if (fel.size > 0) return { fel };
	const read = Agreement.safeParse(varden, { reportInput: true });
	return read.success ? { avtal: read.data } : { fel: felplatser(read.error.issues) };
}

/** The faults that zod finds, at the form's fields and in its words. */
export function felplatser(issues: readonly z.core.$ZodIssue[]): Felplatser {
	const fel = new Map<string, string>();
	for (const issue of issues) {
		const vag = issue.path.join('.');
		// A row's id is made from its name, so the fault belongs to the name.
		const plats = vag.replace(/^(budget\.poster|plikter)\.(\d+)\.id$/, '$1.$2.namn');
		const falt = faltFor(plats);
		const [text = ''] = felrader(new z.ZodError([{ ...issue, path: [falt?.rubrik ?? 'Värdet'] }]));
		if (!fel.has(plats)) fel.set(plats, `${versal(text)}.`);
	}
	return fel;
}

/** The value at a place in the draft. */
export function vid(nod: Nod, vag: string): Nod {
	return vag.split('.').reduce<Nod>((inre, namn) => {
		if (inre === null || typeof inre === 'string') return null;
		return (inre as { readonly [namn: string]: Nod })[namn] ?? null;
	}, nod);
}

/** The draft with another value at a place. */
export function satt(nod: Nod, vag: string, ny: Nod): Nod {
	const [namn = '', ...resten] = vag.split('.');
	const djupare = resten.join('.');
	const inre = (gammal: Nod) => (djupare === '' ? ny : satt(gammal, djupare, ny));
	if (Array.isArray(nod))
		return (nod as readonly Nod[]).map((en, i) => (String(i) === namn ? inre(en) : en));
	const gren = (nod ?? {}) as { readonly [namn: string]: Nod };
	return { ...gren, [namn]: inre(gren[namn] ?? null) };
}

function skrivet(varde: unknown, vag: string): Nod {
	const falt = faltFor(vag);
	if (falt) return inskrivet(falt, varde);
	if (Array.isArray(varde)) return varde.map((en, i) => skrivet(en, `${vag}.${i}`));
	if (typeof varde !== 'object' || varde === null) return (varde as string | null) ?? null;
	return Object.fromEntries(
		Object.entries(varde).map(([namn, en]) => [namn, skrivet(en, under(vag, namn))])
	);
}

function readNode(nod: Nod, vag: string, fel: Map<string, string>): unknown {
	if (vag === FASTA) return [];
	if (typeof nod === 'string') {
		const falt = faltFor(vag);
		const read = falt ? tolkat(falt, nod) : { varde: nod };
		if ('varde' in read) return read.varde;
		fel.set(vag, read.fel);
		return null;
	}
	if (nod === null) return null;
	if (Array.isArray(nod)) return nod.map((en: Nod, i) => readNode(en, `${vag}.${i}`, fel));
	const varden = Object.fromEntries(
		Object.entries(nod).map(([namn, en]) => [namn, readNode(en, under(vag, namn), fel)])
	);
	if (vag === 'fordelning' && varden.nyckel === 'fast')
		varden.fasta = fasta((nod as Utkast).fasta as Utkast, fel);
	return varden;
}

/** The kommuner that have an amount. */
function fasta(perKommun: Utkast, fel: Map<string, string>) {
	return KOMMUNER.flatMap(({ namn }) => {
		const text = String(perKommun[namn] ?? '');
		if (text.trim() === '') return [];
		const vag = `${FASTA}.${namn}`;
		const read = tolkat(faltFor(vag)!, text);
		if ('varde' in read) return [{ kommun: namn, belopp_kr: read.varde }];
		fel.set(vag, read.fel);
		return [];
	});
}

interface Rad {
	id: string;
	namn: unknown;
}

function rader(gren: unknown, namn: string): Rad[] {
	return (gren as Record<string, Rad[]>)[namn] ?? [];
}

/** Gives each new row a unique id made from its name. */
function medId(rader: Rad[], mellan: string): void {
	const tagna = new Set(rader.map(({ id }) => id));
	for (const rad of rader) {
		if (rad.id !== '') continue;
		const bas = idAv(String(rad.namn ?? ''), mellan);
		let id = bas;
		for (let nr = 2; tagna.has(id); nr++) id = `${bas}${mellan}${nr}`;
		tagna.add(id);
		rad.id = id;
	}
}

/** A name as an id: "Årlig rapport" is arlig-rapport. */
function idAv(namn: string, mellan: string): string {
	const ascii = namn
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '');
	const delar = ascii.split(/[^a-z0-9]+/).filter((del) => del !== '');
	return delar.length > 0 ? delar.join(mellan) : 'rad';
}

function under(vag: string, namn: string): string {
	return vag === '' ? namn : `${vag}.${namn}`;
}
