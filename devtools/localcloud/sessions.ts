import { randomUUID } from 'node:crypto';
import { PlatformError } from './platform-error';

/** For whom a process runs now; the SDK sends its token with every request. */
export interface Session {
  readonly token: string;
  /** The caller of the event that is being handled; empty when nobody called, as when a timer did. */
  openid: string;
  end(): void;
}

/** Who may use the SDK's endpoint: the processes that the local cloud started, and the operator. */
export class Sessions {
  private readonly open = new Map<string, Session>();

  start(openid = ''): Session {
    const token = randomUUID();
    const session = { token, openid, end: () => this.open.delete(token) };
    this.open.set(token, session);
    return session;
  }

  /** @throws {PlatformError} INVALID_REQUEST_SOURCE */
  find(token: unknown): Session {
    const session = this.open.get(String(token));
    if (session === undefined) throw new PlatformError('INVALID_REQUEST_SOURCE', 'unknown session');
    return session;
  }
}
