import { call } from '../convention';
import type { Phone } from '../phone';
import { WxFailure } from '../wx-failure';
import { ask, type Choice } from './ask';

type Wx = WechatMiniprogram.Wx;

/** https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showActionSheet.html */
const MOST_ITEMS = 6;

const WORDS = { zh_CN: { cancel: '取消', sheet: '请选择' }, en: { cancel: 'Cancel', sheet: 'Choose' } } as const;

/** `wx.showActionSheet`: a list from below. */
export function actionSheet({ device }: Phone): Pick<Wx, 'showActionSheet'> {
  return {
    showActionSheet: call(
      'showActionSheet',
      ['itemList', 'itemColor', 'alertText'],
      async ({ itemList, itemColor, alertText }) => {
        if (itemList.length > MOST_ITEMS)
          throw new WxFailure(`parameter error: itemList should not be large than ${MOST_ITEMS}`);
        const { cancel, sheet } = WORDS[device.settings.language];
        const items: Choice<number | undefined>[] = itemList.map((label, value) => ({
          label,
          value,
          color: itemColor,
        }));
        const tapIndex = await ask(device.overlay, {
          shape: 'sheet',
          label: sheet,
          text: alertText,
          choices: [...items, { label: cancel, value: undefined, look: 'wayOut' }],
          dismissed: undefined,
        });
        if (tapIndex === undefined) throw new WxFailure('cancel');
        return { tapIndex };
      },
    ),
  };
}
