import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../cloudfunctions/_shared/ports/caller';
import type { LocalCloud } from '../../devtools/localcloud/local-cloud';
import { OPENID, startCloudForAdapters } from './start-cloud-for-adapters';

let cloud: LocalCloud;
let identifyCaller: () => Caller;

beforeAll(async () => {
  cloud = await startCloudForAdapters();
  const { identifyWxCaller } = await import('../../cloudfunctions/_shared/adapters/wx-caller');
  identifyCaller = identifyWxCaller({ of: (kind, value) => `${kind}:${value}` });
});

afterEach(() => {
  process.env.WX_OPENID = OPENID;
});

afterAll(() => cloud.stop());

describe('the caller through wx-server-sdk', () => {
  it('is the pseudonym of the openid of this event', () => {
    expect(identifyCaller()).toEqual({ ref: `caller:${OPENID}` });
    process.env.WX_OPENID = 'o-another';
    expect(identifyCaller()).toEqual({ ref: 'caller:o-another' });
  });

  it.each([undefined, '', '20000000000000000001'])('is unknown when the platform names %o', (openid) => {
    if (openid === undefined) delete process.env.WX_OPENID;
    else process.env.WX_OPENID = openid;
    expect(identifyCaller).toThrow(expect.objectContaining({ code: 'CALLER_UNKNOWN' }));
  });
});
