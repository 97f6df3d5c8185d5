import type { Element as ComponentElement, GeneralComponent } from 'glass-easel';
import { canvasNodeOf } from '../built-ins/canvas-node';

/** What one selection is asked for. */
type Fields = Readonly<Record<string, unknown>> & { properties?: readonly string[]; computedStyle?: readonly string[] };
type Result = Record<string, unknown>;
/** A page or component as scripts know it. */
type Caller = { readonly _$: GeneralComponent };

interface Question {
  readonly inside: Caller | undefined;
  readonly selector: string | undefined;
  readonly isSingle: boolean;
  readonly fields: Fields;
  readonly callback: ((result: unknown) => void) | undefined;
}

/** `wx.createSelectorQuery()`: asks for places, sizes and nodes by selector. */
export class SelectorQuery {
  readonly #questions: Question[] = [];
  #inside: Caller | undefined;

  /** @param currentPage whose nodes are asked for when nothing else is said */
  constructor(private readonly currentPage: () => Caller | undefined) {}

  in(component: Caller): this {
    this.#inside = component;
    return this;
  }

  select(selector: string): NodesRef {
    return new NodesRef(this, (fields, callback) => this.#ask(selector, true, fields, callback));
  }

  selectAll(selector: string): NodesRef {
    return new NodesRef(this, (fields, callback) => this.#ask(selector, false, fields, callback));
  }

  selectViewport(): NodesRef {
    return new NodesRef(this, (fields, callback) => this.#ask(undefined, true, fields, callback));
  }

  exec(callback?: (results: unknown[]) => void): void {
    const questions = [...this.#questions];
    setTimeout(() => {
      const results = questions.map((question) => this.#answer(question));
      questions.forEach((question, place) => void question.callback?.(results[place]));
      callback?.(results);
    });
  }

  #ask(selector: string | undefined, isSingle: boolean, fields: Fields, callback?: (result: unknown) => void): void {
    this.#questions.push({ inside: this.#inside, selector, isSingle, fields, callback });
  }

  #answer({ inside, selector, isSingle, fields }: Question): unknown {
    const component = (inside ?? this.currentPage())?._$;
    if (component === undefined) return isSingle ? null : [];
    if (selector === undefined) return viewportOf(component, fields);
    const root = component.getShadowRoot();
    const found = root === null ? [] : root.querySelectorAll(selector);
    const answers = (isSingle ? found.slice(0, 1) : found).map((element) => fieldsOf(element, fields));
    return isSingle ? (answers[0] ?? null) : answers;
  }
}

/** What is asked of one selection. */
class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly ask: (fields: Fields, callback?: (result: unknown) => void) => void,
  ) {}

  boundingClientRect(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  node(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ node: true }, callback);
  }

  context(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ context: true }, callback);
  }

  fields(fields: Fields, callback?: (result: unknown) => void): SelectorQuery {
    this.ask(fields, callback);
    return this.query;
  }
}

function fieldsOf(element: ComponentElement, fields: Fields): Result {
  const drawn = element.getBackendElement() as unknown as HTMLElement | null;
  const result: Result = {};
  if (fields.id) result.id = element.id;
  if (fields.dataset) result.dataset = element.dataset;
  if (fields.mark) result.mark = element.collectMarks();
  if (drawn === null) return result;
  const { left, top, right, bottom, width, height } = placeOf(drawn);
  if (fields.rect) Object.assign(result, { left, top, right, bottom });
  if (fields.size) Object.assign(result, { width, height });
  if (fields.scrollOffset) Object.assign(result, scrollOf(drawn));
  if (fields.node || fields.context) result.node = canvasNodeOf(drawn) ?? { id: element.id };
  const style = getComputedStyle(drawn);
  for (const name of fields.computedStyle ?? [])
    result[name] = style.getPropertyValue(name.replace(/[A-Z]/g, '-$&').toLowerCase());
  const properties = (element as GeneralComponent).data as Result | undefined;
  for (const name of fields.properties ?? []) result[name] = properties?.[name];
  return result;
}

/** Places count from the page's upper left corner below the navigation bar, as in a phone's web view. */
function placeOf(element: HTMLElement): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const body = element.closest('.page-body')?.getBoundingClientRect();
  return new DOMRect(left - (body?.left ?? 0), top - (body?.top ?? 0), width, height);
}

function viewportOf(component: GeneralComponent, fields: Fields): Result {
  const drawn = component.getBackendElement() as unknown as HTMLElement;
  const scroller = drawn.closest('.page-scroll') ?? drawn;
  const { clientWidth: width, clientHeight: height } = scroller;
  const result: Result = { id: '', dataset: {} };
  if (fields.rect) Object.assign(result, { left: 0, top: 0, right: width, bottom: height });
  if (fields.size) Object.assign(result, { width, height });
  if (fields.scrollOffset) Object.assign(result, scrollOf(scroller));
  return result;
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element): Result {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}
