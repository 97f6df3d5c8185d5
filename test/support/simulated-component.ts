import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import simulate from 'miniprogram-simulate';

/** Vitest runs at the project's root; file URLs do not work in jsdom. */
const PROJECT = process.cwd();
const SOURCE = join(PROJECT, 'miniprogram', 'components');

/** A folder for each of the processes that run tests. */
const ROOT = join(PROJECT, '.cache', 'components', process.env.VITEST_POOL_ID ?? '0');

/** TDesign's part is TDesign's to test: here it is a box that shows what is put into it. */
const BOXES = ['t-popup', 't-steps', 't-step-item'];

/** An element as its template makes it. */
interface Element {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: unknown }[];
  readonly children: readonly (Element | string)[];
}

interface Part {
  readonly dom: { readonly textContent: string };
  dispatchEvent(name: string, options: { readonly detail: object }): void;
}

/** What the tests use of a rendered component; j-component's own types know no root. */
interface Rendered extends Part {
  readonly instance: { createSelectorQuery: () => object };
  attach(parent: unknown): void;
  setData(data: object): void;
  querySelector(selector: string): Part | undefined;
  addEventListener(name: string, tell: (event: { readonly detail: unknown }) => void): void;
  triggerPageLifeTime(name: 'show'): void;
  toJSON(): Element;
}

/** jsdom's, of which nothing more is used. */
declare const document: { createElement(name: string): unknown };

/**
 * A component as miniprogram-simulate renders it in jsdom.
 * @param canvas what is behind the canvas in its template, 100 × 40: j-component finds elements and nothing behind them
 */
export class SimulatedComponent {
  private readonly rendered: Rendered;

  constructor(name: string, properties: object = {}, canvas?: object) {
    this.rendered = simulate.render(load(name), { ...properties }) as unknown as Rendered;
    if (canvas !== undefined) this.putBehind(canvas);
    this.rendered.attach(document.createElement('parent-wrapper'));
  }

  /** All that is read on it. */
  get text(): string {
    return this.rendered.dom.textContent;
  }

  textOf(selector: string): string | undefined {
    return this.rendered.querySelector(selector)?.dom.textContent;
  }

  /**
   * What the template gives to an element; the DOM has only what WeChat's own components know.
   * @param element a class with its point, or a tag
   */
  attribute(element: string, name: string): unknown {
    const found = find(this.rendered.toJSON(), element);
    if (found === undefined) throw new Error(`there is no ${element}`);
    return attributeOf(found, name);
  }

  /** The names of an element's classes. */
  classes(element: string): readonly string[] {
    return classesOf(this.attribute(element, 'class'));
  }

  set(properties: object): Promise<void> {
    this.rendered.setData(properties);
    return simulate.sleep(0);
  }

  /** What happens to an element, and everything that follows from it. */
  happen(selector: string, event: string, detail: object = {}): Promise<void> {
    const part = this.rendered.querySelector(selector);
    if (part === undefined) throw new Error(`there is no ${selector}`);
    part.dispatchEvent(event, { detail });
    return simulate.sleep(0);
  }

  /** The page around it is seen, for the first time or again. */
  pageShown(): void {
    this.rendered.triggerPageLifeTime('show');
  }

  /** Everything that the component tells its page under a name, from now on. */
  told(event: string): readonly unknown[] {
    const details: unknown[] = [];
    this.rendered.addEventListener(event, ({ detail }) => details.push(detail));
    return details;
  }

  private putBehind(canvas: object): void {
    const { rendered } = this;
    rendered.instance.createSelectorQuery = () => ({
      select: (selector: string) => {
        const found = rendered.querySelector(selector) && { node: canvas, width: 100, height: 40 };
        return { fields: () => ({ exec: (tell: (all: readonly unknown[]) => void) => tell([found ?? null]) }) };
      },
    });
  }
}

/** What is read on a component when its page puts something into it. */
export function textAround(name: string, content: string): string {
  const id = simulate.load({
    usingComponents: { [name]: load(name) },
    template: `<${name}>${content}</${name}>`,
  } as never);
  const page = simulate.render(id as unknown as string, {}) as unknown as Rendered;
  page.attach(document.createElement('parent-wrapper'));
  return page.dom.textContent;
}

/** @returns the component's id for miniprogram-simulate, from its own script run anew */
function load(name: string): string {
  buildOnce();
  const usingComponents = Object.fromEntries(BOXES.map((box) => [box, `/boxes/${box}`]));
  const options = { compiler: 'simulate' as const, rootPath: ROOT, usingComponents };
  return simulate.load(join(ROOT, 'components', name, name), `ctid-${name}`, options);
}

function find(element: Element, wanted: string): Element | undefined {
  if (element.tagName === wanted || classesOf(attributeOf(element, 'class')).includes(wanted.slice(1))) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : find(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attributeOf({ attrs }: Element, name: string): unknown {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function classesOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(' ').filter((name) => name !== '') : [];
}

let isBuilt = false;

/** Every component as JavaScript with what it imports inside of it. esbuild by its command: it does not run in jsdom. */
function buildOnce(): void {
  if (isBuilt) return;
  isBuilt = true;
  const components = join(ROOT, 'components');
  cpSync(SOURCE, components, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  const entries = readdirSync(SOURCE).map((name) => join(SOURCE, name, `${name}.ts`));
  const flags = ['--bundle', '--format=cjs', '--target=es2018', `--outdir=${components}`, `--outbase=${SOURCE}`];
  execFileSync(join(PROJECT, 'node_modules', 'esbuild', 'bin', 'esbuild'), [...entries, ...flags, '--log-level=error']);
  // The project's scripts are modules. One that is a module runs once, and whoever is loaded again registers nothing.
  writeFileSync(join(ROOT, 'package.json'), '{ "type": "commonjs" }');
  mkdirSync(join(ROOT, 'boxes'), { recursive: true });
  for (const box of BOXES) makeBox(join(ROOT, 'boxes', box));
}

function makeBox(path: string): void {
  writeFileSync(`${path}.json`, '{"component": true}');
  writeFileSync(`${path}.wxml`, '<view>{{title}}<slot/></view>');
  writeFileSync(`${path}.js`, 'Component({ properties: { title: String } });');
}
