import type { Frame, Page } from 'playwright-core';

/** A person, or an upload and a comparison, may take this long. */
const PATIENCE_MS = 60_000;

/** What can be touched, by its role. */
const TOUCHED = ['button', 'checkbox', 'radio'] as const;

/** A phone of the simulator as a script uses it: everything by its name, as a screen reader would say it. */
export class PhoneInChromium {
  private constructor(readonly frame: Frame) {}

  /** The phone of this name on the bench, once its first page is there. */
  static async on(page: Page, name: string): Promise<PhoneInChromium> {
    const element = await page.waitForSelector(`iframe[src*="phone=${name}"]`);
    const frame = await element.contentFrame();
    if (frame === null) throw new Error(`the bench has no phone ${name}`);
    await frame.locator('html[data-started]').waitFor({ state: 'attached' });
    return new PhoneInChromium(frame);
  }

  async tap(name: string | RegExp): Promise<void> {
    const [first, ...others] = TOUCHED.map((role) => this.frame.getByRole(role, { name, exact: true }));
    const either = others.reduce((found, other) => found?.or(other), first);
    await either?.first().click({ timeout: PATIENCE_MS });
  }

  /** On a sheet of WeChat's or of the phone: permission, unlocking. */
  async answer(name: string): Promise<void> {
    await this.frame.getByRole('dialog').getByRole('button', { name, exact: true }).click({ timeout: PATIENCE_MS });
  }

  async fill(label: string, text: string): Promise<void> {
    const field = this.frame.getByRole('textbox', { name: label, exact: true });
    await field.fill(text);
    await field.blur();
  }

  /** Waits for a text. @returns it as a whole */
  async see(text: RegExp): Promise<string> {
    const found = this.frame.getByText(text).filter({ visible: true }).first();
    await found.waitFor({ timeout: PATIENCE_MS });
    return (await found.textContent()) ?? '';
  }
}
