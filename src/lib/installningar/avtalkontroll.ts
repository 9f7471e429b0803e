import type { z } from 'zod';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { withOwn } from '$lib/catalogue/agreements/all';
import { avtalMedNamn, postMedNamn } from '$lib/catalogue/agreements/namn';
import type { Prognos } from '$lib/catalogue/agreements/prognos';
import type { SieKoppling } from './siekoppling';

/** The lists in the settings that name agreements and posts. */
interface Namnger {
	avtal: readonly Agreement[];
	prognoser: readonly Prognos[];
	varden: {
		avtal: readonly { avtal: string }[];
		poster: readonly { avtal: string; post: string }[];
	};
	utfall_tom: readonly { avtal: string }[];
	sie: readonly SieKoppling[];
}

/** The agreements whose amounts measures follow from year to year (matt.md, Fördelning). */
const INDEXERADE = ['energikontoret', 'energi-fastighetsnatverk'];

/**
 * Reports agreements and posts that the settings name, but that exist neither in the program nor in the
 * settings.
 */
export function avtalkontroll(
	{ avtal, prognoser, varden, utfall_tom, sie }: Namnger,
	ctx: z.core.$RefinementCtx<unknown>
): void {
	const avtalen = withOwn(avtal);
	const tell = (path: (string | number)[], message: string) =>
		ctx.addIssue({ code: 'custom', path, message });

	const avtalet = (path: (string | number)[], namn: string) => {
		if (namn !== '' && !avtalMedNamn(namn, avtalen))
			tell([...path, 'avtal'], `avtalet ${namn} finns inte`);
	};
	const posten = (path: (string | number)[], rad: { avtal: string; post: string }) => {
		const valt = avtalMedNamn(rad.avtal, avtalen);
		if (valt && valt.budget.poster.length > 0 && !postMedNamn(valt, rad.post))
			tell([...path, 'post'], `posten ${rad.post} finns inte i ${valt.kortnamn}`);
	};

	avtal.forEach(({ id, index }, i) => {
		if (INDEXERADE.includes(id) && !index)
			tell(['avtal', i, 'index'], `avtalet ${id} räknas upp med LPIX och måste ha ett index`);
	});
	varden.avtal.forEach((rad, i) => {
		if (rad.avtal === '') tell(['varden', 'avtal', i, 'avtal'], 'avtalet är inte angivet');
		avtalet(['varden', 'avtal', i], rad.avtal);
	});
	varden.poster.forEach((rad, i) => {
		avtalet(['varden', 'poster', i], rad.avtal);
		posten(['varden', 'poster', i], rad);
	});
	utfall_tom.forEach((rad, i) => avtalet(['utfall_tom', i], rad.avtal));
	sie.forEach((rad, i) => {
		avtalet(['sie', i], rad.avtal);
		// An income may be named after its financier, so its post is not checked.
		if (rad.slag !== 'intakt' && !rad.konto.trim().startsWith('3')) posten(['sie', i], rad);
	});
	prognoser.forEach((rad, i) => avtalet(['prognoser', i], rad.avtal));
}
