import type { GeneralComponent } from 'glass-easel';
import { type BuiltIn, builtInOf, viewOf } from './built-in';

/** https://developers.weixin.qq.com/miniprogram/dev/component/form.html */
export const form: BuiltIn = { tag: 'form', properties: { reportSubmit: false, reportSubmitTimeout: 0 } };

/** Hands the form what its fields hold, by name. */
export function submitForm(host: Element, button: Element): void {
  const value = Object.fromEntries(fieldsOf(host).map(({ name, read }) => [name, read()]));
  viewOf(host)?.trigger('submit', { value, target: { id: viewOf(button)?.component.id ?? '' } });
}

export function resetForm(host: Element): void {
  for (const field of host.querySelectorAll('*')) {
    const view = viewOf(field);
    if (view !== undefined) builtInOf(field)?.reset?.(view);
  }
  viewOf(host)?.trigger('reset');
}

interface Field {
  readonly name: string;
  readonly read: () => unknown;
}

function fieldsOf(host: Element): Field[] {
  return [...host.querySelectorAll('*')].flatMap((element): Field[] => {
    const view = viewOf(element);
    const formValue = builtInOf(element)?.formValue;
    if (view !== undefined) {
      const name = String(view.values.name ?? '');
      return formValue === undefined || name === '' ? [] : [{ name, read: () => formValue(view) }];
    }
    // A component of the mini-program's own that has the behavior wx://form-field.
    const component = (element as Element & { __wxElement?: GeneralComponent }).__wxElement;
    const data = component?.data as Record<string, unknown> | undefined;
    return typeof data?.name === 'string' && data.name !== '' && 'value' in data
      ? [{ name: data.name, read: () => data.value }]
      : [];
  });
}
