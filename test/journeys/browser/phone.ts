import type { Frame, Locator } from 'playwright-core';
import type { DeviceSettings } from '../../../devtools/simulator/device/device';

/** What can be tapped, as a screen reader calls it. */
const TAPPED = ['button', 'checkbox', 'radio', 'switch'] as const;
type Role = (typeof TAPPED)[number];

/** Something happens at once, or within the patience of a person before a screen. */
const PATIENCE_MS = 10_000;

/** A phone in a person's hand: everything is found by its role and its name, as a screen reader would. */
export class Phone {
  /** How often the person has touched the screen of the mini-program. */
  taps = 0;

  /** @param reports what the phone has told its panel so far */
  constructor(
    private readonly name: string,
    readonly frame: Frame,
    private readonly reports: readonly string[],
  ) {}

  /** Taps what has this name. */
  async tap(name: string | RegExp): Promise<void> {
    await this.named(name).click({ timeout: PATIENCE_MS });
    this.taps += 1;
  }

  /** Answers a sheet of WeChat's or the phone's own: permission, unlocking. */
  async answerSheet(name: string): Promise<void> {
    await this.frame.getByRole('dialog').getByRole('button', { name, exact: true }).click({ timeout: PATIENCE_MS });
  }

  /** Types into the field of this name: one tap on it, and one somewhere else when it is left. */
  async fill(label: string, text: string): Promise<void> {
    const field = this.frame.getByRole('textbox', { name: label, exact: true });
    await field.fill(text, { timeout: PATIENCE_MS });
    await field.blur();
    this.taps += 1;
  }

  /** Waits until this text is on the screen. */
  async see(text: string | RegExp, withinMs = PATIENCE_MS): Promise<void> {
    await this.shown(text).first().waitFor({ timeout: withinMs });
  }

  /** Whether this text is on the screen now. */
  async sees(text: string | RegExp): Promise<boolean> {
    return (await this.shown(text).count()) > 0;
  }

  /** Waits until the picture of this name is on the screen. */
  async seePicture(name: string): Promise<Locator> {
    const picture = this.frame.getByRole('img', { name, exact: true }).filter({ visible: true });
    await picture.waitFor({ timeout: PATIENCE_MS });
    return picture;
  }

  /** What can be tapped and has this name. */
  named(name: string | RegExp, roles: readonly Role[] = TAPPED): Locator {
    const [first = 'button', ...others] = roles;
    const byRole = (role: Role): Locator => this.frame.getByRole(role, { name, exact: typeof name === 'string' });
    return others.reduce((found, role) => found.or(byRole(role)), byRole(first)).first();
  }

  /** Sets the phone, as its panel does; it stays so when the phone is opened again. */
  async set(change: Partial<DeviceSettings>): Promise<void> {
    await this.frame.evaluate(([phone, wanted]) => window.parent.simulatorPanel?.set(phone, wanted), [
      this.name,
      change,
    ] as const);
  }

  /** As when the phone kills the mini-program, at any moment, and its owner opens it again. */
  async killAndOpen(): Promise<void> {
    await this.frame.evaluate(() => {
      document.documentElement.removeAttribute('data-started');
      location.reload();
    });
    await this.opened();
  }

  /** A new day: everything is as it should be around the phone, and the mini-program opens on its first page. */
  async startAfresh(): Promise<void> {
    await this.set({ network: 'online', clockAhead: 0 });
    await this.killAndOpen();
  }

  async opened(): Promise<void> {
    await this.frame.locator('html[data-started]').waitFor({ state: 'attached' });
  }

  /** What the phone told its panel so far: `brightness 1`. */
  told(): readonly string[] {
    const start = `[${this.name}] `;
    return this.reports.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length).trim());
  }

  private shown(text: string | RegExp): Locator {
    return this.frame.getByText(text).filter({ visible: true });
  }
}
