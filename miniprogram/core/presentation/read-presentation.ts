import { CtidError } from '../errors';
import { decodePresentation, Presentation } from './presentation';
import { decodeQrText, isQrText } from './qr-text';
import { Check, checkOf } from './verdict';

export interface ReadPresentation {
  readonly presentation: Presentation;
  readonly passed: readonly Check[];
}

/** A code as far as it could be read: the presentation, or the checks up to the one that stopped it. */
export type Reading = ReadPresentation | { readonly checks: readonly Check[] };

/** Reads the text of a scanned code, step by step; believes nothing yet and never throws. */
export function readPresentation(text: string): Reading {
  if (!isQrText('presentation', text)) return { checks: [checkOf('digits', { code: 'CODE_NOT_OURS' })] };
  const digits = checkOf('digits', undefined);

  const bytes = attempt(() => decodeQrText('presentation', text));
  if (bytes === undefined) return { checks: [digits, checkOf('base10', { code: 'CODE_DAMAGED' })] };
  const base10 = checkOf('base10', undefined);

  const presentation = attempt(() => decodePresentation(bytes));
  if (presentation === undefined) return { checks: [digits, base10, checkOf('shape', { code: 'CODE_DAMAGED' })] };
  return { presentation, passed: [digits, base10, checkOf('shape', undefined)] };
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof CtidError) return undefined;
    throw error;
  }
}
