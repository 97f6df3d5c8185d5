import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `project.config.json`, beside the mini-program or above it, says of base library and app. */
export function readProjectConfiguration(project: string): { baseLibrary: string; appId: string } {
  const files = [project, join(project, '..')].map((folder) => join(folder, 'project.config.json'));
  const file = files.find((one) => existsSync(one));
  const { libVersion = '3.8.12', appid = 'touristappid' } =
    file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
  return { baseLibrary: libVersion, appId: appid };
}
