import { CtidError } from '../../core/errors';
import { newIntentId } from '../randomness';
import { keepPlain, readPlain } from '../storage/plain-storage';

/** Who this phone is to the local cloud. */
export interface LocalLogin {
  /** Text for the header `authorization`. @throws {CtidError} SERVICE_UNAVAILABLE */
  ticket(): Promise<string>;
  /** The next ticket is a new one. */
  forget(): void;
}

type Send = (
  url: string,
  request: { readonly method: 'POST'; readonly path: string; readonly data: object },
) => Promise<{ readonly statusCode: number; readonly data: unknown }>;

const NAME_KEY = 'localCloudName';

/** Logs in under a random name that this phone keeps, once for all calls that wait for it. */
export function localLogin(url: string, send: Send): LocalLogin {
  let pending: Promise<string> | undefined;
  const ask = async () => {
    const reply = await send(url, { method: 'POST', path: 'login', data: { name: await ownName() } });
    const { ticket } = Object(reply.data) as { readonly ticket?: unknown };
    if (typeof ticket === 'string') return ticket;
    throw new CtidError('SERVICE_UNAVAILABLE', 'the local cloud lets nobody log in');
  };
  return {
    ticket() {
      pending ??= ask().catch((error) => {
        pending = undefined;
        throw error;
      });
      return pending;
    },
    forget() {
      pending = undefined;
    },
  };
}

async function ownName(): Promise<string> {
  const kept = readPlain(NAME_KEY);
  if (typeof kept === 'string' && kept !== '') return kept;
  const name = await newIntentId();
  keepPlain(NAME_KEY, name);
  return name;
}
