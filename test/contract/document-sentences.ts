import assert from 'node:assert/strict';
import { open, type Paper, refusalOf, type Sentence } from './sentence';

/** One document and many: adding, reading, changing, removing. */
export const DOCUMENT_SENTENCES: readonly Sentence[] = [
  {
    says: 'a document that is added is read as it was, and gets an _id when it has none',
    async holds(world) {
      const { papers } = open(world);
      const fields = { n: 5_000_000_000, list: [1, { x: 'y' }], flag: false, nothing: null, text: '网证' };
      const { _id } = await papers.add({ data: fields });
      assert.ok(_id.length > 0);
      assert.deepEqual((await papers.doc(_id).get()).data, { _id, ...fields });
    },
  },
  {
    says: 'a taken _id is refused with -502001 and E11000, and what was there stays',
    async holds(world) {
      const { papers, id } = open(world);
      await papers.add({ data: { _id: id, n: 1 } });
      const refusal = await refusalOf(papers.add({ data: { _id: id, n: 2 } }));
      assert.equal(refusal?.errCode, -502001);
      assert.match(refusal.text, /E11000/);
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: 1 });
    },
  },
  {
    says: 'a document that is not there is an error, and null with throwOnNotFound false',
    async holds(world) {
      const { papers, id } = open(world);
      assert.equal((await papers.doc(id).get()).data, null);
      const refusal = await refusalOf(world.cloud.database().collection(world.collection).doc(id).get());
      assert.match(refusal?.text ?? '', /does not exist/);
    },
  },
  {
    says: 'an update by filter changes every document that matches, and counts those that changed',
    async holds(world) {
      const { papers, id } = open(world);
      for (const n of [1, 2, 2]) await papers.add({ data: { group: id, n } });
      assert.equal((await papers.where({ group: id }).update({ data: { n: 2 } })).stats.updated, 1);
      const { data } = await papers.where({ group: id }).get<Paper>();
      assert.deepEqual(
        data.map(({ n }) => n),
        [2, 2, 2],
      );
    },
  },
  {
    says: 'inc is atomic: of twenty at once every one counts',
    async holds(world) {
      const { papers, _, id } = open(world);
      await papers.add({ data: { _id: id, n: 0 } });
      const raise = () => papers.where({ _id: id, n: _.lt(100) }).update({ data: { n: _.inc(1) } });
      await Promise.all(Array.from({ length: 20 }, raise));
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: 20 });
    },
  },
  {
    says: 'an object in an update is merged field by field, and the operator set replaces it whole',
    async holds(world) {
      const { papers, _, id } = open(world);
      await papers.add({ data: { _id: id, inner: { a: 1, b: 1 } } });
      await papers.doc(id).update({ data: { inner: { a: 2 } } });
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, inner: { a: 2, b: 1 } });
      await papers.doc(id).update({ data: { inner: _.set({ c: 3 }) } });
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, inner: { c: 3 } });
    },
  },
  {
    says: 'push adds to the end of a list, and remove drops a field',
    async holds(world) {
      const { papers, _, id } = open(world);
      await papers.add({ data: { _id: id, list: [1], extra: 1 } });
      await papers.doc(id).update({ data: { list: _.push([2, 3]), extra: _.remove() } });
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, list: [1, 2, 3] });
    },
  },
  {
    says: 'an update of a document that is not there changes none',
    async holds(world) {
      const { papers, id } = open(world);
      assert.equal((await papers.doc(id).update({ data: { n: 1 } })).stats.updated, 0);
      assert.equal((await papers.doc(id).get()).data, null);
    },
  },
  {
    says: 'set replaces a document whole, or adds it',
    async holds(world) {
      const { papers, id } = open(world);
      assert.equal((await papers.doc(id).set({ data: { n: 1, extra: 1 } })).stats.created, 1);
      assert.equal((await papers.doc(id).set({ data: { n: 2 } })).stats.created, 0);
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: 2 });
    },
  },
  {
    says: 'remove takes one document or all that match, and counts them',
    async holds(world) {
      const { papers, id } = open(world);
      for (const n of [1, 2, 3]) await papers.add({ data: { _id: `${id}-${n}`, group: id, n } });
      assert.equal((await papers.doc(`${id}-1`).remove()).stats.removed, 1);
      assert.equal((await papers.doc(`${id}-1`).remove()).stats.removed, 0);
      assert.equal((await papers.where({ group: id }).remove()).stats.removed, 2);
      assert.equal((await papers.where({ group: id }).count()).total, 0);
    },
  },
];
