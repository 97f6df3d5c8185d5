import { catchUp } from './services/catch-up';
import { accentOf } from './services/look';
import { startServices } from './services/start';
import { leaveFront, returnToFront } from './services/trusted-time';

/** What runs before any page, and when the mini-program comes and goes. */
App({
  async onLaunch() {
    await startServices();
  },
  onShow() {
    returnToFront();
    catchUp();
  },
  onThemeChange({ theme }: { readonly theme: 'light' | 'dark' }) {
    for (const page of getCurrentPages()) page.setData({ accent: accentOf(theme) });
  },
  onHide() {
    leaveFront();
  },
});
