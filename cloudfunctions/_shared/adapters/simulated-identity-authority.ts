import { CtidError } from '#core/errors';
import { Sensitive } from '#core/sensitive';
import type { AuthorityRecord, IdentityAuthority } from '../ports/identity-authority';
import { readSecret, readStage, readVariable } from './environment';

/** An authority that has not answered by then is unreachable. */
const TIMEOUT_MS = 5_000;

/** What the simulated authority can be asked for (`devtools/authority`). */
type Question = 'record' | 'portrait' | 'decision';

/** Its answer to any of them. */
interface Reply {
  readonly cardValidUntil: number;
  /** Base64url; with portraits only. */
  readonly referencePortraits?: readonly string[];
}

/**
 * The simulated authority over HTTP (`devtools/authority`): AUTHORITY_URL and the secret AUTHORITY_KEY. The variable
 * AUTHORITY_SHAPE says whether it hands out portraits or decides itself.
 * @throws {CtidError} SIMULATED_ADAPTER_REFUSED in production
 */
export function simulatedIdentityAuthority(): IdentityAuthority {
  if (readStage() === 'production') throw new CtidError('SIMULATED_ADAPTER_REFUSED', 'identity authority');
  const url = readVariable('AUTHORITY_URL');
  const key = readSecret('AUTHORITY_KEY');
  const put = async (question: Question, name: Sensitive<string>, idNumber: Sensitive<string>, probe?: string) => {
    const body = JSON.stringify({ name: name.reveal(), idNumber: idNumber.reveal(), probe });
    return interpret(await ask(`${url}/${question}`, key, body));
  };
  const handsOut = readVariable('AUTHORITY_SHAPE') === 'portrait';
  return {
    lookUp: (name, idNumber) => put('record', name, idNumber),
    faces: handsOut
      ? { shape: 'portrait', find: async (name, idNumber) => withPortraits(await put('portrait', name, idNumber)) }
      : {
          shape: 'decision',
          decide: (name, idNumber, probe) =>
            put('decision', name, idNumber, Buffer.from(probe.reveal()).toString('base64url')),
        },
  };
}

async function ask(url: string, key: string, body: string): Promise<{ status: number; text: string }> {
  try {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: response.status, text: await response.text() };
  } catch {
    throw new CtidError('AUTHORITY_UNREACHABLE');
  }
}

function interpret({ status, text }: { status: number; text: string }): Reply | undefined {
  if (status === 404) return undefined;
  if (status !== 200) throw new CtidError('AUTHORITY_UNREACHABLE', `status ${status}`);
  return JSON.parse(text);
}

function withPortraits(
  reply: Reply | undefined,
): (AuthorityRecord & { readonly referencePortraits: readonly Sensitive<Uint8Array>[] }) | undefined {
  if (reply?.referencePortraits === undefined) return undefined;
  const referencePortraits = reply.referencePortraits.map(
    (portrait) => new Sensitive(new Uint8Array(Buffer.from(portrait, 'base64url'))),
  );
  return { cardValidUntil: reply.cardValidUntil, referencePortraits };
}
