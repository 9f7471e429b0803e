import { loptid, type Avtalstid } from '$lib/domain/loptid';
import { laggTillManader, type IsoDate } from '$lib/domain/datum';
import { antalOrd, datum, uppraknade } from '$lib/domain/format';

/** How an agreement runs, as seen on the day `tom`, in sentences. */
export function tidIOrd(avtal: Avtalstid & { start: IsoDate }, tom: IsoDate): string[] {
	const { forlangning } = avtal;
	const { slut, sistaUppsagning } = loptid(avtal, tom);
	const forsta = `${datum(avtal.start)} – ${datum(avtal.slut)}.`;
	if (tom < avtal.start) return [forsta, 'Avtalet har inte börjat.', ...forlangs(avtal)];
	if (tom > slut) return [forsta, 'Avtalet har löpt ut.', ...forlangs(avtal)];
	if (!forlangning || sistaUppsagning === null)
		return [forsta, 'Avtalet förlängs inte av sig självt.'];
	const nu = slut === avtal.slut ? [] : [`Löper nu till och med ${datum(slut)}.`];
	const sagt =
		tom > sistaUppsagning
			? `Sista dagen att säga upp det till ${datum(slut)} var ${datum(sistaUppsagning)}.`
			: `Säg upp det senast ${datum(sistaUppsagning)} för att det ska sluta ${datum(slut)}.`;
	return [forsta, ...nu, ...forlangs(avtal), ...(slut === forlangning.langst ? [] : [sagt])];
}

function forlangs({ forlangning }: Avtalstid): string[] {
	if (!forlangning) return [];
	const { ar, langst } = forlangning;
	const steg = ar === 1 ? 'ett år' : antalOrd(ar, 'år', 'år');
	const grans = langst === null ? 'utan slutdag' : `längst till och med ${datum(langst)}`;
	return [`Förlängs ${steg} i taget om ingen säger upp det, ${grans}.`];
}

const manad = new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' });

/** "Varje år i januari och juli, med början 31 januari 2024". */
export function narIOrd(plikt: {
	manader: readonly number[];
	forsta: IsoDate;
	sista: IsoDate | null;
}): string {
	const { manader, forsta, sista } = plikt;
	const namn = uppraknade(manader.map((nr) => manad.format(new Date(Date.UTC(2024, nr - 1, 1)))));
	if (sista === forsta) return `Senast ${datum(forsta)}.`;
	const kortare = sista !== null && sista < laggTillManader(forsta, 12);
	const slut = sista === null ? '' : ` till och med ${datum(sista)}`;
	return `${kortare ? 'Till slutet av' : 'Varje år till slutet av'} ${namn}, från och med ${datum(forsta)}${slut}.`;
}
