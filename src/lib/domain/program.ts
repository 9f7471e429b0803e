/** What the program is called: as the creator of the files it writes it is known again by it. */
export const PROGRAMMET = 'Stegräknaren';
