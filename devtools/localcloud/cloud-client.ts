import type { Answer, FunctionName, Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';
import { OPENID_HEADER } from './gateway';

/** What a phone can do with the cloud: call functions and upload to the paths that it was given. */
export class CloudClient {
  constructor(
    private readonly url: string,
    private readonly openid: string,
  ) {}

  /** @throws {CtidError} the code that the function answers; SERVICE_UNAVAILABLE when it does not answer */
  async call<F extends FunctionName>(functionName: F, input: Input<F>): Promise<Output<F>> {
    const answer = await this.send(functionName, input);
    if (answer.ok) return answer.value as Output<F>;
    throw new CtidError(answer.code);
  }

  /** The answer to any event, also one that the contract does not know. */
  async send(functionName: string, event: unknown): Promise<Answer<unknown>> {
    const response = await fetch(`${this.url}/client/functions/${functionName}`, {
      method: 'POST',
      headers: { [OPENID_HEADER]: this.openid },
      body: JSON.stringify(event),
    });
    return response.ok ? ((await response.json()) as Answer<unknown>) : { ok: false, code: 'SERVICE_UNAVAILABLE' };
  }

  /** False when the storage's rules refuse it. */
  async upload(path: string, bytes: Uint8Array): Promise<boolean> {
    const headers = { [OPENID_HEADER]: this.openid };
    const body = Uint8Array.from(bytes);
    return (await fetch(`${this.url}/client/files/${path}`, { method: 'PUT', headers, body })).ok;
  }

  /** What the rules say to a client that reads: always refused. */
  async read(path: string): Promise<boolean> {
    return (await fetch(`${this.url}/client/files/${path}`, { headers: { [OPENID_HEADER]: this.openid } })).ok;
  }
}
