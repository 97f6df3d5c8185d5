import type { WxCommand } from 'wx-server-sdk';
import type { CollectionName, Collections } from '../ports/collections';
import type { Records } from '../ports/records';
import { wxDatabase } from './wx-cloud';
import { scalarsOf } from './wx-filter';
import { answerOf, askWx, isTaken, type WxReply } from './wx-reply';

/** Records in CloudBase's database. */
export const wxRecords: Records = {
  async read<C extends CollectionName>(collection: C, id: string) {
    const reply = await askWx(() => wxDatabase.collection(collection).doc(id).get<Collections[C]>());
    return answerOf(reply).data ?? undefined;
  },

  async add(collection, document) {
    return wasAdded(await askWx(() => wxDatabase.collection(collection).add({ data: document })));
  },

  async swap(collection, id, expected, changes) {
    const filter = scalarsOf({ ...expected, _id: id });
    const data = replacing(changes);
    return wasSwapped(await askWx(() => wxDatabase.collection(collection).where(filter).update({ data })));
  },

  async remove(collection, id) {
    answerOf(await askWx(() => wxDatabase.collection(collection).doc(id).remove()));
  },
};

function wasAdded(reply: WxReply<unknown>): boolean {
  if (isTaken(reply)) return false;
  answerOf(reply);
  return true;
}

/** CloudBase counts the documents that changed, and an `_id` names one at most. */
function wasSwapped(reply: WxReply<{ readonly stats: { readonly updated: number } }>): boolean {
  return answerOf(reply).stats.updated === 1;
}

/** Changes that replace each field whole: without `set`, the SDK would merge objects field by field. */
function replacing(changes: object): Record<string, WxCommand> {
  const entries = Object.entries(changes).map(([name, value]) => [name, wxDatabase.command.set(value)] as const);
  return Object.fromEntries(entries);
}
