import { describe, expect, test } from 'vitest';
import type { FunctionName } from '#core/contract/functions';
import { TIMER_FUNCTIONS } from '#core/contract/inputs';
import { CtidError } from '#core/errors';
import { handle } from '../../../cloudfunctions/_shared/handle';
import { CollectedLog } from '../../fakes/collected-log';
import { CITIZEN } from '../../fakes/world';
import { fieldPaths, withField, withoutField } from '../../support/field-paths';
import { SAMPLE_INPUTS } from './sample-inputs';

const isTimer = (name: string) => TIMER_FUNCTIONS.some((timer) => timer === name);
const FUNCTIONS = (Object.keys(SAMPLE_INPUTS) as FunctionName[]).filter((name) => !isTimer(name));

/** Values that no field of any function may hold. */
const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a boolean', true],
  ['a negative fraction', -1.5],
  ['infinity', Number.POSITIVE_INFINITY],
  ['no number', Number.NaN],
  ['30,000 letters', 'x'.repeat(30_000)],
  ['a query operator', { $gt: '' }],
  ['another operator', { $ne: null }],
  ['an empty object', {}],
  ['an empty list', []],
  ['a list of operators', [{ $gt: '' }]],
  ['a list in a list', [[]]],
  ['10,000 entries', new Array(10_000).fill('a')],
  ['a polluted prototype', JSON.parse('{"__proto__": {"isAdmin": true}}')],
  ['an object that calls itself text', { toString: () => 'a'.repeat(32) }],
];

/** What may be left out. */
const OPTIONAL = ['asked', 'scans.0.asked'];

const EXTRA = ['openid', 'OPENID', 'fileID', 'caller', '$where', 'constructor', 'toString', '_id', 'level'];

function setUp(functionName: FunctionName) {
  const log = new CollectedLog();
  const reached: unknown[] = [];
  const useCase = async (input: unknown, caller: unknown) => {
    reached.push({ input, caller });
    return {} as never;
  };
  return { log, reached, main: handle(functionName, useCase, { log, identifyCaller: () => CITIZEN }) };
}

describe.each(FUNCTIONS)('%s', (functionName) => {
  const sample = SAMPLE_INPUTS[functionName];

  test('takes what its schema describes', async () => {
    const { main, reached } = setUp(functionName);
    expect(await main(sample)).toMatchObject({ ok: true });
    expect(reached).toEqual([{ input: sample, caller: CITIZEN }]);
  });

  const paths = fieldPaths(sample).map((path) => ({ field: path.join('.'), path }));

  const hostile = paths.flatMap((at) => HOSTILE.map(([name, value]) => ({ ...at, name, value })));

  test.each(hostile)('never reaches its use case when $field is $name', async ({ path, value }) => {
    const { main, reached } = setUp(functionName);
    expect(await main(withField(sample, path, value))).toEqual({ ok: false, code: 'REQUEST_INVALID' });
    expect(reached).toEqual([]);
  });

  test.each(paths.filter(({ field }) => !OPTIONAL.includes(field)))(
    'never reaches its use case without $field',
    async ({ path }) => {
      const { main, reached } = setUp(functionName);
      expect(await main(withoutField(sample, path))).toEqual({ ok: false, code: 'REQUEST_INVALID' });
      expect(reached).toEqual([]);
    },
  );

  test.each(EXTRA)('never reaches its use case with a field %s too many', async (field) => {
    const { main, reached } = setUp(functionName);
    expect(await main({ ...sample, [field]: 'x' })).toEqual({ ok: false, code: 'REQUEST_INVALID' });
    expect(reached).toEqual([]);
  });

  test('never reaches its use case with a prototype of its own', async () => {
    const { main, reached } = setUp(functionName);
    const fields = [...Object.entries(sample), ['__proto__', { isAdmin: true }]];
    const polluted = JSON.parse(`{${fields.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join()}}`);
    expect(await main(polluted)).toEqual({ ok: false, code: 'REQUEST_INVALID' });
    expect(reached).toEqual([]);
  });

  test.each([null, undefined, 0, '', 'x', [], [sample], true])('refuses an event that is %j', async (event) => {
    expect(await setUp(functionName).main(event)).toEqual({ ok: false, code: 'REQUEST_INVALID' });
  });
});

describe.each(TIMER_FUNCTIONS)('the timer %s', (functionName) => {
  test.each<[string, unknown]>([
    ['what the platform sends', { Type: 'Timer', TriggerName: 'every', Time: '2026-06-01T00:00:00Z', Message: '' }],
    ['hostile fields', { removed: 1, version: { $gt: '' }, now: 0 }],
    ['nothing', {}],
  ])('reads nothing of an event with %s', async (_, event) => {
    const { main, reached } = setUp(functionName);
    expect(await main(event)).toMatchObject({ ok: true });
    expect(reached).toEqual([{ input: {}, caller: CITIZEN }]);
  });
});

describe('the caller', () => {
  test('is the platform’s, whatever the event says in the platform’s own fields', async () => {
    const { main, reached } = setUp('renderCertificate');
    const victim = { openId: 'victim', appId: 'wx' };
    await main({ ...SAMPLE_INPUTS.renderCertificate, userInfo: victim, tcbContext: victim });
    expect(reached).toEqual([{ input: SAMPLE_INPUTS.renderCertificate, caller: CITIZEN }]);
  });

  test('who is unknown is refused', async () => {
    const log = new CollectedLog();
    const identifyCaller = () => {
      throw new CtidError('CALLER_UNKNOWN');
    };
    const main = handle('renderCertificate', async () => ({ svg: '' }), { log, identifyCaller });
    expect(await main(SAMPLE_INPUTS.renderCertificate)).toEqual({ ok: false, code: 'CALLER_UNKNOWN' });
  });
});

describe('an error', () => {
  const CANARY = '张三 449999199003071234';

  async function answerTo(error: unknown) {
    const log = new CollectedLog();
    const fail = async () => {
      throw error;
    };
    const main = handle('renderCertificate', fail, { log, identifyCaller: () => CITIZEN });
    return { answer: await main(SAMPLE_INPUTS.renderCertificate), lines: log.lines };
  }

  test('of ours leaves as its code, without its detail', async () => {
    const { answer, lines } = await answerTo(new CtidError('CODE_STALE', CANARY));
    expect(answer).toEqual({ ok: false, code: 'CODE_STALE' });
    expect(lines).toEqual([{ functionName: 'renderCertificate', outcome: 'CODE_STALE' }]);
  });

  test.each([
    ['an error', new Error(CANARY)],
    ['a type error', new TypeError(CANARY)],
    ['an error of several lines', new Error(`first\n    at ${CANARY}`)],
    ['a text', CANARY],
    ['an object', { message: CANARY }],
    ['nothing', undefined],
  ])('that nobody foresaw leaves as INTERNAL_ERROR, and its text nowhere: %s', async (_, error) => {
    const { answer, lines } = await answerTo(error);
    expect(answer).toEqual({ ok: false, code: 'INTERNAL_ERROR' });
    expect(JSON.stringify(lines)).not.toMatch(/张三|449999/);
    expect(lines).toHaveLength(1);
  });
});
