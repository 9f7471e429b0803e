/** The id of the part of a page that lists changed locked figures. */
export const OMRAKNAT = 'omraknat';
