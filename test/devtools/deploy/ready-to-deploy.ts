import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { makePlan } from '../../../devtools/deploy/deployment-plan';
import { type Repository, readFunctions } from '../../../devtools/deploy/repository';
import { readCloudRules } from '../../../devtools/localcloud/cloud-rules';
import { makeListKey, makeRoot, makeServiceKeys } from '../../../devtools/trust/ceremony';
import { NOW } from '../../fakes/issued';
import { seededRandomness } from '../../fakes/seeded-randomness';

const randomness = seededRandomness('deploy');
const draw = () => randomness.bytes(32);

/** Where the functions of these tests lie: one built file, and what must not be uploaded beside it. */
const folder = mkdtempSync(join(tmpdir(), 'ctid-functions-'));
writeFileSync(join(folder, 'index.js'), 'exports.main = () => 1;\n');
writeFileSync(join(folder, 'main.ts'), '// stays here\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** This repository's settings and rules, committed and built, with a real authority wired. */
export const REPOSITORY: Repository = {
  release: 'a'.repeat(40),
  changes: [],
  functions: readFunctions().map(({ name, config }) => ({ name, config, folder, bundle: 'exports.main = 1' })),
  missingModels: [],
  rules: readCloudRules(),
};

export const PLAN = makePlan('env-1', 'production', REPOSITORY);

/** What an operator gives: the ceremony's files, and what is known only on the spot. */
export const VALUES = {
  ...makeServiceKeys({ supervisorKeys: [], oldestApp: '0.1.0' }, draw),
  ...makeListKey(makeRoot(draw), 90, NOW, draw),
  AUTHORITY_KEY: 'the authority’s own credential',
  AUTHORITY_URL: 'https://authority.example',
  AUTHORITY_SHAPE: 'decision',
  STORAGE_BUCKET: 'bucket',
};

export const READY = { plan: PLAN, repository: REPOSITORY, values: VALUES, isMarked: false, now: NOW };
