/** The words of the page about the product. */
export const ABOUT_WORDS = {
  bar: { zh: '关于', en: 'About' },
  title: { zh: '网证CTID', en: '网证CTID' },
  what: {
    zh: '姓名、号码和真人核验换来一张轻量的黑白凭证；网吧店员扫它的码，两秒知道能不能进。',
    en: 'Name, number and a live check give a light, black-and-white certificate; café staff scan its code and know in two seconds.',
  },
  not: {
    zh: '演示 · 非官方。只有国家网络身份认证公共服务能签发真正的网证；这里的身份权威是模拟的。',
    en: 'Demonstration, not official. Only the State’s public service issues a real 网证; the authority here is simulated.',
  },
  code: {
    zh: '码里没有姓名、号码、生日和照片：只有一天内有效的签名、是否成年和姓氏加星号。',
    en: 'The code holds no name, number, birthday or picture: a signature good for a day, whether of age, and the first character with an asterisk.',
  },
  limits: {
    zh: '已知的限制：借来的、已解锁的手机，以及二十秒内的实时转发，单凭出示的码拦不住；扫柜台的码可以。识别未经认可实验室检测。',
    en: 'Known limits: a lent, unlocked phone and a live relay within twenty seconds are not stopped by a shown code; scanning the counter’s code stops the relay. No accredited laboratory has tested the recognition.',
  },
  recognition: { zh: '识别有多可靠', en: 'How reliable is the recognition' },
  licence: { zh: 'Apache-2.0 许可', en: 'Apache-2.0 licence' },
} as const;
