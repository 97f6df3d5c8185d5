import { describe, expect, it } from 'vitest';
import { readDatabaseRequest } from '../../../devtools/localcloud/database-request';

const GET = { action: 'database.getDocument', collectionName: 'staff' };

describe('a request of the SDK', () => {
  it('gets 100 documents when it says nothing, and 1000 at most whatever it says', () => {
    expect(readDatabaseRequest(GET)).toMatchObject({ limit: 100, offset: 0, query: {} });
    expect(readDatabaseRequest({ ...GET, limit: 5000 })).toMatchObject({ limit: 1000 });
  });

  it.each([
    ['query', { query: '[1]' }],
    ['query', { query: '{' }],
    ['data', { data: 'null' }],
    ['limit', { limit: 0 }],
    ['offset', { offset: -1 }],
    ['order.n', { order: '{"n":2}' }],
    ['collectionName', { collectionName: 'x'.repeat(65) }],
    ['queryType', { queryType: 'RAW' }],
  ])('is refused by the name of what is wrong: %s', (field, wrong) => {
    expect(() => readDatabaseRequest({ ...GET, ...wrong })).toThrow(new RegExp(`local cloud: ${field}$`));
  });
});
