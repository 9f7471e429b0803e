import { datum, versal } from '$lib/domain/format';
import type { Provenance } from '$lib/catalogue/measures/result';

/** The small line under a finding: "Hushåll · t.o.m. 30 september 2024 · källa: kontakter.csv". */
export function kallrad(enhet: string, { tom, filer }: Provenance): string {
	const kalla = filer.length > 0 ? [`källa: ${filer.join(', ')}`] : [];
	return [versal(enhet), `t.o.m. ${datum(tom)}`, ...kalla].join(' · ');
}
