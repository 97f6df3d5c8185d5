import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../devtools/deploy/platform';
import type { IndexRule } from '../../devtools/localcloud/database-rules';

const SETTINGS = { memorySize: 256, timeout: 10, runtime: 'Nodejs18.15', variables: { CTID_STAGE: 'production' } };
const EVERY_MINUTE = { name: 'everyMinute', type: 'timer', config: '0 * * * * * *' } as const;
const EVERY_HOUR = { name: 'everyHour', type: 'timer', config: '0 0 * * * * *' } as const;
const BY_CALLER: IndexRule = {
  name: 'by_caller',
  keys: [
    { name: 'caller', direction: 1 },
    { name: 'at', direction: -1 },
  ],
  unique: true,
};

/** What a deployment may rely on of any platform. */
export function platformContract(name: string, open: () => Platform): void {
  describe(`${name}, as a platform to deploy to`, () => {
    let platform: Platform;
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'ctid-platform-'));
      writeFileSync(join(folder, 'index.js'), 'exports.main = () => 1;\n');
    });
    beforeEach(() => {
      platform = open();
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test('reads a function back as it was put', async () => {
      expect(await platform.readFunction('readTrust')).toBeUndefined();
      await platform.putFunction('readTrust', SETTINGS, folder);
      expect(await platform.functionNames()).toEqual(['readTrust']);
      expect(await platform.readFunction('readTrust')).toEqual({ ...SETTINGS, triggers: [] });
    });

    test('puts other settings in a function’s place, and takes variables away', async () => {
      await platform.putFunction(
        'readTrust',
        { ...SETTINGS, variables: { OLD: '1', CTID_STAGE: 'production' } },
        folder,
      );
      await platform.putFunction('readTrust', { ...SETTINGS, memorySize: 512, timeout: 20 }, folder);
      const read = await platform.readFunction('readTrust');
      expect(read).toMatchObject({ memorySize: 512, timeout: 20, variables: SETTINGS.variables });
    });

    test('keeps a function’s runtime once it is there', async () => {
      await platform.putFunction('readTrust', { ...SETTINGS, runtime: 'Nodejs16.13' }, folder);
      await platform.putFunction('readTrust', SETTINGS, folder);
      expect((await platform.readFunction('readTrust'))?.runtime).toBe('Nodejs16.13');
    });

    test('makes these timers the only ones', async () => {
      await platform.putFunction('sweep', SETTINGS, folder);
      await platform.setTriggers('sweep', [EVERY_MINUTE, EVERY_HOUR]);
      await platform.setTriggers('sweep', [{ ...EVERY_MINUTE, config: '30 * * * * * *' }]);
      expect((await platform.readFunction('sweep'))?.triggers).toEqual([{ ...EVERY_MINUTE, config: '30 * * * * * *' }]);
      await platform.setTriggers('sweep', []);
      expect((await platform.readFunction('sweep'))?.triggers).toEqual([]);
    });

    test('makes collections, closes them and says so', async () => {
      await platform.createCollection('holders');
      expect(await platform.collectionNames()).toEqual(['holders']);
      expect(await platform.readAcl('holders')).not.toBe('ADMINONLY');
      await platform.setAcl('holders', 'ADMINONLY');
      expect(await platform.readAcl('holders')).toBe('ADMINONLY');
    });

    test('makes indexes and reads them back, without its own', async () => {
      await platform.createCollection('holders');
      expect(await platform.readIndexes('holders')).toEqual([]);
      await platform.createIndex('holders', BY_CALLER);
      expect(await platform.readIndexes('holders')).toEqual([BY_CALLER]);
    });

    test('lists more collections than fit on a page', async () => {
      const names = Array.from({ length: 130 }, (_, at) => `c${String(at).padStart(3, '0')}`);
      for (const collection of names) await platform.createCollection(collection);
      expect([...(await platform.collectionNames())].sort()).toEqual(names);
    });

    test('sets the storage rule and reads it back', async () => {
      const rule = { read: false, write: 'resource.openid == auth.openid' } as const;
      expect((await platform.readStorage()).acl).not.toBe('CUSTOM');
      await platform.setStorageRule(rule);
      expect(await platform.readStorage()).toEqual({ bucket: 'bucket', acl: 'CUSTOM', rule });
    });
  });
}
