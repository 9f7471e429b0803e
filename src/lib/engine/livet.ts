/** The engine is gone, with all that was loaded in it. */
class MotorStannade extends Error {
	override name = 'MotorStannade';
	constructor() {
		super('Beräkningen stannade, troligen för att minnet tog slut.');
	}
}

/**
 * What is asked of the engine, answered too if it ends without a word. An answer that has come is held
 * by nobody here: a race with a promise that never settles would keep every one of them.
 * @param stannad told when it is gone, before what was asked of it is
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
