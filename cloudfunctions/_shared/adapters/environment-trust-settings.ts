import * as v from 'valibot';
import { decodeBase64url } from '#core/bytes/base64url';
import { publicKey } from '#core/contract/fields';
import { CtidError } from '#core/errors';
import type { TrustSettings } from '../ports/trust-settings';
import { readVariable } from './environment';

const bytes = v.pipe(publicKey, v.transform(decodeBase64url));
const keys = v.array(
  v.strictObject({ kid: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)), publicKey: bytes }),
);

const SETTINGS = v.strictObject({
  receiptKeys: keys,
  statusListKeys: keys,
  operatorKeys: keys,
  supervisorKeys: v.array(bytes),
  oldestApp: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
});

/** The settings as JSON in the variable TRUST_SETTINGS, public keys as base64url. @throws {CtidError} CONFIGURATION_INVALID */
export function environmentTrustSettings(): TrustSettings {
  const settings = v.safeParse(v.pipe(v.string(), v.parseJson(), SETTINGS), readVariable('TRUST_SETTINGS'));
  if (!settings.success) throw new CtidError('CONFIGURATION_INVALID', 'TRUST_SETTINGS');
  return settings.output;
}
