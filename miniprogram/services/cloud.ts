import { FunctionName, Input, Output } from '../core/contract/functions';
import { CtidError, ErrorCode } from '../core/errors';
import { readClocks } from './device-clock';
import { pause } from './pause';
import { readAnswer, serverTimeOf } from './read-answer';
import { transport } from './transport/choose-transport';
import { synchronise } from './trusted-time';

/** How long a call waits, and how often it asks. */
export interface Patience {
  readonly timeoutMs: number;
  readonly tries: number;
}

/** Functions end by themselves (`config.json`); a call waits a little longer, so that their own word is heard. */
const PATIENCE: Patience = { timeoutMs: 15_000, tries: 3 };
const SLOW: Partial<Record<FunctionName, Patience>> = { compareFace: { timeoutMs: 35_000, tries: 3 } };

/** Between tries, so that a service that is starting has started. */
const PAUSE_MS = 1_000;

/** What may be otherwise a second later. */
const WORTH_ASKING_AGAIN: readonly ErrorCode[] = ['SERVICE_UNAVAILABLE', 'STILL_PROCESSING'];

/**
 * Asks a cloud function. A call without an answer is asked again, twice; what it did stays unclear then, and the caller
 * asks once more later with the same input. An answer that tells the server's time sets the phone's trusted time.
 * @throws {CtidError} what the function says; NETWORK_UNREACHABLE; STILL_PROCESSING when there was no answer
 */
export async function callCloud<F extends FunctionName>(
  name: F,
  input: Input<F>,
  patience: Patience = SLOW[name] ?? PATIENCE,
): Promise<Output<F>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(name, input, patience.timeoutMs);
    } catch (error) {
      if (!(error instanceof CtidError) || !WORTH_ASKING_AGAIN.includes(error.code)) throw error;
      if (attempt >= patience.tries) throw new CtidError('STILL_PROCESSING', error.message);
    }
    await pause(attempt * PAUSE_MS);
  }
}

async function askOnce<F extends FunctionName>(name: F, input: Input<F>, timeoutMs: number): Promise<Output<F>> {
  const askedMs = readClocks().monotonicMs;
  const value = readAnswer(await transport().call(name, Object(input), timeoutMs));
  const serverTime = serverTimeOf(value);
  if (serverTime !== undefined) synchronise(serverTime, readClocks().monotonicMs - askedMs);
  return value as Output<F>;
}

/**
 * Puts a picture where the challenge wants it.
 * @throws {CtidError} NETWORK_UNREACHABLE, UPLOAD_FAILED, STORAGE_FULL; @throws {UploadRefused}
 */
export function uploadFrame(cloudPath: string, jpeg: ArrayBuffer): Promise<void> {
  return transport().upload(cloudPath, jpeg);
}
