import { faltFor } from './falt';
import type { Nod } from './utkast';

/** Default choices, for fields that have one. */
const FORVALT: Readonly<Record<string, string>> = {
	'overforingar.riktning': 'ingående',
	'overforingar.status': 'tillstyrkt',
	'fordelning.nyckel': 'befolkning',
	'tolkningar.galler': 'avtal'
};
/** Lists whose rows get an id from their name when they are read. */
const MED_ID = ['budget.poster', 'plikter'];

/**
 * An empty row, or another empty group of fields.
 * @param falt the fields' own names
 */
export function nytt(vag: string, falt: readonly string[]): { readonly [namn: string]: Nod } {
	const tomma = falt.map((namn) => {
		const plats = `${vag}.${namn}`;
		return [namn, faltFor(plats) ? (FORVALT[plats] ?? '') : null] as const;
	});
	return Object.fromEntries([...(MED_ID.includes(vag) ? [['id', ''] as const] : []), ...tomma]);
}
