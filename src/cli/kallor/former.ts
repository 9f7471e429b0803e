import type { ColumnType } from '$lib/catalogue/sources/source';

/** How values of a type are written, with an example. */
export interface Form {
	namn: string;
	former: string;
	exempel: string;
}

/** How values of every type are written, in the words of the coordinator's guide. */
export const FORMER: Readonly<Record<ColumnType, Form>> = {
	text: {
		namn: 'text',
		former: 'Vad som helst. Mellanslag före och efter räknas inte.',
		exempel: '1204'
	},
	datum: {
		namn: 'datum',
		former:
			'`2024-03-01`, `20240301`, `2024-03-01 14:53`, `2024-03-01T14:53:18Z`, `01.03.2024`, `1/3 2024`, `01/03/2024` (dagen först), eller Excels datumnummer, som `45352`. Kan minst ett datum i kolumnen bara läsas med månaden först, som `3/31/2024`, och inget bara med dagen först, läses alla så. Årtal med två siffror och dagar före 1990 läses inte.',
		exempel: '2024-03-01'
	},
	datum_eller_ja: {
		namn: 'datum eller ja/nej',
		former: 'Ett datum, eller ett ja eller nej. `1` är ja.',
		exempel: 'Ja'
	},
	ja_nej: {
		namn: 'ja/nej',
		former:
			'`Ja`/`Nej`, `J`/`N`, `Yes`/`No`, `Sant`/`Falskt`, `True`/`False`, `1`/`0`, eller `X` för ja och tomt för nej.',
		exempel: 'Ja'
	},
	kommun: {
		namn: 'kommun',
		former:
			'`Åre`, `Åre kommun`, `Bergs kommun`, SCB:s kod `2321` eller båda: `2321 Åre`. Stora och små bokstäver spelar ingen roll.',
		exempel: 'Åre'
	},
	kommuner: {
		namn: 'en eller flera kommuner',
		former:
			'Som kommun, med `,`, `;`, `/`, `|`, "och" eller radbrytning emellan. `Hela länet`, `Vet ej` och tomt är ingen vald kommun.',
		exempel: 'Åre'
	},
	heltal: {
		namn: 'heltal',
		former: '`12049` eller `12 049`.',
		exempel: '2024'
	},
	belopp: {
		namn: 'belopp i kronor',
		former:
			"`1505000`, `1 505 000,00`, `1.505.000`, `1'505'000.50`, `1 505 kr` eller `1 505 tkr`. `1.505` är ettusen femhundrafem. Högst två decimaler: `1,505` läses inte, men `1,505 tkr` är 1 505 kronor. Ett tal i en arbetsbok avrundas till öre. Minus skrivs `-1 505`, `1 505-` eller `(1 505)`.",
		exempel: '1 505,50'
	},
	procent: {
		namn: 'procent',
		former: '`3,2`, `3.25` eller `3,2 %`, med högst tre decimaler.',
		exempel: '3,2'
	},
	decimal: {
		namn: 'tal',
		former:
			'`105,31` eller `1 204,5`. I LPIX är både punkt och komma decimaltecken; annars är `1.204` ettusen tvåhundrafyra.',
		exempel: '105,31'
	},
	period: {
		namn: 'månad',
		former:
			'`2024-03`, `202403`, `2403`, `mars 2024` eller ett datum. `3` och `mars` går bra när raden också har år. Månad 13 är bokslutet och räknas till december.',
		exempel: '2024-03'
	},
	kvartal: {
		namn: 'kvartal eller månad',
		former:
			'`2024-K3`, `2024-Q3` eller `K3 2024`, eller en månad som `2024-07`. Månader räknas när inställningarna säger om kvartalet är summan av dem eller den senaste.',
		exempel: '2024-K1'
	},
	val: { namn: 'ett av flera ord', former: 'Orden står vid kolumnen.', exempel: '' }
};

/** Example values for the smallest file, where one made from the type alone would be odd. */
export const EXEMPEL: Readonly<Record<string, string>> = {
	'ekonomi.post': 'Kommunikation',
	'befolkning.antal': '12 049',
	'projekt.projekt_id': 'P-01',
	'foretag.foretag_id': 'F-01',
	'nyckeltal.nyckeltal': 'Besök på webbplatsen',
	'nyckeltal.varde': '1 204'
};
