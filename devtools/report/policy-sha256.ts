import { createHash } from 'node:crypto';
import { FACE_POLICY } from '#core/face/face-policy';

/** Of everything that faces are judged by: figures with another one were measured by other rules. */
export function policySha256(): string {
  return createHash('sha256').update(JSON.stringify(FACE_POLICY)).digest('hex');
}
