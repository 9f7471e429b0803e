/** Where this browser keeps the settings. */
export const SPARPLATS = 'stegraknaren.installningar';
