// What is said to those who work with the figures, on screen, and in nothing that is sent to others.

export const DELAR_SIN_DEL =
	'Hur Fastighetsenheten och Landstingsbostäder delar sin del framgår inte av avtalet.';
export const MOMSKOD = 'Momskoden sätts av ekonomiavdelningen.';

export const arIntern = (not: string): boolean => not === DELAR_SIN_DEL || not === MOMSKOD;
