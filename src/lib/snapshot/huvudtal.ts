import { andel, antal, belopp, type Beloppsenhet } from '$lib/domain/format';
import type { KvartalId } from '$lib/domain/kvartal';
import type { LockedResult } from './snapshot';

type Matt = Readonly<Record<string, LockedResult | undefined>>;
type Rad = Extract<LockedResult, { status: 'ready' }>['rows'][number];

/** A figure followed from quarter to quarter, as text; null where its measure was missing. */
export interface Huvudtal {
	namn: string;
	text: string | null;
}

/** The figures that quarters are compared by, always the same ones in the same order. */
export function huvudtal(matt: Matt, kvartal: KvartalId, enhet: Beloppsenhet): Huvudtal[] {
	const perKvartal = rad(matt.hushall_per_kvartal, (row) => row.kvartal === kvartal);
	const magasin = rad(matt.magasin_per_kvartal, (row) => row.kvartal === kvartal);
	const lanet = rad(matt.svarstid_per_kommun, (row) => row.kommun === 'Hela länet');
	const totalt = rad(matt.budget_utfall_per_post, (row) => row.prognosmetod === 'summa');
	const nu = rad(matt.hushall_nu, () => true);
	const st = (value: unknown) => (typeof value === 'number' ? antal(value) : null);
	const kr = (value: unknown) => (typeof value === 'number' ? belopp(value, enhet) : null);
	return [
		{ namn: 'Nya hushåll i kvartalet', text: st(perKvartal?.registrerade) },
		{ namn: 'Hushåll som flyttade i kvartalet', text: st(perKvartal?.flyttade) },
		{ namn: 'Hushåll som har flyttat, sammanlagt', text: st(nu?.flyttade) },
		{
			namn: 'Svar i tid',
			text: lanet ? andel(Number(lanet.i_tid), Number(lanet.i_tid) + Number(lanet.sena)) : null
		},
		{ namn: 'Beställda magasin i kvartalet', text: st(magasin?.bestallningar) },
		{ namn: 'Utfall i kvartalet', text: kr(totalt?.utfall_kvartal_ore) },
		{ namn: 'Prognos för helåret', text: kr(totalt?.prognos_ar_ore) }
	];
}

function rad(svar: LockedResult | undefined, ar: (row: Rad) => boolean): Rad | undefined {
	return svar?.status === 'ready' ? svar.rows.find(ar) : undefined;
}
