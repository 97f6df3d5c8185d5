import { encode } from 'uqr';
import { QR_RULES } from '../core/presentation/qr-rules';

/** The modules of a code, row by row; true is black. */
export function qrSymbol(text: string): readonly (readonly boolean[])[] {
  return encode(text, QR_RULES).data;
}
