/** `getRegExp` and `getDate`, which WXS has in place of `RegExp` and `Date`. https://developers.weixin.qq.com/miniprogram/dev/reference/wxs/06datatype.html */
export function getRegExp(pattern: string, flags?: string): RegExp {
  return new RegExp(pattern, flags);
}

export function getDate(...parts: number[]): Date {
  return new Date(...(parts as []));
}
