import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { functionIn, indexesIn, storageIn, UnexpectedReplyError } from '../../../devtools/deploy/cloudbase-replies';

/** As SCF's GetFunction answers; fields that nobody needs are left out. */
const FUNCTION = {
  FunctionName: 'sweep',
  MemorySize: 256,
  Timeout: 60,
  Runtime: 'Nodejs18.15',
  Status: 'Active',
  Environment: { Variables: [{ Key: 'CTID_STAGE', Value: 'production' }] },
  Triggers: [{ TriggerName: 'everyMinute', Type: 'timer', TriggerDesc: '{"cron": "0 * * * * * *"}', Enable: 1 }],
};
const timersOf = (changes: object) =>
  functionIn({ ...FUNCTION, Triggers: [{ ...FUNCTION.Triggers[0], ...changes }] }).triggers;

function errorOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

describe('what the cloud says of a function', () => {
  test('is read with its environment and its timers', () => {
    expect(functionIn(FUNCTION)).toEqual({
      memorySize: 256,
      timeout: 60,
      runtime: 'Nodejs18.15',
      variables: { CTID_STAGE: 'production' },
      triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }],
    });
  });

  test('may leave out what there is none of', () => {
    const bare = { ...FUNCTION, Environment: null, Triggers: null };
    expect(functionIn(bare)).toMatchObject({ variables: {}, triggers: [] });
    expect(functionIn({ ...FUNCTION, Environment: { Variables: null } }).variables).toEqual({});
  });

  test('may give cron plainly', () => {
    expect(timersOf({ TriggerDesc: '0 0 * * * * *' })[0]?.config).toBe('0 0 * * * * *');
  });

  test('is not taken for a timer when it is switched off, or triggered by something else', () => {
    expect(timersOf({ Enable: 0 })[0]?.config).toContain('off');
    expect(timersOf({ Type: 'cos', TriggerDesc: 'bucket' })[0]?.config).toContain('cos');
  });

  test('is refused when it is something else', () => {
    expect(() => functionIn({ ...FUNCTION, MemorySize: undefined })).toThrow('MemorySize');
  });

  test.each<[string, unknown]>([
    ['as an object', { Variables: { SEALING_KEY: 'canary' } }],
    ['as a text', 'SEALING_KEY=canary'],
    ['of another kind', { Variables: [{ Key: 'SEALING_KEY', Value: { text: 'canary' } }] }],
  ])('is refused without telling its secrets: an environment %s', (_, Environment) => {
    const error = errorOf(() => functionIn({ ...FUNCTION, Environment }));
    expect(error).toBeInstanceOf(UnexpectedReplyError);
    expect(inspect(error, { depth: null })).toContain('Environment');
    expect(inspect(error, { depth: null })).not.toContain('canary');
  });
});

describe('what the cloud says of indexes', () => {
  test('is read without those of its own, whichever way directions are written', () => {
    const Indexes = [
      { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true },
      { Name: '_openid_1', Keys: [{ Name: '_openid', Direction: '1' }], Unique: false },
      {
        Name: 'by',
        Keys: [
          { Name: 'a', Direction: '-1' },
          { Name: 'b', Direction: 1 },
        ],
        Unique: false,
      },
    ];
    const keys = [
      { name: 'a', direction: -1 },
      { name: 'b', direction: 1 },
    ];
    expect(indexesIn({ Indexes })).toEqual([{ name: 'by', keys, unique: false }]);
    expect(indexesIn({ Indexes: null })).toEqual([]);
  });

  test('is refused when a direction is none of ours', () => {
    expect(() =>
      indexesIn({ Indexes: [{ Name: 'x', Keys: [{ Name: 'a', Direction: '2d' }], Unique: false }] }),
    ).toThrow();
  });
});

test('the storage is known by its bucket and its rule', () => {
  const environment = { EnvInfo: { Storages: [{ Bucket: 'b-1' }] } };
  expect(storageIn(environment, { acl: 'READONLY' })).toEqual({ bucket: 'b-1', acl: 'READONLY' });
});
