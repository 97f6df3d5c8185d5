import type { TrustList } from '#core/trust/trust-list';

/** What the operator decides about whom verifiers believe: the public keys of services, and the oldest app. */
export type TrustSettings = Pick<
  TrustList,
  'receiptKeys' | 'statusListKeys' | 'operatorKeys' | 'supervisorKeys' | 'oldestApp'
>;
