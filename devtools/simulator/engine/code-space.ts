import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';
import { type AssociatedBackend, type CodeSpace, component, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { BuiltIn } from '../built-ins/built-in';
import { defineBuiltIns } from '../built-ins/define-built-ins';
import type { Device } from '../device/device';
import { PhoneBackend } from './backend';
import type { Bundle } from './bundle';
import { readyLifetime } from './ready-lifetime';
import { SelectorQuery } from './selector-query';

/** Puts a compiled mini-program into WeChat's component engine: templates, configuration, style scopes. */
export function makeCodeSpace(
  { configuration, templates }: Bundle,
  device: Device,
  moreBuiltIns: readonly BuiltIn[],
): { space: CodeSpace; backend: AssociatedBackend } {
  const environment = new MiniProgramEnv();
  const space = environment.createCodeSpace('app', true);
  const core = space.getComponentSpace();
  core.updateComponentOptions({ ...core.getComponentOptions(), templateEngine: null, writeIdToDOM: true } as never);
  const builtIn = defineBuiltIns(core, moreBuiltIns);
  space.setOverallBehavior(readyLifetime(space));
  for (const [path, configured] of Object.entries(configuration.components)) {
    space.addComponentStaticConfig(path, absolute(configured) as never);
    space.addStyleSheet(path, undefined, configuration.styleScopes[path]);
    const content = templates[path];
    if (content !== undefined) space.addCompiledTemplate(path, { groupList: templates as never, content });
  }
  component.ComponentCaller.prototype.createSelectorQuery = function (this: never) {
    return new SelectorQuery(() => this).in(this) as never;
  };
  const used = new Set(
    Object.values(configuration.components).flatMap(({ usingComponents }) => Object.keys(usingComponents ?? {})),
  );
  const isKnown = (tag: string): boolean => tag === 'page' || builtIn.has(tag) || used.has(tag);
  const backend = environment.associateBackend(
    new PhoneBackend(isKnown, (tag) => device.report('unknown component', `<${tag}>`)) as never,
  );
  reportTrouble(device);
  return { space, backend };
}

function absolute<T extends { readonly usingComponents?: Readonly<Record<string, string>> }>(configured: T): T {
  const using = Object.entries(configured.usingComponents ?? {}).map(([name, path]) => [name, `/${path}`]);
  return { ...configured, usingComponents: Object.fromEntries(using) };
}

function reportTrouble(device: Device): void {
  addGlobalErrorListener((error, method, where) => {
    const place = typeof where === 'string' ? where : (where?.is ?? '');
    device.report('error', `${place} ${method ?? ''}: ${error instanceof Error ? error.message : String(error)}`);
    // Heard by wx.onError and the app's onError, and seen in the console.
    reportError(error);
    return false;
  });
  addGlobalWarningListener((message, where) => {
    const place = typeof where === 'string' ? where : (where?.is ?? '');
    // What a package warns of is its makers' concern.
    if (!place.includes('miniprogram_npm/')) device.report('warning', `${place}: ${message}`);
    return false;
  });
}
