import { verify } from '#core/presentation/verify';
import { context, showText } from '../../test/fakes/issued';
import { medianMs } from './measure';

/** Verifies a code as a phone does, with tweetnacl; run with --jitless it is as slow as on iOS. */
async function main(): Promise<void> {
  const text = showText();
  if (verify(text, context()).outcome !== 'accepted') throw new Error('the code does not verify');
  process.stdout.write(String(await medianMs(15, () => verify(text, context()))));
}

main();
