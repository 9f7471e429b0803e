import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn } from '$lib/catalogue/sources/krav';
import { beloppMedOren, uppraknade } from '$lib/domain/format';
import type { Fraga } from './fragor';

/** A question as a message, where nobody can answer it: what is not known, and what to do. */
export function fragetext(fraga: Fraga): string {
	switch (fraga.slag) {
		case 'kolumner': {
			const { kalla, gissade } = fraga;
			const kan = gissade.map(
				({ rubrik, kolumn }) => `${rubrik} kan vara ${maltavelnamn(SOURCES[kalla], kolumn)}`
			);
			return `${uppraknade(kan)}, men det är en gissning och läses inte förrän kolumnen är kopplad, på sidan Data eller under kolumner i inställningarna.`;
		}
		case 'enhet':
			return `Ingenting säger om beloppen står i kronor eller tusental kronor. Budgeten ${fraga.ar} är ${beloppMedOren(fraga.budgetOre)} i ${fraga.tillsammans ? 'filerna tillsammans' : 'filen'}, men ${beloppMedOren(fraga.vantadOre)} väntades.`;
		case 'ar':
			return `Ingenting säger vilket år månaderna ${uppraknade(fraga.rubriker)} gäller.`;
	}
}
