import type { InternalLetters } from '../../cloudfunctions/_shared/ports/internal-letters';

/** Letters that anybody can write: for tests of what comes after them. */
export const openLetters: InternalLetters = {
  write: (body) => ({ body, sentAt: 0, mac: '' }),
  open: ({ body }) => body,
};
