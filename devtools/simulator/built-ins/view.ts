import type { GeneralComponent } from 'glass-easel';

/** One built-in component in use, as its definition handles it. */
export interface View {
  readonly host: HTMLElement;
  readonly component: GeneralComponent;
  readonly values: Readonly<Record<string, unknown>>;
  /** Events of built-in components do not bubble, unless they say so. */
  trigger(name: string, detail?: unknown, options?: { bubbles?: boolean }): void;
  /** Changes a value from the inside, as typing does; `model:` bindings follow. */
  set(values: Record<string, unknown>): void;
}
