/** About so wide is a letter of a small drawing, at the biggest it is written. */
const TECKEN = 7.2;

/** About how wide a text is in a small drawing, in its own px. */
export const ordbredd = (text: string) => text.length * TECKEN;
