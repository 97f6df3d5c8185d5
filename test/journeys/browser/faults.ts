/** What axe-core gives, as far as it is read here. */
interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[] }>;
}

/**
 * What is wrong with the screen as it stands: axe-core's violations, targets under 44 px, and what is wider than the phone.
 * Runs in the phone's page, so nothing around it may be used.
 */
export async function faultsOf(): Promise<string[]> {
  const least = 44;
  const tolerance = 0.5;
  const longest = 160;
  const { axe } = window as unknown as { readonly axe: Axe };
  const { violations } = await axe.run(
    // What WeChat draws around pages is the simulator's, and tested there.
    { exclude: ['.status-bar', '.navigation-bar', '.capsule'] },
    { resultTypes: ['violations'] },
  );
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, longest)}`));

  const targets = '[role=button], [role=checkbox], [role=radio], [role=switch], [role=link], input, textarea';
  for (const target of document.querySelectorAll<HTMLElement>(`.page-frame:not([hidden]) :is(${targets})`)) {
    // A choice is tapped anywhere on its label, and a field anywhere in its frame.
    const { width, height } = (target.closest('wx-label, wx-input, wx-textarea') ?? target).getBoundingClientRect();
    const isShown = target.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
    if (isShown && (width < least - tolerance || height < least - tolerance)) {
      faults.push(`target of ${Math.round(width)} × ${Math.round(height)} px: ${target.outerHTML.slice(0, longest)}`);
    }
  }

  const scroller = document.querySelector('.page-frame:not([hidden]) .page-scroll');
  if (scroller !== null && scroller.scrollWidth > scroller.clientWidth + 1) {
    const wide = [...scroller.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.getBoundingClientRect().right > scroller.getBoundingClientRect().right + 1,
    );
    faults.push(`wider than the phone: ${wide.at(-1)?.outerHTML.slice(0, longest)}`);
  }
  return faults;
}
