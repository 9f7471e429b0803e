import { Bortfall } from '$lib/domain/bortfall';

/**
 * Fetches a piece of the program.
 * @param del what it is, first in a sentence
 * @throws Bortfall
 */
export async function hamtaDel(url: string, del: string): Promise<Response> {
	const response = await fetch(url).catch(() => null);
	if (!response?.ok) throw new Bortfall(del, response?.status);
	return response;
}
