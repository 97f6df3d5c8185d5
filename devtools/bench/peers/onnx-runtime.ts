import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PATHS } from '../../paths';

/** What is used of onnxruntime-node (its `onnxruntime-common`). */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: SessionOptions): Promise<OnnxSession>;
  };
  readonly Tensor: new (type: 'float32', values: Float32Array, shape: readonly number[]) => object;
}

interface SessionOptions {
  readonly intraOpNumThreads: number;
  readonly interOpNumThreads: number;
  readonly executionProviders: readonly ['cpu'];
}

export interface OnnxSession {
  readonly outputNames: readonly string[];
  run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>;
}

/**
 * onnxruntime-node, installed apart for the bench alone: its processor's binary is in the package, so that no script has
 * to run. Undefined when it cannot be installed (290 MB, and a network is needed the first time).
 */
export function onnxRuntime(): OnnxRuntime | undefined {
  const installing = ['devtools/install-apart.mjs', 'devtools/bench/peers/tools', 'bench-peers'];
  const { status } = spawnSync(process.execPath, installing, { cwd: PATHS.root, stdio: 'ignore' });
  if (status !== 0) return undefined;
  return createRequire(join(PATHS.root, '.cache', 'bench-peers', 'package.json'))('onnxruntime-node');
}
