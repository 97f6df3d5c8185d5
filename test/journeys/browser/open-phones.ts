import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { addStaff, addVenue } from '../../../devtools/operator/operator';
import { PATHS } from '../../../devtools/paths';
import type { Simulator } from '../../../devtools/simulator/server/start-simulator';
import { PHONES, startPhones } from '../../../devtools/start/phones';
import { startTown, type Town } from '../../../devtools/town/town';
import { launchChromium } from '../../support/chromium';
import { Newcomers, type Otherwise, type Person } from './newcomers';
import { Phone } from './phone';

const VENUE = { venueId: 1, name: '演示网吧', opensAt: 0, closesAt: 24 };

/** What a phone reports and a browser complains of, that is a fault of somebody's. */
const COMPLAINTS = /^\[\w+\] (warning|error|unknown|not supported|unhandled)/;

/** What Chromium says of a network that was switched off. */
const EXPECTED = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;

/** A person, and the phone of theirs. */
export interface Owner {
  readonly person: Person;
  readonly phone: Phone;
}

/** A town with a café, and the two phones of a bench, in one browser for all tests of a file. */
export class OpenedPhones {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ctid-journeys-'));
  readonly #owners = PHONES.map((phone): { name: string; title: string; openid: string } => ({ ...phone }));
  readonly #contexts: BrowserContext[] = [];
  readonly #problems: string[] = [];
  #town: Town | undefined;
  #simulator: Simulator | undefined;
  #browser: Browser | undefined;
  #newcomers: Newcomers | undefined;

  async open(): Promise<void> {
    this.#browser = await launchChromium();
    const town = await startTown(join(this.#folder, 'data'));
    this.#town = town;
    addVenue(town.cloud.database, VENUE);
    addStaff(town.cloud.database, town.secrets, PHONES[1].openid, VENUE.venueId);
    this.#newcomers = new Newcomers(town.citizens);
    this.#simulator = await startPhones(town, { port: 0, phones: this.#owners, watch: false });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#simulator?.stop();
    await this.#town?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Where the cloud keeps uploaded pictures. */
  get storageFolder(): string {
    return join(this.#folder, 'data', 'storage');
  }

  /** A person who never used the mini-program, with a new phone, beside the café's, which is new as well. */
  async newcomer(otherwise: Otherwise = {}): Promise<Owner & { readonly cafe: Phone; readonly page: Page }> {
    const person = this.moveIn(otherwise);
    const { page, reports } = await this.#newPage();
    await page.goto(this.#url);
    const phones = await Promise.all(PHONES.map(({ name }) => phoneIn(page, name, reports)));
    const [phone, cafe] = phones as [Phone, Phone];
    return { person, phone, cafe, page };
  }

  /** The citizen's phone alone on a page, without the bench around it. */
  async newcomerAlone(otherwise: Otherwise = {}): Promise<Owner & { readonly page: Page }> {
    const person = this.moveIn(otherwise);
    const { page, reports } = await this.#newPage({ width: 375, height: 780 });
    await page.goto(`${this.#url}/phone.html?phone=${PHONES[0].name}`);
    const phone = new Phone(PHONES[0].name, page.mainFrame(), reports);
    await phone.opened();
    return { person, phone, page };
  }

  /** The citizen's phone is from now on somebody's who has just moved in. */
  moveIn(otherwise: Otherwise): Person {
    const person = this.#newcomers?.add(otherwise);
    const [citizens] = this.#owners;
    if (person === undefined || citizens === undefined) throw new Error('the phones have not been opened');
    citizens.openid = person.openid;
    return person;
  }

  /** What went wrong unsaid since it was last asked. */
  takeProblems(): string[] {
    return this.#problems.splice(0);
  }

  /** Keeps what is on the screens, for whoever wants to see why a test failed. */
  async photograph(name: string): Promise<void> {
    const pages = this.#contexts.flatMap((context) => context.pages());
    const pathOf = (at: number): string => join(PATHS.out, 'failed-journeys', `${name.replace(/\W+/g, '-')}-${at}.png`);
    await Promise.all(pages.map((page, at) => page.screenshot({ path: pathOf(at) })));
  }

  /** @returns what closes the pages that are opened from now on */
  mark(): () => Promise<void> {
    const before = this.#contexts.length;
    return async () => {
      await Promise.all(this.#contexts.splice(before).map((context) => context.close()));
    };
  }

  get #url(): string {
    return this.#simulator?.url ?? '';
  }

  /** A browser that has kept nothing: its phones are new. */
  async #newPage(viewport = { width: 1500, height: 1000 }): Promise<{ page: Page; reports: string[] }> {
    if (this.#browser === undefined) throw new Error('the phones have not been opened');
    const context = await this.#browser.newContext({ viewport });
    this.#contexts.push(context);
    const page = await context.newPage();
    const reports: string[] = [];
    page.on('pageerror', ({ message }) => this.#problems.push(message));
    page.on('console', (line) => {
      const text = line.text();
      if (text.startsWith('[')) reports.push(text);
      const isWrong = COMPLAINTS.test(text) || ['error', 'warning'].includes(line.type());
      if (isWrong && !EXPECTED.test(text)) this.#problems.push(text);
    });
    return { page, reports };
  }
}

async function phoneIn(page: Page, name: string, reports: readonly string[]): Promise<Phone> {
  const element = await page.waitForSelector(`iframe[src*="phone=${name}"]`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`the bench has no phone ${name}`);
  const phone = new Phone(name, frame, reports);
  await phone.opened();
  return phone;
}

/**
 * Opens a town and its phones for the tests of a file; in every test nothing may go wrong unsaid. Phones that were taken out
 * of their boxes before the first test stay in use until the last.
 */
export function openPhones(): OpenedPhones {
  const phones = new OpenedPhones();
  beforeAll(() => phones.open());
  afterAll(() => phones.close());
  let closePages = phones.mark();
  beforeEach(() => {
    closePages = phones.mark();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await phones.photograph(task.name);
    await closePages();
    expect(phones.takeProblems()).toEqual([]);
  });
  return phones;
}
