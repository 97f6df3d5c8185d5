import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { figuresOf } from './figures-of';
import type { RecognitionReport } from './recognition-report';

const MODULE = join(PATHS.root, 'miniprogram', 'pages', 'recognition', 'published-figures.ts');

/**
 * Writes what phones show as a module of the mini-program, which cannot read JSON.
 * @param json the file that the report stands in
 * @returns the module's path
 */
export function publishFigures(report: RecognitionReport, json: string): string {
  const figures = figuresOf(report, createHash('sha256').update(json).digest('hex'));
  writeFileSync(MODULE, formatted(moduleText(JSON.stringify(figures))));
  return MODULE;
}

function moduleText(figures: string): string {
  return `import { RecognitionFigures } from './recognition-figures';

/** Made by \`npm run report -- --publish\`, and not by hand. */
export const PUBLISHED_FIGURES: RecognitionFigures = ${figures};
`;
}

function formatted(text: string): string {
  const biome = join(PATHS.packages, '.bin', 'biome');
  return execFileSync(biome, ['format', `--stdin-file-path=${MODULE}`], {
    cwd: PATHS.root,
    input: text,
    encoding: 'utf8',
  });
}
