import type { HushallPerKommunKvartal } from '../measures/hushall_per_kommun_kvartal/measure';
import { antal, uppraknade } from '$lib/domain/format';
import type { KvartalId } from '$lib/domain/kvartal';

// Findings from a kommun's quarters, in sums of four, so that a season does not look like a change.

const FYRA = 4;

/** Each kommun's new households over four quarters, from the first quarter with three before it. */
export interface FyraKvartal {
	kvartal: KvartalId[];
	kommuner: { namn: string; varden: number[] }[];
	/** The average of the kommuner, as a whole number. */
	snitt: number[];
}

export function fyraKvartal(rows: readonly HushallPerKommunKvartal[]): FyraKvartal {
	const namnen = [...new Set(rows.map(({ kommun }) => kommun))];
	const kommuner = namnen.map((namn) => {
		const egna = rows.filter(({ kommun }) => kommun === namn);
		return {
			namn,
			varden: egna
				.slice(FYRA - 1)
				.map((_, i) =>
					egna.slice(i, i + FYRA).reduce((sum, { registrerade }) => sum + registrerade, 0)
				)
		};
	});
	const kvartal = rows
		.filter(({ kommun }) => kommun === namnen[0])
		.slice(FYRA - 1)
		.map((row) => row.kvartal);
	return {
		kvartal,
		kommuner,
		snitt: kvartal.map((_, i) =>
			Math.round(kommuner.reduce((sum, { varden }) => sum + varden[i]!, 0) / kommuner.length)
		)
	};
}

/** How many more the last four quarters have than the four before them; null when those are not known. */
export function motAretFore(varden: readonly number[]): number | null {
	const [nu, da] = [varden.at(-1), varden.at(-1 - FYRA)];
	return nu === undefined || da === undefined ? null : nu - da;
}

/** "33 fler", "2 färre", "lika många" */
export function fler(skillnad: number): string {
	if (skillnad === 0) return 'lika många';
	return `${antal(Math.abs(skillnad))} ${skillnad > 0 ? 'fler' : 'färre'}`;
}

/** "Åre ökar mest i antal: 148 nya hushåll de fyra senaste kvartalen, 32 fler än året före" */
export function fyraKvartalMening(rows: readonly HushallPerKommunKvartal[]): string {
	const { kvartal, kommuner } = fyraKvartal(rows);
	if (kvartal.length <= FYRA) return 'Nya hushåll kommun för kommun';
	const andringar = kommuner.map(({ namn, varden }) => ({
		namn,
		nu: varden.at(-1)!,
		mer: motAretFore(varden)!
	}));
	const mest = Math.max(...andringar.map(({ mer }) => mer));
	if (mest <= 0) return 'Ingen kommun har fler nya hushåll än för ett år sedan';
	const flest = andringar.filter(({ mer }) => mer === mest);
	if (flest.length > 1)
		return `${uppraknade(flest.map(({ namn }) => namn))} ökar mest i antal: ${antal(mest)} fler nya hushåll på fyra kvartal än året före`;
	const [{ namn, nu }] = flest as [(typeof flest)[number]];
	return `${namn} ökar mest i antal: ${antal(nu)} nya hushåll på fyra kvartal, ${antal(mest)} fler än året före`;
}
