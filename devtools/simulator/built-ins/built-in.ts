import type { ComponentSpace, GeneralComponent } from 'glass-easel';
import { ariaProperties, followAria } from './aria';
import { followHover, hoverProperties } from './hover';
import type { View } from './view';

/** A built-in component: `view`, `input`. */
export interface BuiltIn {
  readonly tag: string;
  /** With their defaults, whose kind is the property's; undefined takes anything. */
  readonly properties: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Makes the inside; called once. */
  readonly created?: (view: View) => void;
  readonly attached?: (view: View) => void;
  readonly detached?: (view: View) => void;
  /** Draws a property; called at first and at each change. */
  readonly draw?: Readonly<Record<string, (view: View, value: unknown) => void>>;
  /** What a form takes from it. */
  readonly formValue?: (view: View) => unknown;
  readonly reset?: (view: View) => void;
}

const KINDS: Readonly<Record<string, unknown>> = { string: String, number: Number, boolean: Boolean, undefined: null };
const views = new WeakMap<Element, View>();
const definitions = new WeakMap<Element, BuiltIn>();

/** The built-in component that an element draws. */
export function viewOf(host: Element): View | undefined {
  return views.get(host);
}

export function builtInOf(host: Element): BuiltIn | undefined {
  return definitions.get(host);
}

/** Teaches a component space a built-in. */
export function defineBuiltIn(space: ComponentSpace, builtIn: BuiltIn): void {
  const properties = { ...ariaProperties, ...hoverProperties, hidden: false, ...builtIn.properties };
  const declared = Object.entries(properties).map(([name, value]) => [name, propertyOf(name, value, builtIn)] as const);
  const definition = space.defineComponent({
    is: `built-in/${builtIn.tag}`,
    properties: Object.fromEntries(declared),
    lifetimes: {
      created(this: GeneralComponent) {
        create(this, builtIn);
      },
      attached(this: GeneralComponent) {
        const view = viewOfComponent(this);
        if (view !== undefined) builtIn.attached?.(view);
      },
      detached(this: GeneralComponent) {
        const view = viewOfComponent(this);
        if (view !== undefined) builtIn.detached?.(view);
      },
    },
  } as never);
  space.setGlobalUsingComponent(builtIn.tag, definition as never);
}

function propertyOf(name: string, value: unknown, builtIn: BuiltIn): object {
  return {
    type: KINDS[typeof value] ?? null,
    value: value ?? null,
    observer(this: GeneralComponent, next: unknown) {
      const view = viewOfComponent(this);
      if (view !== undefined) drawProperty(view, builtIn, name, next);
    },
  };
}

function viewOfComponent(component: GeneralComponent): View | undefined {
  return viewOf(component.getBackendElement() as unknown as Element);
}

function create(component: GeneralComponent, builtIn: BuiltIn): void {
  const host = component.getBackendElement() as unknown as HTMLElement;
  const view: View = {
    host,
    component,
    get values() {
      return component.data as Record<string, unknown>;
    },
    trigger: (name, detail = {}, options = {}) =>
      component.triggerEvent(name, detail, { composed: options.bubbles === true, ...options }),
    set: (values) => component.setData(values),
  };
  views.set(host, view);
  definitions.set(host, builtIn);
  followHover(view);
  builtIn.created?.(view);
  for (const [name, draw] of Object.entries(builtIn.draw ?? {})) draw(view, view.values[name]);
}

function drawProperty(view: View, builtIn: BuiltIn, name: string, value: unknown): void {
  if (name === 'hidden') view.host.hidden = value === true;
  followAria(view, name, value);
  builtIn.draw?.[name]?.(view, value);
}
