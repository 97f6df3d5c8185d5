import { describe, expect, test } from 'vitest';
import { encodeQrText } from '#core/presentation/qr-text';
import { readPresentation } from '#core/presentation/read-presentation';
import { showText } from '../../fakes/issued';

const passed = (...ids: string[]) => ids.map((id) => ({ id, result: 'passed' }));

describe('a code is read as far as it can be', () => {
  test('to its presentation', () => {
    const reading = readPresentation(showText());
    expect(reading).toMatchObject({ passed: passed('digits', 'base10', 'shape') });
    expect(reading).toHaveProperty('presentation');
  });

  test.each([
    ['not ours', '123', [{ id: 'digits', result: 'failed', code: 'CODE_NOT_OURS' }]],
    ['a digit short', '2811', [...passed('digits'), { id: 'base10', result: 'failed', code: 'CODE_DAMAGED' }]],
    [
      'no presentation',
      encodeQrText('presentation', Uint8Array.of(1, 2, 3)),
      [...passed('digits', 'base10'), { id: 'shape', result: 'failed', code: 'CODE_DAMAGED' }],
    ],
  ])('%s', (_, text, checks) => {
    expect(readPresentation(text)).toEqual({ checks });
  });
});
