import { describe, expect, test } from 'vitest';
import type { AttestationClaims } from '#core/certificate/attestation-claims';
import { type DeviceStatement, decodePresentation } from '#core/presentation/presentation';
import { showingId } from '#core/presentation/showing-id';
import { NOW, presentationBytes } from '../../fakes/issued';

const SHOWN = { mode: 'show', presentedAt: NOW, nonce: Uint8Array.of(9, 8, 7, 6) } as const;
const ANSWERED = { mode: 'answer', presentedAt: NOW, challenge: Uint8Array.of(1, 2, 3, 4, 5, 6), audience: 7 } as const;

const idOf = (statement: DeviceStatement, changes: Partial<AttestationClaims> = {}) =>
  showingId(decodePresentation(presentationBytes(statement, changes)));

describe('a showing', () => {
  test('is list, index, time and what was fresh in it', () => {
    expect(idOf(SHOWN)).toBe(`3.1000000.${NOW}.CQgHBg`);
    expect(idOf(ANSWERED)).toBe(`3.1000000.${NOW}.AQIDBAUG`);
  });

  test.each([
    ['list', SHOWN, { statusList: 4 }],
    ['index', SHOWN, { statusIndex: 1 }],
    ['time', { ...SHOWN, presentedAt: NOW + 1 }, {}],
    ['nonce', { ...SHOWN, nonce: Uint8Array.of(9, 8, 7, 7) }, {}],
  ] as const)('of another %s is another', (_, statement, changes) => {
    expect(idOf(statement, changes)).not.toBe(idOf(SHOWN));
  });
});
