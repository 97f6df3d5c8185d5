import { StageTexts } from './stage-texts';

type CodeOf<S extends string> = Extract<S, `CODE_${string}`>;

/** What can be wrong with a code itself, whoever shows it. */
export const CODE_TEXTS: Pick<StageTexts<'verification'>, CodeOf<keyof StageTexts<'verification'>>> = {
  CODE_NOT_OURS: {
    citizen: {
      zh: '这不是网证的二维码。',
      en: 'This is not a code of ours.',
      next: { zh: '请打开“网证”小程序，使用里面的码。', en: 'Open the mini-program and use the code in it.' },
    },
    staff: {
      zh: '这不是网证的码。',
      en: 'This is not a code of ours.',
      next: { zh: '请对方打开“网证”小程序出示。', en: 'Ask the holder to open the mini-program and show its code.' },
    },
  },
  CODE_DAMAGED: {
    citizen: {
      zh: '二维码不完整，读不出来。',
      en: 'The code is incomplete and cannot be read.',
      next: { zh: '请调亮屏幕，等码刷新后再出示。', en: 'Brighten the screen and show the next code.' },
    },
    staff: {
      zh: '码不完整，读不出来。',
      en: 'The code is incomplete and cannot be read.',
      next: { zh: '请对方调亮屏幕，等码刷新后再扫。', en: 'Ask for a brighter screen and scan the next code.' },
    },
  },
  CODE_KEY_UNKNOWN: {
    citizen: {
      zh: '核验方还不认识这张网证的签发方。',
      en: 'The verifier does not know the issuer of this certificate yet.',
      next: { zh: '请等门店联网更新后再出示。', en: 'Show it again once the venue has updated its data.' },
    },
    staff: {
      zh: '签发方不在信任列表里。',
      en: 'The issuer is not on the trust list.',
      next: { zh: '请联网更新核验数据后再扫。', en: 'Go online, update the verification data, then scan again.' },
    },
  },
  CODE_FORGED: {
    citizen: {
      zh: '这个码没有有效的签名。',
      en: 'This code has no valid signature.',
      next: {
        zh: '请在小程序里出示新码；如果扫的是柜台的码，请不要继续。',
        en: 'Show a new code from the mini-program; if you scanned a counter’s code, do not go on.',
      },
    },
    staff: {
      zh: '签名无效，可能是伪造的码。',
      en: 'The signature is not valid: this may be a forgery.',
      next: {
        zh: '请对方打开小程序现场出示；仍如此请查验身份证。',
        en: 'Ask for a new code shown now; if it stays, check the ID card.',
      },
    },
  },
  CODE_EXPIRED: {
    citizen: {
      zh: '这个码已经过期。',
      en: 'This code has expired.',
      next: {
        zh: '请联网打开小程序换新码；扫的是柜台的码，请店员刷新。',
        en: 'Go online for a new code; if you scanned a counter’s code, ask the staff to refresh it.',
      },
    },
    staff: {
      zh: '码已过期。',
      en: 'The code has expired.',
      next: {
        zh: '请对方联网，打开小程序换新码。',
        en: 'Let the holder go online and open the mini-program for a new code.',
      },
    },
  },
  CODE_CLOCK_OFF: {
    citizen: {
      zh: '手机的时间有偏差，还不能判定。',
      en: 'The phone’s clock is off; this cannot be decided yet.',
      next: {
        zh: '请打开“自动设置时间”；在柜台也可以扫柜台的码。',
        en: 'Turn on automatic time; at a counter you can also scan the counter’s code.',
      },
    },
    staff: {
      zh: '码的时间有偏差，还不能判定。',
      en: 'The code’s time is off; this cannot be decided yet.',
      next: {
        zh: '请对方出示新码，或扫柜台的码。',
        en: 'Ask for a new code, or let the holder scan the counter’s code.',
      },
    },
  },
  CODE_STALE: {
    citizen: {
      zh: '这个码不是现在的，可能是截图或手机时间不准。',
      en: 'This code is not of now: it may be a screenshot, or the phone’s clock is off.',
      next: {
        zh: '请打开“自动设置时间”，在小程序里现场出示。',
        en: 'Turn on automatic time and show the code in the mini-program.',
      },
    },
    staff: {
      zh: '码不是现在的，可能是截图。',
      en: 'The code is not of now; it may be a screenshot.',
      next: {
        zh: '请对方打开小程序现场出示；仍如此请对方扫柜台的码。',
        en: 'Ask for a new code shown now; if it stays, let the holder scan the counter’s code.',
      },
    },
  },
  CODE_FOR_ANOTHER: {
    citizen: {
      zh: '这个码是回答另一处柜台的。',
      en: 'This code answers another counter.',
      next: { zh: '请扫您面前柜台的码。', en: 'Scan the code of the counter before you.' },
    },
    staff: {
      zh: '这个码不是回答本柜台的。',
      en: 'This code does not answer this counter.',
      next: { zh: '请对方重新扫本柜台的码。', en: 'Let the holder scan this counter’s code again.' },
    },
  },
  CODE_ALREADY_SHOWN: {
    citizen: {
      zh: '这个码已经出示过。',
      en: 'This code has been shown already.',
      next: { zh: '请等几秒，码刷新后再出示。', en: 'Wait a few seconds for the next code, then show that.' },
    },
    staff: {
      zh: '这个码已经用过。',
      en: 'This code was used already.',
      next: { zh: '请等对方的码刷新后再扫。', en: 'Wait for the holder’s next code, then scan again.' },
    },
  },
};
