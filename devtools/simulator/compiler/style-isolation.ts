import type { ComponentConfiguration, StyleIsolation } from './configuration';

const SHARED: readonly (StyleIsolation | undefined)[] = ['shared', 'page-shared'];

// A component may also say it in its script. WeChat reads it there when it runs; styles are compiled before.
const IN_SCRIPT = /styleIsolation\s*[:=]\s*['"]([a-z-]+)['"]/;
const GLOBAL_CLASS_IN_SCRIPT = /addGlobalClass\s*[:=]\s*(true|!0)/;

/** How far the styles of a page or component reach: its JSON says it, else its script, else WeChat's default. */
export function styleIsolationOf(own: ComponentConfiguration, script: string, isPage: boolean): StyleIsolation {
  const said = own.styleIsolation ?? (IN_SCRIPT.exec(script)?.[1] as StyleIsolation | undefined);
  if (said !== undefined) return said;
  if (isPage) return 'shared';
  return own.addGlobalClass === true || GLOBAL_CLASS_IN_SCRIPT.test(script) ? 'apply-shared' : 'isolated';
}

export function isSharedStyle(isolation: StyleIsolation | undefined): boolean {
  return SHARED.includes(isolation);
}

/** The name before each class of a component's own styles: readable, and as unique as its path. */
export function styleScopeOf(path: string): string {
  return path.replace('miniprogram_npm/', '').replace(/[^a-zA-Z0-9]+/g, '_');
}
