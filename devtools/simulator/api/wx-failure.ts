/** A call that fails as it does on a phone: `fail` gets `name:fail reason` and WeChat's numbers. */
export class WxFailure extends Error {
  /**
   * @param reason what follows `name:fail `
   * @param numbers `errno`, `errCode`: https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html
   */
  constructor(
    readonly reason: string,
    readonly numbers: { readonly errno?: number; readonly errCode?: number } = {},
  ) {
    super(reason);
  }
}
