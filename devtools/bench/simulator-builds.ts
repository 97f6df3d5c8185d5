import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { createCompiler } from '../simulator/compiler/compiler';

/** How long the simulator takes for the mini-program at first, and after a change in one of its pages, in seconds. */
export async function timeBuilds(): Promise<{ readonly first: number; readonly again: number }> {
  const copy = join(PATHS.root, '.cache', 'bench', 'miniprogram');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(PATHS.root, 'miniprogram'), copy, { recursive: true });
  const compiler = createCompiler(copy);
  try {
    const first = await compiler.build();
    const times: number[] = [];
    for (const file of ['home.ts', 'home.wxml', 'home.wxss']) {
      appendFileSync(join(copy, 'pages', 'home', file), '\n');
      times.push((await compiler.build()).lastedMs);
    }
    const errors = first.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors[0] !== undefined) throw new Error(`${errors[0].file}: ${errors[0].message}`);
    return { first: first.lastedMs / 1000, again: Math.max(...times) / 1000 };
  } finally {
    await compiler.dispose();
  }
}
