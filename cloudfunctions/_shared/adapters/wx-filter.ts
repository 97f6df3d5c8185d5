import { CtidError } from '#core/errors';

type Scalar = string | number | boolean;

/**
 * The fields of a filter, when every one is a scalar: the SDK passes `{ $gt: '' }` on unchanged, and drops a field that
 * is undefined, which would widen the filter (THREATS 18).
 * @throws {CtidError} INTERNAL_ERROR
 */
export function scalarsOf(fields: object): Record<string, Scalar> {
  const entries = Object.entries(fields);
  const stranger = entries.find(([, value]) => !isScalar(value));
  if (stranger !== undefined) throw new CtidError('INTERNAL_ERROR', `no scalar in a filter: ${stranger[0]}`);
  return Object.fromEntries(entries);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
