import { expect, test } from 'vitest';
import { wellFormed } from '#core/certificate/well-formed';
import { CtidError } from '#core/errors';
import { codeOf } from '../../support/code-of';

test('what is well formed is given back', () => {
  expect(wellFormed('TRUST_LIST_MALFORMED', () => 7)).toBe(7);
});

test('whatever is wrong with a shape is one error of its own', () => {
  const broken = [new CtidError('CBOR_MALFORMED'), new RangeError('a fault of ours')];
  for (const error of broken) {
    const read = () => {
      throw error;
    };
    expect(codeOf(() => wellFormed('TRUST_LIST_MALFORMED', read))).toBe('TRUST_LIST_MALFORMED');
  }
});
