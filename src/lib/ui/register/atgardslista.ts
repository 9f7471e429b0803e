import { ansvariga, SKAL, type Atgard } from '$lib/catalogue/lists/atgarder';
import { csvText } from '$lib/domain/csv';
import { nyckel } from '$lib/domain/nyckel';
import { synligtKontaktId } from '$lib/import/personal/kontaktid';

const RUBRIKER = [
	'Ansvarig',
	'Kontakt-ID',
	'Skäl',
	'Att göra',
	'Dag',
	'Dagen är',
	'Sista svarsdag',
	'Registrerad',
	'Fil',
	'Rad'
];

/**
 * The contacts to follow up, as a list to work from in the CRM: by id, and by file and row, since an id that
 * reveals the person is left out.
 * @param ansvarig null for everybody's list, with a row for each party responsible for a contact
 */
export function atgardslista(rader: readonly Atgard[], ansvarig: string | null): string {
	const delade = rader.flatMap((rad) =>
		(ansvarig === null ? ansvarigaEllerIngen(rad) : [ansvarig]).map((vem) => ({ vem, rad }))
	);
	return csvText([
		RUBRIKER,
		...delade.map(({ vem, rad }) => {
			const { gjort } = rad;
			const { rubrik, gor, dagen } = SKAL.find(({ id }) => id === rad.skal)!;
			return [
				vem,
				synligtKontaktId(rad.kontakt_id) ?? '',
				rubrik,
				gjort ? `Inget mer: åtgärdad ${gjort}.` : gor,
				rad.dag ?? '',
				rad.dag ? dagen : '',
				rad.sista_svarsdag ?? '',
				rad.registrerad,
				rad.fil,
				String(rad.rad)
			];
		})
	]);
}

/** The parties responsible for a row; a blank where the register does not say. */
function ansvarigaEllerIngen(rad: Atgard): string[] {
	const alla = ansvariga(rad);
	return alla.length > 0 ? alla : [''];
}

/** The file name: "att-folja-upp-are-2024-09-30.csv". */
export function listnamn(ansvarig: string | null, tom: string): string {
	const vem = ansvarig === null ? 'alla' : nyckel(ansvarig);
	return `att-folja-upp-${vem}-${tom}.csv`;
}
