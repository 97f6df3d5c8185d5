import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionSource } from './repository';

/** What a function needs where it runs; its TypeScript, settings and whatever else lies beside it stay here. */
const UPLOADED = ['index.js', 'package.json', 'models'];

/** Lays out what is uploaded of a function, for as long as `use` takes. */
export async function withPackage<T>({ folder }: FunctionSource, use: (folder: string) => Promise<T>): Promise<T> {
  const laidOut = mkdtempSync(join(tmpdir(), 'ctid-deploy-'));
  try {
    for (const part of UPLOADED.filter((name) => existsSync(join(folder, name)))) {
      cpSync(join(folder, part), join(laidOut, part), { recursive: true });
    }
    return await use(laidOut);
  } finally {
    rmSync(laidOut, { recursive: true });
  }
}
