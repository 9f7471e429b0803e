import { expect, test } from 'vitest';
import {
	ANSVARIGA,
	SKAL,
	type Atgard,
	type Atgarder,
	type SkalId
} from '$lib/catalogue/lists/atgarder';
import { KOMMUNER } from '$lib/domain/kommun';
import { perAnsvarig, registrets } from '$lib/rapport/framsida/register';

const bit = (namn: string) => KOMMUNER.find((kommun) => kommun.namn === namn)!.bit;
const saknas = Object.fromEntries(SKAL.map(({ id }) => [id, [] as string[]])) as Record<
	SkalId,
	string[]
>;
const rad = (nr: number, skal: SkalId, kommuner_bitar: number | null): Atgard => ({
	kontakt_id: String(nr),
	skal,
	registrerad: '2024-01-01',
	dag: null,
	gjort: null,
	sista_svarsdag: null,
	kommuner_bitar,
	fil: 'kontakter.csv',
	rad: nr
});
const bada = bit('Åre') | bit('Berg');
const rader = [
	rad(1, 'ska_tas_bort', bada),
	rad(1, 'obesvarad', bada),
	rad(2, 'status_utan_datum', bit('Åre')),
	rad(3, 'status_utan_datum', 0)
];
const alla: Atgarder = { rader, saknas, perAnsvarig: true };

test('the register begins with how many contacts there are, once each, and why in the order to do it', () => {
	const { storst, rader } = registrets(alla, null);
	expect(`${storst!.tal} ${storst!.mening}`).toBe('3 kontakter behöver följas upp');
	expect(rader.map(({ om, tal }) => `${om} ${tal}`)).toEqual([
		'Obesvarade 1',
		'Flyttat men datum saknas 2',
		'Att ta bort 1'
	]);
	const [obesvarade] = rader;
	expect(obesvarade!.mening).toBe('Svara, och för in svaret på kontaktkortet');
	expect(obesvarade!.bild).toMatchObject({ slag: 'bredvid', egen: null });
});

test('of a kommun it tells its own, beside all who answer for contacts', () => {
	const { storst, rader } = registrets(alla, 'Åre');
	expect(`${storst!.tal} ${storst!.mening}`).toBe('2 kontakter behöver följas upp av Åre kommun');
	expect(rader.map(({ tal }) => tal)).toEqual(['1', '1', '1']);
	const { bild } = rader[1]!;
	expect(bild?.slag === 'bredvid' && bild.staplar.map(({ namn }) => namn)).toEqual([
		// Those who have the most first.
		...['Åre', 'Regionen'],
		...ANSVARIGA.filter((namn) => namn !== 'Åre' && namn !== 'Regionen')
	]);
	const diagram = perAnsvarig(alla)!.data;
	expect(diagram.slag === 'delavhelhet' && diagram.rader.slice(0, 3)).toEqual([
		{ namn: 'Åre', del: 3, hela: 3, etikett: '3' },
		{ namn: 'Berg', del: 2, hela: 2, etikett: '2' },
		{ namn: 'Regionen', del: 1, hela: 1, etikett: '1' }
	]);
	expect(perAnsvarig({ ...alla, perAnsvarig: false })).toBeNull();
	expect(registrets(alla, 'Regionen').storst!.mening).toBe(
		'kontakt behöver följas upp av Regionen'
	);
});

test('a register that tells of no kommun has no bars, and one in order nothing to do', () => {
	const utan = registrets({ ...alla, perAnsvarig: false }, null);
	expect(utan.rader.map(({ bild }) => bild)).toEqual([null, null, null]);
	const tomt = registrets({ rader: [], saknas, perAnsvarig: true }, null);
	expect(tomt.rader).toEqual([]);
	expect(tomt.storst).toMatchObject({ tal: '0', mer: [], bild: null });
});
