import { addStyles } from './styles';

/** An answer that a dialog offers. */
export interface Choice<Value> {
  readonly label: string;
  readonly value: Value;
  readonly look?: 'primary' | 'wayOut';
  /** CSS colour, where the page asks for one. */
  readonly color?: string | undefined;
}

/** What a dialog says. */
interface Said {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly more?: readonly Node[];
}

export interface Question<Value> extends Said {
  /** A box in the middle, a sheet from below, or all of the screen. */
  readonly shape: 'box' | 'sheet' | 'scanner';
  /** What the dialog is called where it shows no title. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  /** What Escape means: the phone's way back. */
  readonly dismissed: Value;
  /** Told within the press itself, for what a browser allows only there. */
  readonly pressed?: (value: Value) => void;
}

/**
 * Shows a dialog above everything and waits for the answer. The browser keeps the focus in it, and gives it back.
 * @param signal takes the dialog away, as if it had been dismissed
 */
export function ask<Value>(overlay: HTMLElement, question: Question<Value>, signal?: AbortSignal): Promise<Value> {
  const page = overlay.ownerDocument;
  addStyles(page);
  const dialog = page.createElement('dialog');
  dialog.className = `wx-dialog wx-${question.shape}`;
  dialog.setAttribute('aria-label', question.title ?? question.label);
  return new Promise((resolve) => {
    const answer = (value: Value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const press = (value: Value) => {
      question.pressed?.(value);
      answer(value);
    };
    dialog.append(...said(page, question), choicesOf(page, question.choices, press));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(question.dismissed);
    });
    signal?.addEventListener('abort', () => answer(question.dismissed));
    overlay.append(dialog);
    dialog.showModal();
  });
}

function said(page: Document, { title, text, more = [] }: Said): HTMLElement[] {
  const parts: Node[] = [];
  if (title !== undefined && title !== '') parts.push(Object.assign(page.createElement('h2'), { textContent: title }));
  if (text !== undefined && text !== '') parts.push(Object.assign(page.createElement('p'), { textContent: text }));
  parts.push(...more);
  if (parts.length === 0) return [];
  const element = page.createElement('div');
  element.className = 'said';
  element.append(...parts);
  return [element];
}

function choicesOf<Value>(
  page: Document,
  choices: readonly Choice<Value>[],
  answer: (value: Value) => void,
): HTMLElement {
  const element = page.createElement('div');
  element.className = 'choices';
  for (const { label, value, look, color } of choices) {
    const button = page.createElement('button');
    button.type = 'button';
    button.textContent = label;
    if (look === 'primary') button.dataset.isPrimary = '';
    if (look === 'wayOut') button.dataset.isWayOut = '';
    if (color !== undefined) button.style.color = color;
    button.addEventListener('click', () => answer(value));
    element.append(button);
  }
  return element;
}
