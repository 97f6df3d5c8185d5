import type { WxCommand } from 'wx-server-sdk';
import { CtidError } from '#core/errors';
import type { CollectionName, Collections } from '../ports/collections';
import type { Records } from '../ports/records';
import { nodeRandomness } from './node-randomness';
import { wxDatabase } from './wx-cloud';
import { scalarsOf } from './wx-filter';
import { answerOf, askAgain, isTaken, writtenOf } from './wx-reply';

/** A document as it lies in the database: with the mark of the write that it came from. */
interface Marked {
  readonly writeId?: string;
}

/**
 * Records in CloudBase's database. An answer can be lost after a write took effect; it is then sent again under the
 * same mark, and the mark tells whether what stands there is its own.
 */
export const wxRecords: Records = {
  async read<C extends CollectionName>(collection: C, id: string) {
    const document = await readMarked<C>(collection, id);
    if (document === undefined) return undefined;
    const { writeId, ...record } = document;
    return record as unknown as Collections[C];
  },

  async add(collection, document) {
    const writeId = newMark();
    const data = { ...document, writeId };
    const { reply, isRepeated } = await askAgain(() => wxDatabase.collection(collection).add({ data }));
    if (isTaken(reply)) return isRepeated && (await readMarked(collection, document._id))?.writeId === writeId;
    writtenOf(reply);
    return true;
  },

  async swap(collection, id, expected, changes) {
    const writeId = newMark();
    const filter = scalarsOf({ ...expected, _id: id });
    const data = replacing({ ...changes, writeId });
    const { reply, isRepeated } = await askAgain(() =>
      wxDatabase.collection(collection).where(filter).update({ data }),
    );
    if (writtenOf(reply).stats.updated === 1) return true;
    if (!isRepeated) return false;
    if ((await readMarked(collection, id))?.writeId === writeId) return true;
    throw new CtidError('STILL_PROCESSING', 'written over, or never written');
  },

  async remove(collection, id, expected = {}) {
    const filter = scalarsOf({ ...expected, _id: id });
    const { reply } = await askAgain(() => wxDatabase.collection(collection).where(filter).remove());
    writtenOf(reply);
  },
};

async function readMarked<C extends CollectionName>(
  collection: C,
  id: string,
): Promise<(Collections[C] & Marked) | undefined> {
  const { reply } = await askAgain(() => wxDatabase.collection(collection).doc(id).get<Collections[C] & Marked>());
  return answerOf(reply).data ?? undefined;
}

function newMark(): string {
  return Buffer.from(nodeRandomness.bytes(12)).toString('base64url');
}

/** Changes that replace each field whole: without `set`, the SDK would merge objects field by field. */
function replacing(changes: object): Record<string, WxCommand> {
  const entries = Object.entries(changes).map(([name, value]) => [name, wxDatabase.command.set(value)] as const);
  return Object.fromEntries(entries);
}
