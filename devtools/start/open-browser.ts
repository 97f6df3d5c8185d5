import { spawn } from 'node:child_process';

/** Opens the address where there is a desktop; elsewhere the printed line has to do. */
export function openBrowser(url: string): void {
  const hasDesktop = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  if (!hasDesktop || process.env.CI !== undefined) return;
  const opener = spawn('xdg-open', [url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
