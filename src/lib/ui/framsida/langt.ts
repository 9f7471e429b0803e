/** Whether a number is so long that it must be set smaller: an amount to the krona is. */
export const langt = (tal: string) => tal.length > 5;
