import { HELA_LANET } from '$lib/domain/kommun';
import { ytterligheter } from '$lib/domain/diagramtext';
import { antal } from '$lib/domain/format';

/** The households of a chart with two bars a kommun. */
export function hushallenIOrd(
	rows: readonly { kommun: string; flyttade: number; registrerade: number }[]
): string {
	const serie = (vad: string, falt: 'flyttade' | 'registrerade') =>
		ytterligheter(
			vad,
			rows.map((row) => ({ namn: row.kommun, varde: row[falt], text: antal(row[falt]) }))
		);
	return `${serie('Flyttade', 'flyttade')} ${serie('Registrerade', 'registrerade')}`;
}

/** The answers of a chart with the part in time of each kommun that has been asked. */
export function svarenIOrd(
	rows: readonly { kommun: string; i_tid: number; sena: number }[]
): string {
	return ytterligheter(
		'Besvarade i tid',
		rows
			.filter(({ kommun, i_tid, sena }) => kommun !== HELA_LANET && i_tid + sena > 0)
			.map(({ kommun, i_tid, sena }) => ({
				namn: kommun,
				varde: i_tid / (i_tid + sena),
				text: `${antal(i_tid)} av ${antal(i_tid + sena)}`
			}))
	);
}
