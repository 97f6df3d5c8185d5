import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { PlatformError } from './platform-error';

/** Says who a phone is, as WeChat does: a ticket for an openid that nobody else can make, good until the cloud stops. */
export class ClientTickets {
  private readonly key = randomBytes(32);

  /** Text for the header `authorization`. */
  issue(openid: string): string {
    return `${Buffer.from(openid).toString('base64url')}.${this.macOf(openid).toString('base64url')}`;
  }

  /** The openid. @throws {PlatformError} INVALID_REQUEST_SOURCE */
  read(ticket: string | undefined): string {
    const [name = '', mac = ''] = (ticket ?? '').split('.');
    const openid = Buffer.from(name, 'base64url').toString('utf8');
    const given = Buffer.from(mac, 'base64url');
    const expected = this.macOf(openid);
    if (given.length === expected.length && timingSafeEqual(given, expected)) return openid;
    throw new PlatformError('INVALID_REQUEST_SOURCE', 'no ticket of this cloud');
  }

  private macOf(openid: string): Buffer {
    return createHmac('sha256', this.key).update(openid).digest();
  }
}
