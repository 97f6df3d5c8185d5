import type { ComponentSpace } from 'glass-easel';
import { type BuiltIn, defineBuiltIn } from './built-in';
import { button } from './button';
import { CHOICES } from './choices';
import { CONTAINERS } from './containers';
import { form } from './form';
import { label } from './label';
import { navigator } from './navigator';
import { scrollView } from './scroll-view';
import { SMALL } from './small';
import { TEXT_FIELDS } from './text-fields';

/** Teaches a component space WeChat's own components. @returns their tags */
export function defineBuiltIns(space: ComponentSpace, more: readonly BuiltIn[] = []): ReadonlySet<string> {
  const all = [
    ...CONTAINERS,
    scrollView,
    button,
    form,
    label,
    navigator,
    ...TEXT_FIELDS,
    ...CHOICES,
    ...SMALL,
    ...more,
  ];
  for (const builtIn of all) defineBuiltIn(space, builtIn);
  return new Set(all.map(({ tag }) => tag));
}
