import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEVELOPMENT_ROOT_KEY } from '#core/trust/development-root';
import { readSecret, readStage } from '../../../cloudfunctions/_shared/adapters/environment';
import { simulatedIdentityAuthority } from '../../../cloudfunctions/_shared/adapters/simulated-identity-authority';
import { storedTrustSource } from '../../../cloudfunctions/_shared/adapters/stored-trust-source';
import { FixedClock } from '../../fakes/fixed-clock';
import { NOW } from '../../fakes/issued';
import { MemoryRecords } from '../../fakes/memory-records';

afterEach(() => vi.unstubAllEnvs());

function codeOf(start: () => unknown): string {
  try {
    start();
    return 'started';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('production', () => {
  test('refuses the simulated authority', () => {
    vi.stubEnv('CTID_STAGE', 'production');
    vi.stubEnv('AUTHORITY_URL', 'http://127.0.0.1:1');
    vi.stubEnv('AUTHORITY_KEY', 'real');
    expect(codeOf(simulatedIdentityAuthority)).toBe('SIMULATED_ADAPTER_REFUSED');
  });

  test('refuses a secret of the development set-up', () => {
    vi.stubEnv('SEALING_KEY', 'dev-abc');
    vi.stubEnv('CTID_STAGE', 'production');
    expect(codeOf(() => readSecret('SEALING_KEY'))).toBe('DEVELOPMENT_SECRET_REFUSED');
    vi.stubEnv('CTID_STAGE', 'development');
    expect(readSecret('SEALING_KEY')).toBe('abc');
  });

  test('refuses one among the keys before, which development reads', () => {
    vi.stubEnv('SEALING_KEY', 'abc,dev-def');
    vi.stubEnv('CTID_STAGE', 'production');
    expect(codeOf(() => readSecret('SEALING_KEY'))).toBe('DEVELOPMENT_SECRET_REFUSED');
    vi.stubEnv('CTID_STAGE', 'development');
    expect(readSecret('SEALING_KEY')).toBe('abc,def');
  });

  test('refuses the published development root', () => {
    vi.stubEnv('CTID_STAGE', 'production');
    vi.stubEnv('TRUST_ROOT_KEY', DEVELOPMENT_ROOT_KEY);
    expect(codeOf(() => storedTrustSource(new MemoryRecords(), new FixedClock(NOW)))).toBe(
      'DEVELOPMENT_SECRET_REFUSED',
    );
  });

  test('is said in so many words, or nothing starts', () => {
    vi.stubEnv('CTID_STAGE', 'prod');
    expect(codeOf(readStage)).toBe('CONFIGURATION_INVALID');
  });
});
