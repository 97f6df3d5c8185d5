/** Where the rules of a style sheet hold. */
export type StyleReach =
  /** `app.wxss`, and components that share their styles: everywhere. */
  | { readonly kind: 'app' }
  /** One page, with what is on it. */
  | { readonly kind: 'page'; readonly path: string }
  /** One component; its classes bear its scope. */
  | { readonly kind: 'component'; readonly scope: string };

const TOKEN =
  /\\.|\[[^\]]*\]|"[^"]*"|:host(?:\(([^)]*)\))?|::?[-\w]+|\.(-?[_a-zA-Z\u0080-\uffff][-\w\u0080-\uffff]*)|#(-?[_a-zA-Z][-\w]*)|(?<![-\w])([a-zA-Z][-\w]*)/g;

/** Says a selector of WXSS in the browser's words. */
export function scopeSelector(selector: string, reach: StyleReach): string {
  const scope = reach.kind === 'component' ? `${reach.scope}--` : '';
  const translated = selector.replace(TOKEN, (whole, host?: string, name?: string, id?: string, tag?: string) => {
    if (whole.startsWith(':host'))
      return hostSelector(reach) + (host === undefined ? '' : scopeSelector(host, { kind: 'app' }));
    if (name !== undefined) return `.${scope}${name}`;
    // The engine puts a component's own prefix before each id.
    if (id !== undefined) return `[id$="--${id}"]`;
    return tag === undefined ? whole : `wx-${tag.toLowerCase()}`;
  });
  if (reach.kind !== 'page') return translated;
  const page = `:where(wx-page[data-path="${reach.path}"])`;
  return /(^|[\s>+~(])wx-page\b/.test(translated)
    ? translated.replace(/wx-page\b/, `wx-page${page.replace('wx-page', '')}`)
    : `${page} ${translated}`;
}

function hostSelector(reach: StyleReach): string {
  return reach.kind === 'component' ? `[wx-host="${reach.scope}"]` : 'wx-page';
}
