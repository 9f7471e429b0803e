import type { Mottagare } from './paket';

/** The readers of a report, in words. */
export const MOTTAGARNAS: Readonly<
	Record<Mottagare, { namn: string; kort: string; hjalp: string }>
> = {
	webb: {
		namn: 'Nämnden och webben',
		kort: 'webben',
		hjalp: 'För alla. Svarstider visas bara för hela länet.'
	},
	arbetsgrupp: {
		namn: 'Arbetsgruppen',
		kort: 'arbetsgruppen',
		hjalp:
			'Svarstider visas per kommun, för de senaste tolv månaderna. Det är ofta en enda persons arbete: lägg inte rapporten på webben.'
	},
	kommun: {
		namn: 'En kommun',
		kort: 'kommunen',
		hjalp: 'Svarstider visas för kommunen och hela länet. Lägg inte rapporten på webben.'
	}
};
