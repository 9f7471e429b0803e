/** The texts on a budget post, by field. */
export const POSTFALT = ['uppdrag', 'genomfort', 'nyckeltal', 'nasta', 'orsak', 'atgard'] as const;
export type Postfalt = (typeof POSTFALT)[number];
