import { addStyles } from './styles';

/** An answer that a dialog offers. */
export interface Choice<Value> {
  readonly label: string;
  readonly value: Value;
  readonly look?: 'primary' | 'wayOut';
  /** CSS colour, where the page asks for one. */
  readonly color?: string | undefined;
}

export interface Question<Value> {
  /** A box in the middle, or a sheet from below. */
  readonly shape: 'box' | 'sheet';
  /** What the dialog is called where it shows no title. */
  readonly label: string;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly more?: readonly Node[];
  readonly choices: readonly Choice<Value>[];
  /** What Escape means: the phone's way back. */
  readonly dismissed: Value;
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
    dialog.append(...said(page, question), choicesOf(page, question.choices, answer));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(question.dismissed);
    });
    signal?.addEventListener('abort', () => answer(question.dismissed));
    overlay.append(dialog);
    dialog.showModal();
  });
}

function said(page: Document, { title, text, more = [] }: Question<unknown>): HTMLElement[] {
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
