import { isBortfall } from '$lib/domain/bortfall';

/** Whether some piece of the program could not be fetched, since the page was last changed. */
class Bortfallslage {
	finns = $state(false);

	/** Takes note of an error, when it is of that kind. */
	marka(error: unknown): void {
		if (isBortfall(error)) this.finns = true;
	}
}

export const bortfall = new Bortfallslage();
