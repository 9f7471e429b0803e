import { Bortfall } from '$lib/domain/bortfall';

/**
 * Fetches a part of the program.
 * @param del its name, as the first words of a sentence
 * @throws Bortfall when it cannot be fetched
 */
export async function hamtaDel(url: string, del: string): Promise<Response> {
	const response = await fetch(url).catch(() => null);
	if (!response?.ok) throw new Bortfall(del, response?.status);
	return response;
}
