import type { Element as ComponentElement } from 'glass-easel';

/** The node of the component tree that an element of the page draws, or the nearest one around it. */
export function componentOf(target: EventTarget | null): ComponentElement | undefined {
  for (let node = target as (Node & { __wxElement?: ComponentElement }) | null; node !== null; node = node.parentNode) {
    if (node.__wxElement !== undefined) return node.__wxElement;
  }
  return undefined;
}
