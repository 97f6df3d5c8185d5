import { join } from 'node:path';
import { vi } from 'vitest';
import { ROOT } from '../architecture/source-files';

type Data = Record<string, unknown>;
type Instance = { readonly data: Data; setData(changes: Data): void } & Record<string, unknown>;

/** What each page said it is; a script that ran already says nothing again until the mini-program starts anew. */
const definitions = new Map<string, Data>();

/** A page's own script, as WeChat runs it, without its template: its data and what its events do. */
export class SimulatedPage {
  private constructor(private readonly instance: Instance) {}

  /** Loads `miniprogram/<path>.ts`; its services are those of the mini-program that runs. */
  static async load(path: string): Promise<SimulatedPage> {
    vi.stubGlobal('Page', (definition: Data) => definitions.set(path, definition));
    await import(/* @vite-ignore */ join(ROOT, 'miniprogram', `${path}.ts`));
    const { data, ...members } = definitions.get(path) ?? {};
    const instance: Instance = {
      ...members,
      data: structuredClone(data) as Data,
      setData(changes: Data) {
        Object.assign(this.data, changes);
      },
    };
    return new SimulatedPage(instance);
  }

  get data(): Data {
    return this.instance.data;
  }

  /** What WeChat or a tap calls; an event carries the `data-` of its button. */
  async call(handler: string, argument?: unknown): Promise<void> {
    const work = this.instance[handler];
    if (typeof work !== 'function') throw new Error(`the page has no ${handler}`);
    await work.call(this.instance, argument);
  }

  tap(handler: string, dataset: object = {}): Promise<void> {
    return this.call(handler, { currentTarget: { dataset } });
  }
}
