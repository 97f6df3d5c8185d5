import type { View } from './view';

/** Attributes for screen readers that WeChat hands through. https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html */
const NAMES = [
  ...[
    'Atomic',
    'Busy',
    'Checked',
    'Controls',
    'Current',
    'Describedby',
    'Disabled',
    'Expanded',
    'Haspopup',
    'Hidden',
    'Invalid',
  ],
  ...[
    'Label',
    'Labelledby',
    'Level',
    'Live',
    'Modal',
    'Multiselectable',
    'Orientation',
    'Owns',
    'Posinset',
    'Pressed',
    'Readonly',
  ],
  ...[
    'Relevant',
    'Required',
    'Roledescription',
    'Selected',
    'Setsize',
    'Valuemax',
    'Valuemin',
    'Valuenow',
    'Valuetext',
    'Role',
  ],
].map((name) => `aria${name}`);
const NAMES_OF_OTHERS = ['ariaLabelledby', 'ariaDescribedby', 'ariaControls', 'ariaOwns'];
const FOCUSABLE = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option', 'slider'];

export const ariaProperties: Readonly<Record<string, undefined>> = Object.fromEntries(
  [...NAMES, 'tabindex'].map((name) => [name, undefined]),
);

/** Draws an attribute for screen readers on what they meet: the field inside of an input, else the component itself. */
export function followAria(view: View, name: string, value: unknown): void {
  if (!(name in ariaProperties)) return;
  const attribute = name === 'ariaRole' ? 'role' : name.replace(/^aria/, 'aria-').toLowerCase();
  const met = view.host.querySelector<HTMLElement>(':scope > .built-in-field') ?? view.host;
  const text = NAMES_OF_OTHERS.includes(name) ? idsOf(view, String(value)) : String(value);
  if (value === null || value === undefined || value === '') met.removeAttribute(attribute);
  else met.setAttribute(attribute, text);
  if (attribute === 'role' && FOCUSABLE.includes(text) && met.tabIndex < 0) met.tabIndex = 0;
}

/** Ids bear a prefix on the page, one for each component. */
function idsOf({ component }: View, ids: string): string {
  const root = component.ownerShadowRoot;
  const drawn = ids
    .split(/\s+/)
    .map((id) => root?.getElementById(id)?.getBackendElement() as { id: string } | null | undefined);
  return drawn
    .map((element) => element?.id ?? '')
    .join(' ')
    .trim();
}
