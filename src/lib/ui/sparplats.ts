/** Where this browser keeps the settings. */
export const SPARPLATS = 'stegraknaren.installningar';
/** Where it keeps what is written: before each report's key. */
export const RAPPORTPLATS = 'stegraknaren.rapport.';
/** Where its database keeps the locked reports, and why figures have been restated since. */
export const LASTPLATS = 'stegraknaren.lasta';
export const ORSAKSPLATS = 'stegraknaren.orsaker';
/** Where it keeps what has been published. */
export const PUBLICERATPLATS = 'stegraknaren.publicerat';
