/** The engine has ended, and everything loaded in it is gone. */
class MotorStannade extends Error {
	override name = 'MotorStannade';
	constructor() {
		super('Beräkningen stannade, troligen för att minnet tog slut.');
	}
}

/**
 * Makes requests to the engine fail if it ends silently. Settled requests are let go of: racing them against
 * one promise that never settles would keep every answer in memory.
 * @param stannad called when the engine is gone, before its unanswered requests fail
 */
export function livet(stannad: () => void) {
	const vantar = new Set<(error: Error) => void>();
	let slut: Error | null = null;
	return {
		borta() {
			stannad();
			slut = new MotorStannade();
			for (const reject of vantar) reject(slut);
			vantar.clear();
		},
		omInte: <T>(svar: Promise<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				if (slut) return reject(slut);
				vantar.add(reject);
				svar.then(resolve, reject).finally(() => vantar.delete(reject));
			})
	};
}
