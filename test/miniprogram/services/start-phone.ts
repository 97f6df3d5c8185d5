import { vi } from 'vitest';
import type { MemoryPhone } from '../../fakes/memory-phone';

/** Starts the mini-program on the phone, with modules as new, as after a kill. */
export async function startPhone(phone: MemoryPhone) {
  vi.resetModules();
  phone.plugIn();
  const { startServices } = await import('../../../miniprogram/services/start');
  await startServices();
  return {
    ...(await import('../../../miniprogram/services/enrolment/apply')),
    ...(await import('../../../miniprogram/services/enrolment/draft')),
    ...(await import('../../../miniprogram/services/enrolment/finish')),
    ...(await import('../../../miniprogram/services/holder')),
    ...(await import('../../../miniprogram/services/suspension')),
    ...(await import('../../../miniprogram/services/trusted-time')),
    ...(await import('../../../miniprogram/services/refresh-time')),
    ...(await import('../../../miniprogram/services/wallet/wallet')),
    ...(await import('../../../miniprogram/services/wallet/current-code')),
    ...(await import('../../../miniprogram/services/wallet/renew')),
    ...(await import('../../../miniprogram/services/wallet/standing')),
    ...(await import('../../../miniprogram/services/holdings')),
    ...(await import('../../../miniprogram/services/enrolment/begin-anew')),
  };
}

export type RunningPhone = Awaited<ReturnType<typeof startPhone>>;

/** What is heard of it: the code of what it throws, or 'done'. */
export function heard(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
}
