import { type Browser, chromium } from 'playwright-core';

/** Where Debian puts it; another place is said by CHROMIUM (also in `devtools/browser-tests.mjs`). */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Real Chromium without a window. @param more arguments, as for cameras that are files */
export function launchChromium(...more: readonly string[]): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...more];
  return chromium.launch({ executablePath: EXECUTABLE, args });
}
