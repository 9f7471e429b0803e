/** A page of the program, as it is called wherever one goes to it. */
export interface Sida {
	namn: string;
	path:
		| ('/' | '/inflyttning' | '/service' | '/register' | '/ekonomi' | '/energikontoret' | '/kommun')
		| ('/fakturor' | '/kalender' | '/kalender/korplan' | '/avtal')
		| ('/rapport' | '/lasta' | '/data' | '/publicera' | '/visa');
	/** No quarter or agreement is chosen for it. */
	utanVy?: true;
}

/** What the figures are of: the row of pages in the frame. */
export const SIDOR: readonly Sida[] = [
	{ namn: 'Översikt', path: '/' },
	{ namn: 'Inflyttning', path: '/inflyttning' },
	{ namn: 'Service', path: '/service' },
	{ namn: 'Register', path: '/register' },
	{ namn: 'Ekonomi', path: '/ekonomi' },
	{ namn: 'Energikontoret', path: '/energikontoret' },
	{ namn: 'Kommuner', path: '/kommun' },
	{ namn: 'Fakturor', path: '/fakturor' },
	{ namn: 'Kalender', path: '/kalender' },
	{ namn: 'Avtal', path: '/avtal', utanVy: true }
];

/** What is done with the figures, and where they come from. */
export const VERKTYG: readonly Sida[] = [
	{ namn: 'Rapport', path: '/rapport' },
	{ namn: 'Låsta', path: '/lasta', utanVy: true },
	{ namn: 'Data', path: '/data', utanVy: true }
];
