import type { Answer, FunctionName, Input, Output } from '#core/contract/functions';
import { CtidError } from '#core/errors';

/** What a phone can do with the cloud: call functions, and upload to the paths that it was given. */
export class CloudClient {
  /** @param ticket what the platform knows the phone's owner by */
  constructor(
    private readonly url: string,
    private readonly ticket: string,
  ) {}

  /** @throws {CtidError} the code that the function answers; SERVICE_UNAVAILABLE when it does not answer */
  async call<F extends FunctionName>(functionName: F, input: Input<F>): Promise<Output<F>> {
    const answer = await this.send(functionName, input);
    if (answer.ok) return answer.value as Output<F>;
    throw new CtidError(answer.code);
  }

  /** The answer to any event, also one that the contract does not know. */
  async send(functionName: string, event: unknown): Promise<Answer<unknown>> {
    const response = await this.request('POST', `functions/${functionName}`, JSON.stringify(event));
    if (!response.ok) return { ok: false, code: 'SERVICE_UNAVAILABLE' };
    const { result } = (await response.json()) as { result: Answer<unknown> };
    return result;
  }

  /** False when the storage's rules refuse it. */
  async upload(path: string, bytes: Uint8Array): Promise<boolean> {
    return (await this.request('PUT', `files/${path}`, Uint8Array.from(bytes))).ok;
  }

  /** What the rules say to a client that reads: always false. */
  async read(path: string): Promise<boolean> {
    return (await this.request('GET', `files/${path}`)).ok;
  }

  /** What the rules say to a client that deletes: always false. */
  async remove(path: string): Promise<boolean> {
    return (await this.request('DELETE', `files/${path}`)).ok;
  }

  private request(method: string, path: string, body?: Uint8Array<ArrayBuffer> | string): Promise<Response> {
    const headers = { authorization: this.ticket };
    return fetch(`${this.url}/client/${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  }
}
