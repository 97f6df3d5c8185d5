/**
 * Says WXS in JavaScript's words. In WXS `x.constructor` is the type's name, and modules are named without suffix here.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/wxs/06datatype.html
 */
export function translateWxs(source: string): string {
  return source
    .replace(/\.constructor\b/g, '.constructor?.name')
    .replace(/(require\(\s*['"][^'"]+?)\.wxs(['"]\s*\))/g, '$1$2');
}
