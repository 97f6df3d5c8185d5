import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../../devtools/localcloud/local-cloud';

/** A small function for one test: the body of `main(event)`, and what its config.json says beside the defaults. */
export interface Probe {
  readonly body: string;
  /** What stands before `main`. */
  readonly head?: string;
  readonly config?: Readonly<Record<string, unknown>>;
}

/** Opens the SDK in a probe, as functions do. */
export const OPEN_SDK = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const database = cloud.database();`;

/** Lines of the SDK's own language, in `event.code`; what they throw comes back by number, code and text. */
export const EVALUATE: Probe = {
  head: `${OPEN_SDK}
    const _ = database.command;
    const staff = database.collection('staff');
    const within = (work) => database.runTransaction(work).then((value) => ({ value }));`,
  body: `try { return await eval('(async () => ' + event.code + ')()'); }
    catch (error) { return { errCode: error.errCode, code: error.code, text: error.errMsg ?? error.message }; }`,
};

/** A folder that is this test's alone, among the system's temporary ones. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ctid-probe-'));
}

/** Writes functions, a folder each, and returns the folder of all. */
export function writeProbes(probes: Readonly<Record<string, Probe>>): string {
  const functionsFolder = makeFolder();
  for (const [name, { head = '', body, config = {} }] of Object.entries(probes)) {
    const folder = join(functionsFolder, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.js'), `${head}\nexports.main = async (event) => {\n${body}\n};\n`);
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ timeout: 20, memorySize: 256, ...config }));
  }
  return functionsFolder;
}

/** A local cloud with these functions; a variable's value is its own name in lower case. */
export function startProbeCloud(
  probes: Readonly<Record<string, Probe>>,
  options: Partial<LocalCloudOptions> = {},
): Promise<LocalCloud> {
  const variable = (name: string) => name.toLowerCase();
  return startLocalCloud({ dataFolder: makeFolder(), functionsFolder: writeProbes(probes), variable, ...options });
}

/** What a probe answered to a phone. */
export async function ask<T>(cloud: LocalCloud, name: string, event: object = {}, openid = 'o-citizen'): Promise<T> {
  const answer: unknown = await cloud.clientFor(openid).send(name, event);
  return answer as T;
}

/** True while a process of that number runs. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
