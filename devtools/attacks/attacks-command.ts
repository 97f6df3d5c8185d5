import { type LivenessVariant, VARIANT_ACTIONS } from '#core/liveness/challenge';
import { typedOptions } from '../command-line/typed-options';
import { ALL_ATTACKS } from './all-attacks';
import { sourcesFrom } from './attack-sources';
import { describeTries } from './describe-tries';
import { type Try, tryAttack } from './measure-attacks';
import { sourcesOfDraws } from './sources-of-draws';

const USAGE = `npm run attacks -- [--draws 6] [--variant withoutHeadTurns …] [--only NAME …] [--pictures FOLDER]
  FOLDER holds JPEGs, a victim each; without it the victims are the performer and people of the packages at hand.`;

const { values } = typedOptions(
  {
    options: {
      draws: { type: 'string', default: '6' },
      variant: { type: 'string', multiple: true, default: ['withoutHeadTurns', 'withoutMouth', 'allActions'] },
      only: { type: 'string', multiple: true },
      pictures: { type: 'string' },
    },
  },
  USAGE,
);

function isVariant(name: string): name is LivenessVariant {
  return name in VARIANT_ACTIONS;
}

const variants = values.variant.filter(isVariant);
if (!/^[1-9]\d*$/.test(values.draws) || variants.length < values.variant.length) {
  process.stderr.write(`${USAGE}\n  a variant is one of ${Object.keys(VARIANT_ACTIONS).join(', ')}\n`);
  process.exit(2);
}

const unknown = (values.only ?? []).filter((only) => !ALL_ATTACKS.some(({ name }) => name === only));
if (unknown.length > 0) {
  const names = ALL_ATTACKS.map(({ name }) => name).join('\n  ');
  process.stderr.write(
    `没有这种攻击 no such attack: ${unknown.join(', ')}\n\n${USAGE}\n  NAME is one of\n  ${names}\n`,
  );
  process.exit(2);
}

const victims = sourcesFrom(values.pictures);
if (victims.length === 0) {
  process.stderr.write(`没有 JPEG，no JPEG: ${values.pictures}\n\n${USAGE}\n`);
  process.exit(2);
}
const sources = sourcesOfDraws(victims, Number(values.draws));
const chosen = ALL_ATTACKS.filter(({ name }) => values.only?.includes(name) ?? true);
const tries: Try[] = [];
for (const attack of chosen) {
  for (const variant of variants) {
    for (const [at, source] of sources.entries()) tries.push(await tryAttack(attack, variant, at + 1, source));
  }
  process.stderr.write(`· ${attack.name}\n`);
}
process.stdout.write(`${describeTries(tries)}\n`);
