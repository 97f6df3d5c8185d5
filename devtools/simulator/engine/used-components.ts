import type { ComponentConfiguration } from '../compiler/configuration';

/** The components that a page or component may draw: those that it names, and the defaults of its generics. */
export function usedComponents(configured: ComponentConfiguration | undefined): string[] {
  const generics = Object.values(configured?.componentGenerics ?? {});
  const defaults = generics.map((generic) => (generic === true ? undefined : generic.default));
  return [...Object.values(configured?.usingComponents ?? {}), ...defaults].filter((path) => path !== undefined);
}
