/** The name of the program. As creator of the files it writes, it is how it recognises them. */
export const PROGRAMMET = 'Stegräknaren';
