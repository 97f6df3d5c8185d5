import type { View } from './view';

export const hoverProperties = { hoverClass: '', hoverStartTime: 50, hoverStayTime: 400, hoverStopPropagation: false };

/** `hover-class`: a look while a finger is on it. */
export function followHover(view: View): void {
  let shown: string[] = [];
  const end = (): void => {
    const due = shown;
    shown = [];
    setTimeout(() => {
      for (const name of due) view.component.toggleNodeClass(name, false);
    }, Number(view.values.hoverStayTime));
  };
  view.host.addEventListener('pointerdown', (event) => {
    const { hoverClass, hoverStopPropagation, disabled } = view.values;
    if (typeof hoverClass !== 'string' || hoverClass === '' || hoverClass === 'none' || disabled === true) return;
    if (hoverStopPropagation === true) event.stopPropagation();
    shown = hoverClass.split(/\s+/);
    for (const name of shown) view.component.toggleNodeClass(name, true);
  });
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) view.host.addEventListener(type, end);
}
