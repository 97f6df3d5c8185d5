import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter';
import { type BuiltInBehaviors, builtInBehaviors } from './built-in-behaviors';

/** What a script defines a page, a component or a behavior with. */
type Definition = Record<string, unknown> & { behaviors?: unknown[]; options?: Record<string, unknown> };

/** `Page`, `Component` and `Behavior` of one mini-program: what a script defines belongs to the path whose turn it is. */
export class Definitions {
  readonly #behaviors: BuiltInBehaviors;
  readonly #defined = new Set<string>();
  #turn: ComponentEnv | undefined;

  /**
   * @param scripts by path, each to be run once
   * @param usedBy the components that a path needs, defined before it is
   */
  constructor(
    private readonly space: CodeSpace,
    private readonly scripts: Readonly<Record<string, () => unknown>>,
    private readonly usedBy: (path: string) => readonly string[],
  ) {
    this.#behaviors = builtInBehaviors(space);
  }

  /** Runs the scripts of a page and of all that it uses, where that has not been done: WeChat's lazy loading. */
  define(path: string): void {
    if (this.#defined.has(path)) return;
    this.#defined.add(path);
    for (const used of this.usedBy(path)) this.define(used);
    const above = this.#turn;
    this.space.componentEnv(path, (environment) => {
      this.#turn = environment;
      try {
        this.scripts[path]?.();
      } finally {
        this.#turn = above;
      }
    });
  }

  readonly Page = (definition: Definition): void => this.#now().Page(this.#withBehaviors(definition) as never);

  readonly Component = (definition?: Definition): unknown =>
    definition === undefined
      ? this.#now().Component()
      : this.#now().Component(this.#withBehaviors(definition) as never);

  readonly Behavior = (definition?: Definition): unknown => {
    const builder = this.space.behavior();
    return definition === undefined ? builder : builder.definition(this.#withBehaviors(definition) as never).register();
  };

  #now(): ComponentEnv {
    if (this.#turn === undefined) throw new Error('Page() and Component() are for the script of a page or a component');
    return this.#turn;
  }

  #withBehaviors(definition: Definition): Definition {
    const { behaviors } = definition;
    if (behaviors === undefined) return definition;
    const known = behaviors.map((behavior) => (typeof behavior === 'string' ? this.#behaviors[behavior] : behavior));
    return Object.assign(definition, { behaviors: known.filter((behavior) => behavior !== undefined) });
  }
}
