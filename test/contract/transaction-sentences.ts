import assert from 'node:assert/strict';
import { open, type Paper, refusalOf, type Sentence } from './sentence';

/** Several documents at once. Where a conflict shows, at the write or at the commit, is left open. */
export const TRANSACTION_SENTENCES: readonly Sentence[] = [
  {
    says: 'a transaction sees its own writes, and nobody else does until it is committed',
    async holds(world) {
      const { database, papers, id } = open(world);
      await papers.add({ data: { _id: id, n: 1 } });
      const transaction = await database.startTransaction();
      const inside = transaction.collection(world.collection);
      await inside.doc(id).update({ data: { n: 2 } });
      await inside.add({ data: { _id: `${id}-2`, n: 2 } });
      assert.deepEqual((await inside.doc(id).get()).data, { _id: id, n: 2 });
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: 1 });
      assert.equal((await papers.doc(`${id}-2`).get()).data, null);
      await transaction.commit();
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: 2 });
      assert.deepEqual((await papers.doc(`${id}-2`).get()).data, { _id: `${id}-2`, n: 2 });
    },
  },
  {
    says: 'a transaction that is rolled back leaves nothing behind',
    async holds(world) {
      const { database, papers, id } = open(world);
      const transaction = await database.startTransaction();
      await transaction.collection(world.collection).add({ data: { _id: id } });
      await transaction.rollback();
      assert.equal((await papers.doc(id).get()).data, null);
    },
  },
  {
    says: 'of two transactions that change one document, one fails and none of its writes stays',
    async holds(world) {
      const { database, papers, id } = open(world);
      await papers.add({ data: { _id: id, n: 0 } });
      const [first, second] = [await database.startTransaction(), await database.startTransaction()];
      await first
        .collection(world.collection)
        .doc(id)
        .update({ data: { n: 1 } });
      const isRefused = (async () => {
        await second.collection(world.collection).add({ data: { _id: `${id}-2` } });
        await second
          .collection(world.collection)
          .doc(id)
          .update({ data: { n: 2 } });
        await first.commit();
        await second.commit();
      })();
      assert.notEqual(await refusalOf(isRefused), undefined);
      await refusalOf(first.commit());
      await refusalOf(second.rollback());
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: 1 });
      assert.equal((await papers.doc(`${id}-2`).get()).data, null);
    },
  },
  {
    says: 'runTransaction counts each of its successes once, however many run at the same time',
    async holds(world) {
      const { database, papers, id } = open(world);
      await papers.add({ data: { _id: id, n: 0 } });
      const raise = () =>
        database.runTransaction(async (transaction) => {
          const paper = transaction.collection(world.collection).doc(id);
          const { data } = await paper.get<Paper>();
          await paper.update({ data: { n: (data?.n ?? 0) + 1 } });
        });
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, raise));
      const successes = outcomes.filter(({ status }) => status === 'fulfilled').length;
      assert.ok(successes > 0);
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: successes });
    },
  },
  {
    says: 'runTransaction gives what the work returns',
    async holds(world) {
      const { database, id } = open(world);
      const work = async () => id;
      assert.equal(await database.runTransaction(work), id);
    },
  },
  {
    says: 'runTransaction writes nothing when the work throws or rolls back, and rejects with why',
    async holds(world) {
      const { database, papers, id } = open(world);
      const thrown = database.runTransaction(async (transaction) => {
        await transaction.collection(world.collection).add({ data: { _id: id } });
        throw new Error('out of paper');
      });
      await assert.rejects(thrown, /out of paper/);
      const rolledBack = database.runTransaction(async (transaction) => {
        await transaction.collection(world.collection).add({ data: { _id: id } });
        await transaction.rollback('changed my mind');
      });
      assert.equal(await rolledBack.catch((reason: unknown) => reason), 'changed my mind');
      assert.equal((await papers.doc(id).get()).data, null);
    },
  },
  {
    says: 'an update by filter within a transaction is sent outside it, and stays after a rollback',
    async holds(world) {
      const { database, papers, id } = open(world);
      await papers.add({ data: { _id: id, n: 1 } });
      const transaction = await database.startTransaction();
      await transaction
        .collection(world.collection)
        .where({ _id: id })
        .update({ data: { n: 2 } });
      await transaction.rollback();
      assert.deepEqual((await papers.doc(id).get()).data, { _id: id, n: 2 });
    },
  },
];
