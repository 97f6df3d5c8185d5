import type { template } from 'glass-easel';
import type { CompiledConfiguration } from '../compiler/configuration';

/** What the compiled mini-program hands over when its bundle runs. */
export interface Bundle {
  configuration: CompiledConfiguration;
  templates: Record<string, template.ComponentTemplate['content']>;
  scripts: Record<string, () => unknown>;
}

type Run = (bundle: Partial<Bundle>, ...globals: unknown[]) => void;

declare global {
  interface Window {
    /** The bundle calls it with itself, as one function of its globals. */
    simulatorRun?: (run: Run) => void;
  }
}

/** `module` and `exports`, which a bundle of CommonJS has; `globalThis` comes after them, and is empty. */
const MODULE = [{}, {}];

/** Loads a bundle with what its scripts see as global, in the compiler's order; the rest is undefined to them, as on a phone. */
export async function loadBundle(address: string, globals: readonly unknown[]): Promise<Bundle> {
  const bundle: Partial<Bundle> = {};
  window.simulatorRun = (run) => run(bundle, ...globals, ...MODULE, {});
  await new Promise<void>((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => failed(new Error(`${address} does not load`)));
    document.head.append(script);
  });
  if (bundle.scripts === undefined) throw new Error('小程序没有编译出来。The mini-program has not compiled.');
  return bundle as Bundle;
}
