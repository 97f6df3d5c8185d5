import { judgeOffline } from '#core/counter/judge-offline';
import { offlineStanding } from '#core/status/offline-standing';
import { emptyStatusBits, statusAt } from '#core/status/status-bits';
import { context, NOW, showText } from '../../test/fakes/issued';
import { medianMs } from './measure';

/** Verifies a code as a café's phone does without a network, with tweetnacl; run with --jitless it is as slow as on iOS. */
async function main(): Promise<void> {
  const text = showText();
  const bits = emptyStatusBits();
  const knowledge = {
    ...context(),
    standingOf: ({ statusIndex }: { readonly statusIndex: number }) => {
      const listed = statusAt(bits, statusIndex);
      return listed && offlineStanding(listed, NOW, NOW);
    },
    isFirstShowing: () => true,
  };
  if (judgeOffline(text, knowledge).outcome !== 'accepted') throw new Error('the code does not verify');
  process.stdout.write(String(await medianMs(15, () => judgeOffline(text, knowledge))));
}

main();
