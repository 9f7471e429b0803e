import { faltFor } from './falt';
import type { Nod } from './utkast';

/** What is chosen from the start, where something is. */
const FORVALT: Readonly<Record<string, string>> = {
	'overforingar.riktning': 'ingående',
	'overforingar.status': 'tillstyrkt',
	'fordelning.nyckel': 'befolkning',
	'tolkningar.galler': 'avtal'
};
/** Made from the name when the row is read. */
const MED_ID = ['budget.poster', 'plikter'];

/** A row, or another whole, with nothing typed in it. @param falt the fields' own names */
export function nytt(vag: string, falt: readonly string[]): { readonly [namn: string]: Nod } {
	const tomma = falt.map((namn) => {
		const plats = `${vag}.${namn}`;
		return [namn, faltFor(plats) ? (FORVALT[plats] ?? '') : null] as const;
	});
	return Object.fromEntries([...(MED_ID.includes(vag) ? [['id', ''] as const] : []), ...tomma]);
}
