import { spawn } from 'node:child_process';

/** Opens the address where there is a desktop; elsewhere the printed line has to do. */
export function openBrowser(url: string): void {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  const isMac = process.platform === 'darwin';
  const hasDesktop = isMac || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
  if (!hasDesktop || CI !== undefined) return;
  const opener = spawn(isMac ? 'open' : 'xdg-open', [url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
