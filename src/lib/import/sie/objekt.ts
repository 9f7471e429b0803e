/** An object of a dimension: cost centre 10, project P1. */
export interface SieObjekt {
	dim: number;
	id: string;
}

export function objektNyckel({ dim, id }: SieObjekt): string {
	return `${dim} ${id}`;
}
