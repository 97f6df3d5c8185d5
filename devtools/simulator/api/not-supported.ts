/** Something of WeChat's that the simulator does not have: it is loud, so that nobody takes silence for success. */
export class NotSupported extends Error {
  constructor(what: string) {
    super(`${what} is not in the simulator: add it in devtools/simulator/api`);
  }
}
