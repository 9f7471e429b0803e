import type { Cellslag } from '$lib/domain/cellslag';
import { helaProcent } from '$lib/domain/format';

type Rad = Readonly<Record<string, unknown>>;
const procent = (del: number, hela: number) => (hela > 0 ? helaProcent(del, hela) : null);

/** A figure in the program's sentences that is no column of a measure. */
interface Harledd {
	/** Its name in a sentence. */
	namn: string;
	slag: Cellslag;
	varde(rad: Rad, rows: readonly Rad[], i: number): number | null;
}

/** By measure, and by the name that the figure is stored under beside the measure's columns. */
export const HARLEDDA: Readonly<Record<string, Readonly<Record<string, Harledd>>>> = {
	hushall_nu: {
		procent_av_malet: {
			namn: 'procent av målet',
			slag: 'procent',
			varde: ({ flyttade, mal }) => (mal === null ? null : procent(Number(flyttade), Number(mal)))
		},
		over_malet: {
			namn: 'hushåll över målet',
			slag: 'antal',
			varde: ({ flyttade, mal }) =>
				mal === null ? null : Math.max(0, Number(flyttade) - Number(mal))
		}
	},
	hushall_per_kvartal: {
		mot_ifjol: {
			namn: 'registrerade mot samma kvartal i fjol',
			slag: 'antal',
			varde: (rad, rows) => {
				const ifjol = rows.find(({ kvartal }) => kvartal === aretFore(String(rad.kvartal)));
				return ifjol ? Number(rad.registrerade) - Number(ifjol.registrerade) : null;
			}
		},
		flyttade_tidigare: {
			namn: 'nya i registret som flyttade tidigare',
			slag: 'antal',
			varde: (rad) => Number(rad.nya_i_registret) - Number(rad.flyttade)
		}
	},
	svarstid_per_kommun: {
		procent_i_tid: {
			namn: 'procent i tid',
			slag: 'procent',
			varde: ({ i_tid, sena }) => procent(Number(i_tid), Number(i_tid) + Number(sena))
		},
		avgjorda: {
			namn: 'svar i tid och sena',
			slag: 'antal',
			varde: ({ i_tid, sena }) => Number(i_tid) + Number(sena)
		}
	},
	finansiering: {
		procent_inkommet: {
			namn: 'procent av budgeten',
			slag: 'procent',
			varde: ({ budget_ar_ore, utfall_ack_ore }) =>
				budget_ar_ore === null || utfall_ack_ore === null
					? null
					: procent(Number(utfall_ack_ore), Number(budget_ar_ore))
		}
	},
	kostnad_per_slag: {
		procent_av_kostnaderna: {
			namn: 'procent av kostnaderna',
			slag: 'procent',
			varde: ({ utfall_ack_ore }, rows) => {
				const alla = rows.at(-1)?.utfall_ack_ore ?? null;
				return alla === null ? null : procent(Number(utfall_ack_ore), Number(alla));
			}
		}
	},
	registervard: {
		ofullstandiga: {
			namn: 'kontakter med datum eller status som saknas',
			slag: 'antal',
			varde: ({ datum_utan_status, status_utan_datum }) =>
				datum_utan_status === null || status_utan_datum === null
					? null
					: Number(datum_utan_status) + Number(status_utan_datum)
		}
	},
	andelsforandring: {
		skillnad_kr: {
			namn: 'ändring mot året före',
			slag: 'kr',
			varde: ({ belopp_kr, forra_kr }) => Number(belopp_kr) - Number(forra_kr)
		}
	},
	lpix_kedja: {
		skillnad_kr: {
			namn: 'ändring mot året före',
			slag: 'kr',
			varde: ({ belopp_kr }, rows, i) => {
				const forra = rows[i - 1]?.belopp_kr ?? null;
				return belopp_kr !== null && forra !== null ? Number(belopp_kr) - Number(forra) : null;
			}
		}
	},
	kommunandelar: {
		kommunerna_kr: {
			namn: 'kommunernas belopp',
			slag: 'kr',
			varde: (_, rows, i) =>
				i < rows.length - 1
					? null
					: rows
							.slice(0, -1)
							.filter(({ befolkning }) => befolkning !== null)
							.reduce((sum, { belopp_kr }) => sum + Number(belopp_kr), 0)
		}
	}
};

function aretFore(kvartal: string): string {
	return `${Number(kvartal.slice(0, 4)) - 1}${kvartal.slice(4)}`;
}
