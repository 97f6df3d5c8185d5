/** What the app's script gives to `App()`, with WeChat's lifecycle in it. */
export type AppInstance = Record<string, unknown>;

/** The app of one phone: `App()` and `getApp()`. */
export class AppHolder {
  #instance: AppInstance = {};

  readonly App = (definition: AppInstance): void => {
    this.#instance = Object.assign(Object.create(null), definition);
  };

  readonly getApp = (): AppInstance => this.#instance;

  /** Calls a lifecycle function where the app has one. */
  call(name: string, argument?: unknown): unknown {
    const listener = this.#instance[name];
    return typeof listener === 'function' ? listener.call(this.#instance, argument) : undefined;
  }
}
