import { describe, expect, it } from 'vitest';
import { DocumentStore } from '../../../devtools/localcloud/document-store';
import { makeFolder } from './probe-cloud';
import { rulesWith } from './probe-rules';

const rules = rulesWith({ people: ['phone', 'card.number'], others: [] }).database;

function open(folder = makeFolder()): DocumentStore {
  return new DocumentStore(folder, rules);
}

describe('a unique index', () => {
  it('refuses a second document with the same key, by the name of the index', () => {
    const store = open();
    store.insert('people', { _id: 'a', phone: '1', card: { number: 1 } });
    const twin = { _id: 'b', phone: '1', card: { number: 2 } };
    expect(() => store.insert('people', twin)).toThrow(/E11000.*collection: people index: phone_unique.*"phone":"1"/);
    expect(store.get('people', 'b')).toBeUndefined();
  });

  it('looks into nested fields, and counts a field that is missing as null', () => {
    const store = open();
    store.insert('people', { _id: 'a', phone: '1', card: { number: 1 } });
    expect(() => store.insert('people', { _id: 'b', phone: '2', card: { number: 1 } })).toThrow('card.number_unique');
    store.insert('people', { _id: 'c', phone: '3' });
    expect(() => store.insert('people', { _id: 'd', phone: '4' })).toThrow('card.number_unique');
  });

  it('keeps an update and a replacement from a key that is taken, and leaves everything as it was', () => {
    const store = open();
    store.insert(
      'people',
      { _id: 'a', phone: '1', card: { number: 1 } },
      { _id: 'b', phone: '2', card: { number: 2 } },
    );
    expect(() => store.update('people', {}, { $set: { phone: '1' } }, true)).toThrow('E11000');
    expect(() => store.put('people', { _id: 'b', phone: '1', card: { number: 2 } })).toThrow('E11000');
    expect(store.get('people', 'b')).toMatchObject({ phone: '2' });
    expect(store.update('people', { _id: 'b' }, { $set: { phone: '3' } }, false)).toBe(1);
  });

  it('frees a key when its document is removed or changed', () => {
    const store = open();
    store.insert('people', { _id: 'a', phone: '1', card: { number: 1 } });
    store.update('people', { _id: 'a' }, { $set: { phone: '2' } }, false);
    store.insert('people', { _id: 'b', phone: '1', card: { number: 2 } });
    store.remove('people', { _id: 'b' }, false);
    store.insert('people', { _id: 'c', phone: '1', card: { number: 2 } });
    expect(store.find('people', {}).map(({ _id }) => _id)).toEqual(['a', 'c']);
  });

  it('holds for its collection only', () => {
    const store = open();
    store.insert('others', { _id: 'a', phone: '1' }, { _id: 'b', phone: '1' });
    expect(store.find('others', { phone: '1' })).toHaveLength(2);
  });

  it('is there again after a restart, and refuses to be made over documents that break it', () => {
    const folder = makeFolder();
    const before = new DocumentStore(folder, rulesWith({ people: [] }).database);
    before.insert('people', { _id: 'a', phone: '1' });
    before.close();
    const store = open(folder);
    expect(() => store.insert('people', { _id: 'b', phone: '1', card: { number: 1 } })).toThrow('phone_unique');
    store.close();
    const careless = new DocumentStore(folder, rulesWith({ people: [] }).database);
    careless.insert('people', { _id: 'b', phone: '1' });
    careless.close();
    expect(() => open(folder)).toThrow('phone_unique');
  });
});
