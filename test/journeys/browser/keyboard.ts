import type { Page } from 'playwright-core';

type Role = 'button' | 'checkbox' | 'radio' | 'switch' | 'textbox';

/** What a key does to what has the focus. */
const KEY: Readonly<Record<Exclude<Role, 'textbox'>, 'Enter' | 'Space'>> = {
  button: 'Enter',
  checkbox: 'Space',
  radio: 'Space',
  switch: 'Space',
};

/** More stops than any page has. */
const MOST_STOPS = 40;
const PATIENCE_MS = 10_000;

/** A person who neither sees nor touches the screen: one stop after the other, each with its role and its name. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses what has this role and name. */
  async press(role: keyof typeof KEY, name: string): Promise<void> {
    await this.reach(role, name);
    await this.page.keyboard.press(KEY[role]);
  }

  async type(name: string, text: string): Promise<void> {
    await this.reach('textbox', name);
    await this.page.keyboard.insertText(text);
  }

  /** @throws {Error} when it cannot be reached by Tab */
  private async reach(role: Role, name: string): Promise<void> {
    const wanted = this.page.getByRole(role, { name, exact: true }).filter({ visible: true }).first();
    await wanted.waitFor({ timeout: PATIENCE_MS });
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no key reaches the ${role} ${name}`);
  }
}
