import { NAVIGATE, type NavigatorPress } from '../built-ins/navigator';
import type { Router } from './router';

const MOVES = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
} as const;

/** Goes where the navigators on the pages lead. */
export function followNavigators(root: HTMLElement, router: Router): void {
  root.addEventListener(NAVIGATE, (event) => {
    const { openType, url, delta, answer } = (event as CustomEvent<NavigatorPress>).detail;
    const move = MOVES[openType as keyof typeof MOVES];
    if (move === undefined) return;
    router[move]({ url, delta }).then(
      (result: object) => answer('success', result),
      (failure: object) => answer('fail', failure),
    );
  });
}
