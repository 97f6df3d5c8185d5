import { ALL_ATTACKS } from '../attacks/all-attacks';
import type { Attack } from '../attacks/attack';

const PREFIX = '/before-the-lens/attack-';

/** The attacks that a camera can see, as what the panel offers for a lens; what is only uploaded never comes before one. */
export const ATTACKS_BEFORE_THE_LENS = ALL_ATTACKS.filter(({ kind }) => kind !== 'protocol').map(
  ({ name, zh, en, expected }) =>
    ({
      name: `attack-${name}`,
      title: `${zh} · ${en}${expected === 'not stopped' ? '（拦不住 not stopped）' : ''}`,
      group: '攻击 · attacks',
      kind: 'burst',
      url: `${PREFIX}${name}`,
    }) as const,
);

/** The attack that is shown at a path. */
export function attackNamed(path: string): Attack | undefined {
  return ALL_ATTACKS.find(({ name }) => path === `${PREFIX}${name}`);
}
