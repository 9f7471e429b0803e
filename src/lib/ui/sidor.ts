/** A page of the program, with its name wherever it is linked. */
export interface Sida {
	namn: string;
	path:
		| ('/' | '/inflyttning' | '/service' | '/register' | '/ekonomi' | '/energikontoret' | '/kommun')
		| ('/fakturor' | '/kalender' | '/kalender/korplan' | '/avtal')
		| ('/rapport' | '/lasta' | '/data' | '/publicera' | '/visa');
	/** The page has no quarter or agreement to choose. */
	utanVy?: true;
}

/** The pages of figures: the first menu of the frame. */
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

/** The pages of tools and sources: the second menu. */
export const VERKTYG: readonly Sida[] = [
	{ namn: 'Rapport', path: '/rapport' },
	{ namn: 'Låsta kvartal', path: '/lasta', utanVy: true },
	{ namn: 'Data', path: '/data', utanVy: true }
];
