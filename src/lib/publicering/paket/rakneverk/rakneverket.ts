import { flytta, parseKvartal } from '$lib/domain/kvartal';
import type { Kommunmatt } from '../kommuntabeller';
import type { AttSkydda } from './attskydda';
import { Verk } from './verk';
import { tabellen } from './tabellen';
import { foreAret, kvartalets } from './aret';
import { andrat, forEttArSedan, rullning, sedan } from './tidigare';

// What a reader with every published package can compare, as counts and relations. Counts per kommun may be
// hidden; the county's are always shown.

/**
 * All counts that are published or implied.
 * @throws RangeError when the counts contradict each other
 */
export function rakneverket(att: AttSkydda): Verk {
	const verk = new Verk();
	for (const tabell of att.tabeller) tabellen(verk, tabell, att);
	const nu = (matt: Kommunmatt) => att.tabeller.find((one) => one.matt === matt);
	const [sammanlagt, aret] = [nu('hushall_per_kommun'), nu('hushall_per_kommun_aret')];
	if (aret) kvartalets(verk, aret, att);
	if (sammanlagt && aret) foreAret(verk, sammanlagt, aret);
	const [forra, ettAr] = [-1, -4].map((steg) => flytta(parseKvartal(att.kvartal)!, steg).id);
	for (const paket of att.tidigare) {
		if (paket.kvartal === att.kvartal) continue;
		if (sammanlagt) sedan(verk, sammanlagt, paket, att);
		if (sammanlagt && aret && paket.kvartal === ettAr) forEttArSedan(verk, sammanlagt, paket, att);
		if (aret && paket.kvartal === forra) rullning(verk, aret, paket);
	}
	// The same quarter has been published with another value: it was locked anew, and the difference can be
	// computed.
	for (const paket of att.tidigare)
		if (paket.kvartal === att.kvartal)
			for (const tabell of att.tabeller) andrat(verk, tabell, paket, att);
	return verk;
}
