/** Where on a page it is told which locked figures are others now. */
export const OMRAKNAT = 'omraknat';
