import { dag } from './dagar.mjs';

/** The day the sample register was exported: nothing in it is later. */
export const EXPORTDAG = dag('2025-06-30');

/**
 * Per quarter: new households, households whose move becomes known in the register, magazine
 * orders. Up to and including 2023-K3 they sum to 1103, 256 (+ 9 undated = 265) and 819; the 179 of
 * 2023-K4 are the great register care.
 */
export const PLAN = /** @type {const} */ ([
	['2020-K1', 44, 2, 18],
	['2020-K2', 38, 5, 42],
	['2020-K3', 52, 9, 41],
	['2020-K4', 49, 10, 30],
	['2021-K1', 61, 13, 35],
	['2021-K2', 66, 16, 77],
	['2021-K3', 88, 22, 58],
	['2021-K4', 69, 17, 42],
	['2022-K1', 78, 18, 44],
	['2022-K2', 84, 21, 89],
	['2022-K3', 103, 29, 64],
	['2022-K4', 80, 20, 47],
	['2023-K1', 94, 22, 51],
	['2023-K2', 96, 24, 104],
	['2023-K3', 101, 28, 77],
	['2023-K4', 84, 179, 49],
	['2024-K1', 118, 26, 55],
	['2024-K2', 104, 31, 118],
	['2024-K3', 121, 38, 83],
	['2024-K4', 97, 24, 52],
	['2025-K1', 109, 27, 58],
	['2025-K2', 126, 35, 121]
]);

export const REGISTERVARD = '2023-K4';

/** When the 179 moves entered in 2023-K4 really took place. */
export const FLYTTAR_I_REGISTERVARDEN = /** @type {const} */ ([
	['2021-K1', 8],
	['2021-K2', 9],
	['2021-K3', 12],
	['2021-K4', 10],
	['2022-K1', 14],
	['2022-K2', 16],
	['2022-K3', 20],
	['2022-K4', 15],
	['2023-K1', 17],
	['2023-K2', 19],
	['2023-K3', 22],
	['2023-K4', 17]
]);

/** Registration quarters of the households that are moved without any date; nine until 2023-K3. */
export const FLYTTAR_UTAN_DATUM = /** @type {const} */ ([
	'2020-K1',
	'2020-K2',
	'2020-K4',
	'2021-K2',
	'2021-K3',
	'2022-K1',
	'2022-K2',
	'2022-K4',
	'2023-K1',
	'2024-K1',
	'2024-K4'
]);

/** Share answered in time, by quarter of the year: summer is the slow season. */
export const I_TID = [0.91, 0.9, 0.88, 0.9];

export const KOMMUNVIKTER = /** @type {const} */ ([
	['Östersund', 30],
	['Åre', 24],
	['Krokom', 11],
	['Härjedalen', 10],
	['Berg', 8],
	['Strömsund', 8],
	['Bräcke', 5],
	['Ragunda', 4]
]);
