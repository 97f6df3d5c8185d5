import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { typedOptions } from '../command-line/typed-options';
import { seconds } from '../town/seconds';
import { LONGEST_LIST_KEY, makeListKey, makeRoot, makeServiceKeys, ROTATABLE, rotate } from './ceremony';
import { readSecretFile, replaceSecretFile, SecretFileError, writeSecretFile } from './secret-file';

const USAGE = `npm run ceremony -- root --out FOLDER
npm run ceremony -- list-key --root FOLDER/root.json --out FOLDER [--days ${LONGEST_LIST_KEY}]
npm run ceremony -- service-keys --out FOLDER [--oldest-app 0.1.0] [--supervisor KEY …]
npm run ceremony -- rotate --name NAME --values FOLDER/service-keys.json [--stolen]
    NAME: ${ROTATABLE.join(' ')}`;

const { values, positionals } = typedOptions(
  {
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      root: { type: 'string' },
      days: { type: 'string', default: String(LONGEST_LIST_KEY) },
      'oldest-app': { type: 'string', default: '0.1.0' },
      supervisor: { type: 'string', multiple: true, default: [] },
      name: { type: 'string' },
      values: { type: 'string' },
      stolen: { type: 'boolean', default: false },
    },
  },
  USAGE,
);

const draw = () => new Uint8Array(randomBytes(32));

/** Each act writes a file and says what is public of it; no seed is ever printed. */
const ACTS: Readonly<Record<string, () => string>> = {
  root() {
    const root = makeRoot(draw);
    const file = written('root.json', root);
    return `${file}\nTRUST_ROOT_KEY ${root.TRUST_ROOT_KEY}\n根密钥离线保管，绝不上云 · keep it offline; it never goes near the cloud`;
  },
  'list-key'() {
    const days = Number(values.days);
    const key = makeListKey(readSecretFile(required(values.root)), days, seconds(), draw);
    const file = written('list-key.json', key);
    return `${file}\nLIST_KEY_CERTIFICATE ${key.LIST_KEY_CERTIFICATE}\n有效 ${days} 天；证书存档，供审计 · keep the certificate for auditors`;
  },
  'service-keys'() {
    const settings = { supervisorKeys: values.supervisor, oldestApp: values['oldest-app'] };
    const keys = makeServiceKeys(settings, draw);
    return `${written('service-keys.json', keys)}\nTRUST_SETTINGS ${keys.TRUST_SETTINGS}`;
  },
  rotate() {
    const name = ROTATABLE.find((rotatable) => rotatable === values.name);
    const file = required(values.values);
    const rotated = rotate(readSecretFile(file), name ?? usage(), values.stolen, draw);
    replaceSecretFile(file, rotated);
    return `${file}\nTRUST_SETTINGS ${rotated.TRUST_SETTINGS}\n下一步：部署 · next: deploy`;
  },
};

function written(name: string, keys: Readonly<Record<string, string>>): string {
  const file = join(required(values.out), name);
  writeSecretFile(file, keys);
  return file;
}

function required(value: string | undefined): string {
  return value ?? usage();
}

function usage(): never {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

try {
  const act = ACTS[positionals[0] ?? ''] ?? usage;
  process.stdout.write(`${act()}\n`);
} catch (error) {
  if (!(error instanceof SecretFileError || error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
