import { startServices } from './services/start';
import { leaveFront, returnToFront } from './services/trusted-time';

/** What runs before any page, and when the mini-program comes and goes. */
App({
  onLaunch() {
    startServices();
  },
  onShow() {
    returnToFront();
  },
  onHide() {
    leaveFront();
  },
});
