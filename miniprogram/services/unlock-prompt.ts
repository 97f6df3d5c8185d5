import { readClocks } from './device-clock';
import { unlock } from './unlock';

/** Some phones tell of the page's return only after the sheet's answer; so long the answer holds. */
const HOLDS_MS = 5_000;

/** What a page that is on the screen again does about the lock: ask, go on unlocked, or leave it to the person. */
export type OnReturn = 'ask' | 'goOn' | 'rest';

/**
 * The unlocking of one page. The phone's sheet may hide the page, and show it again when it closes: that is no leaving, and
 * must not lead to another sheet.
 */
export class UnlockPrompt {
  private isOpen = false;
  private isVisible = true;
  private hasHiddenPage = false;
  private unlockedMs: number | undefined;

  /**
   * Asks, once at a time.
   * @returns true when the page can be shown now; false when it is asked already, or the page is not on the screen
   * @throws {CtidError} UNLOCK_FAILED
   */
  async ask(): Promise<boolean> {
    if (this.isOpen) return false;
    this.isOpen = true;
    try {
      await unlock('show');
    } finally {
      this.isOpen = false;
    }
    this.unlockedMs = this.isVisible ? undefined : readClocks().wallMs;
    return this.isVisible;
  }

  /** The page left the screen. */
  hide(): void {
    this.isVisible = false;
    this.hasHiddenPage = this.isOpen;
  }

  /** The page is on the screen again. */
  show(): OnReturn {
    this.isVisible = true;
    const passedMs = readClocks().wallMs - (this.unlockedMs ?? Number.NEGATIVE_INFINITY);
    this.unlockedMs = undefined;
    if (passedMs >= 0 && passedMs < HOLDS_MS) return 'goOn';
    return this.hasHiddenPage || this.isOpen ? 'rest' : 'ask';
  }
}
