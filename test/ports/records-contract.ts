import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChallengeDocument } from '../../cloudfunctions/_shared/ports/documents/enrolment-documents';
import type { Records } from '../../cloudfunctions/_shared/ports/records';

/** What every implementation of the port Records must do. */
export function recordsContract(open: () => Records): void {
  const records = () => open();

  describe('reading and adding', () => {
    it('reads undefined where nothing is', async () => {
      expect(await records().read('challenges', randomUUID())).toBeUndefined();
    });

    it('reads what was added, field by field', async () => {
      const added = challenge();
      expect(await records().add('challenges', added)).toBe(true);
      expect(await records().read('challenges', added._id)).toEqual(added);
    });

    it('refuses a taken _id and keeps what was there', async () => {
      const first = challenge();
      await records().add('challenges', first);
      expect(await records().add('challenges', { ...first, caller: 'another' })).toBe(false);
      expect(await records().read('challenges', first._id)).toEqual(first);
    });

    it('lets one of twenty concurrent adders win', async () => {
      const contended = challenge();
      const additions = times(20, () => records().add('challenges', contended));
      expect((await Promise.all(additions)).filter(Boolean)).toHaveLength(1);
    });

    it('keeps collections apart', async () => {
      const { _id } = challenge();
      await records().add('frameDigests', { _id, seenAt: 1, place: '' });
      expect(await records().read('challenges', _id)).toBeUndefined();
    });
  });

  describe('swapping', () => {
    it('changes the named fields and no others while the expected ones hold', async () => {
      const added = await addChallenge(records());
      const isSwapped = await records().swap('challenges', added._id, { used: false }, { used: true, expiresAt: 7 });
      expect(isSwapped).toBe(true);
      expect(await records().read('challenges', added._id)).toEqual({ ...added, used: true, expiresAt: 7 });
    });

    it('replaces lists and objects whole', async () => {
      const added = await addChallenge(records());
      await records().swap('challenges', added._id, { used: false }, { framePaths: [] });
      expect((await records().read('challenges', added._id))?.framePaths).toEqual([]);
    });

    it('changes nothing when one expected field differs', async () => {
      const added = await addChallenge(records());
      const expected = { used: false, caller: 'another' };
      expect(await records().swap('challenges', added._id, expected, { used: true })).toBe(false);
      expect(await records().read('challenges', added._id)).toEqual(added);
    });

    it('changes nothing where nothing is', async () => {
      expect(await records().swap('challenges', randomUUID(), { used: false }, { used: true })).toBe(false);
    });

    it('lets exactly one of twenty concurrent callers through', async () => {
      const { _id } = await addChallenge(records());
      const swaps = times(20, () => records().swap('challenges', _id, { used: false }, { used: true }));
      expect((await Promise.all(swaps)).filter(Boolean)).toHaveLength(1);
    });

    it.each([
      ['an operator', { $ne: '' }],
      ['a list', ['caller']],
      ['null', null],
      ['undefined', undefined],
    ])('refuses %s as an expected field', async (_, hostile) => {
      const { _id } = await addChallenge(records());
      const expected = { caller: hostile as unknown as string };
      const swap = records().swap('challenges', _id, expected, { used: true });
      await expect(swap).rejects.toMatchObject({ code: 'INTERNAL_ERROR' });
      expect((await records().read('challenges', _id))?.used).toBe(false);
    });
  });

  describe('removing', () => {
    it('leaves what is otherwise than expected', async () => {
      const kept = await addChallenge(records());
      await records().remove('challenges', kept._id, { caller: 'another' });
      expect(await records().read('challenges', kept._id)).toEqual(kept);
      await records().remove('challenges', kept._id, { caller: kept.caller });
      expect(await records().read('challenges', kept._id)).toBeUndefined();
    });

    it('removes the one document, and twice is no error', async () => {
      const gone = await addChallenge(records());
      const other = await addChallenge(records());
      await records().remove('challenges', gone._id);
      await records().remove('challenges', gone._id);
      expect(await records().read('challenges', gone._id)).toBeUndefined();
      expect(await records().read('challenges', other._id)).toEqual(other);
    });
  });
}

function challenge(): ChallengeDocument {
  return {
    _id: randomUUID(),
    enrolmentId: 'e',
    caller: 'c',
    steps: [],
    framePaths: ['frames/a/00.jpg', 'frames/a/01.jpg'],
    expiresAt: 4_000_000_000,
    used: false,
    sweeps: 0,
  };
}

async function addChallenge(records: Records): Promise<ChallengeDocument> {
  const added = challenge();
  await records.add('challenges', added);
  return added;
}

function times<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}
