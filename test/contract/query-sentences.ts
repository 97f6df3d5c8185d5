import assert from 'node:assert/strict';
import type { WxCollection } from 'wx-server-sdk';
import { open, refusalOf, type Sentence } from './sentence';

/** Finding documents, and what indexes and missing collections refuse. */
export const QUERY_SENTENCES: readonly Sentence[] = [
  {
    says: 'get hands out 100 documents when nothing is said, and 1000 at most',
    async holds(world) {
      const { papers, id } = open(world);
      await addMany(papers, id, 1005);
      const found = papers.where({ group: id });
      assert.equal((await found.get()).data.length, 100);
      assert.equal((await found.limit(5000).get()).data.length, 1000);
      assert.equal((await found.count()).total, 1005);
    },
  },
  {
    says: 'orderBy, skip, limit and field choose which documents, in which order, and what of them',
    async holds(world) {
      const { papers, id } = open(world);
      await addMany(papers, id, 5);
      const query = papers.where({ group: id }).orderBy('n', 'desc').skip(1).limit(2);
      assert.deepEqual((await query.field({ n: true, _id: false }).get()).data, [{ n: 3 }, { n: 2 }]);
    },
  },
  {
    says: 'lt, gte, in and nin compare, and several fields must all agree',
    async holds(world) {
      const { papers, _, id } = open(world);
      await addMany(papers, id, 5);
      const total = async (n: unknown) => (await papers.where({ group: id, n }).count()).total;
      assert.deepEqual(
        await Promise.all([_.lt(2), _.gte(2), _.in([0, 4, 9]), _.nin([0, 4]), 3].map(total)),
        [2, 3, 2, 3, 1],
      );
    },
  },
  {
    says: 'nin also finds documents without the field, and lt does not',
    async holds(world) {
      const { papers, _, id } = open(world);
      await papers.add({ data: { group: id } });
      assert.equal((await papers.where({ group: id, n: _.nin([1]) }).count()).total, 1);
      assert.equal((await papers.where({ group: id, n: _.lt(1) }).count()).total, 0);
    },
  },
  {
    says: 'a collection that does not exist is refused with -502005',
    async holds(world) {
      const { database } = open(world);
      const refusal = await refusalOf(database.collection('contract_nowhere').where({ n: 1 }).get());
      assert.equal(refusal?.errCode, -502005);
    },
  },
  {
    says: 'a unique index refuses a key that is taken with -502001 and E11000, also in an update',
    needs: 'uniqueCollection',
    async holds(world) {
      const { database, id } = open(world);
      const papers = database.collection(String(world.uniqueCollection));
      await papers.add({ data: { key: id } });
      const { _id } = await papers.add({ data: { key: `${id}-2` } });
      for (const call of [papers.add({ data: { key: id } }), papers.doc(_id).update({ data: { key: id } })]) {
        const refusal = await refusalOf(call);
        assert.equal(refusal?.errCode, -502001);
        assert.match(refusal.text, /E11000/);
      }
      assert.equal((await papers.where({ key: id }).remove()).stats.removed, 1);
      await papers.doc(_id).remove();
    },
  },
];

async function addMany(papers: WxCollection, group: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const length = Math.min(100, count - from);
    await Promise.all(Array.from({ length }, (_, at) => papers.add({ data: { group, n: from + at } })));
  }
}
