/** The approximate width of a letter in a small drawing, at its largest size. */
const TECKEN = 7.2;

/** The approximate width of a text in a small drawing, in the drawing's px. */
export const ordbredd = (text: string) => text.length * TECKEN;
