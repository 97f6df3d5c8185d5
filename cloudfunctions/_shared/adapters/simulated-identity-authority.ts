import { CtidError } from '#core/errors';
import { Sensitive } from '#core/sensitive';
import type { AuthorityRecord, IdentityAuthority } from '../ports/identity-authority';
import { readSecret, readStage, readVariable } from './environment';

/** An authority that has not answered by then is unreachable. */
const TIMEOUT_MS = 5_000;

/**
 * The simulated authority over HTTP (`devtools/authority`): AUTHORITY_URL and the secret AUTHORITY_KEY.
 * @throws {CtidError} SIMULATED_ADAPTER_REFUSED in production
 */
export function simulatedIdentityAuthority(): IdentityAuthority {
  if (readStage() === 'production') throw new CtidError('SIMULATED_ADAPTER_REFUSED', 'identity authority');
  const url = readVariable('AUTHORITY_URL');
  const key = readSecret('AUTHORITY_KEY');
  return {
    async find(name, idNumber) {
      const body = JSON.stringify({ name: name.reveal(), idNumber: idNumber.reveal() });
      return interpret(await ask(url, key, body));
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

function interpret({ status, text }: { status: number; text: string }): AuthorityRecord | undefined {
  if (status === 404) return undefined;
  if (status !== 200) throw new CtidError('AUTHORITY_UNREACHABLE', `status ${status}`);
  const { referencePortrait, cardValidUntil } = JSON.parse(text);
  return { referencePortrait: new Sensitive(Buffer.from(referencePortrait, 'base64url')), cardValidUntil };
}
