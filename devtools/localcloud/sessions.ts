import { randomUUID } from 'node:crypto';
import { PlatformError } from './platform-error';

/** For whom a process runs now; the SDK sends its token with every request. */
export interface Session {
  readonly token: string;
  /** The caller of the event that is being handled; empty when nobody called, as when a timer did. */
  openid: string;
}

/** Who may use the SDK's endpoint: the processes that the local cloud started, and the operator. */
export class Sessions {
  private readonly open = new Map<string, Session>();

  start(openid = ''): Session {
    const session = { token: randomUUID(), openid };
    this.open.set(session.token, session);
    return session;
  }

  end({ token }: Session): void {
    this.open.delete(token);
  }

  /** @throws {PlatformError} INVALID_REQUEST_SOURCE */
  find(token: unknown): Session {
    const session = this.open.get(String(token));
    if (session === undefined) throw new PlatformError('INVALID_REQUEST_SOURCE', 'unknown session');
    return session;
  }
}
