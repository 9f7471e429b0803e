import { isBortfall } from '$lib/domain/bortfall';

/** Whether some part of the program could not be fetched since the last change of page. */
class Bortfallslage {
	finns = $state(false);

	/** Records the error, if it is of that kind. */
	marka(error: unknown): void {
		if (isBortfall(error)) this.finns = true;
	}
}

export const bortfall = new Bortfallslage();
