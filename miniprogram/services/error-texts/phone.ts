import { NOT_FINISHED } from './not-finished';
import { SHOWING_TEXTS } from './phone-showing';
import { StageTexts } from './stage-texts';

/** What goes wrong on the phone in the reader's own hand; what concerns a code that is shown stands apart. */
export const PHONE_TEXTS: StageTexts<'phone'> = {
  ...SHOWING_TEXTS,
  NETWORK_UNREACHABLE: {
    citizen: {
      zh: '手机没有连上网络。',
      en: 'This phone is not connected to the network.',
      next: {
        zh: '请打开移动数据或 Wi-Fi 再试；已填的内容还在。',
        en: 'Turn on mobile data or Wi-Fi and try again; what you entered is kept.',
      },
    },
    staff: {
      zh: '这台设备没有连上网络，没有结果。',
      en: 'This device is not connected to the network; there is no result.',
      next: {
        zh: '可以离线核验，联网后会自动补传。',
        en: 'Verify offline; the records are sent once you are online again.',
      },
    },
  },
  UPLOAD_FAILED: {
    citizen: {
      zh: '照片没有全部传上去。',
      en: 'Not all of the pictures could be sent.',
      next: {
        zh: '请检查网络，点“继续上传”，不用重新拍。',
        en: 'Check the network and go on with the upload; there is no need to film again.',
      },
    },
    staff: NOT_FINISHED,
  },
  CAMERA_DENIED: {
    citizen: {
      zh: '未获得相机权限。',
      en: 'The camera may not be used.',
      next: {
        zh: '请在设置里允许使用相机，或带身份证到可信终端办理。',
        en: 'Allow the camera in the settings, or take your ID card to a trusted terminal.',
      },
    },
    staff: {
      zh: '未获得相机权限，扫不了码。',
      en: 'The camera may not be used, so nothing can be scanned.',
      next: {
        zh: '请在设置里允许使用相机；着急就查验身份证。',
        en: 'Allow the camera in the settings; if it is urgent, check the ID card.',
      },
    },
  },
  CAMERA_UNAVAILABLE: {
    citizen: {
      zh: '相机打不开，或者太慢。',
      en: 'The camera does not open, or is too slow.',
      next: {
        zh: '请关闭其他用相机的应用再试，或带身份证到可信终端办理。',
        en: 'Close other apps that use the camera and try again, or take your ID card to a trusted terminal.',
      },
    },
    staff: {
      zh: '相机打不开，扫不了码。',
      en: 'The camera does not open, so nothing can be scanned.',
      next: {
        zh: '请关闭其他用相机的应用再试；着急就查验身份证。',
        en: 'Close other apps that use the camera and try again, or check the ID card.',
      },
    },
  },
  PRIVACY_REFUSED: {
    citizen: {
      zh: '您没有同意隐私保护指引，这一步没有进行。',
      en: 'You did not agree to the privacy notice, so this step was not taken.',
      next: {
        zh: '同意后再继续；不同意也可以带身份证到可信终端办理。',
        en: 'Agree and go on, or take your ID card to a trusted terminal instead.',
      },
    },
    staff: {
      zh: '没有同意隐私保护指引，扫不了码。',
      en: 'The privacy notice was not agreed to, so nothing can be scanned.',
      next: {
        zh: '请再点一次扫码并同意；不同意就查验身份证。',
        en: 'Press scan again and agree, or check the ID card.',
      },
    },
  },
  STORAGE_FULL: {
    citizen: {
      zh: '手机存储空间不够，没有存下。',
      en: 'There is not enough room on this phone; nothing was saved.',
      next: {
        zh: '请清理手机或微信的空间再试，已有的内容没有丢。',
        en: 'Free some space on the phone or in WeChat and try again; nothing was lost.',
      },
    },
    staff: {
      zh: '设备存储空间不够，这条记录没有存下。',
      en: 'There is not enough room on this device; this record was not saved.',
      next: {
        zh: '请先联网补传，再清理空间；着急就查验身份证。',
        en: 'Go online so that records are sent, then free some space, or check the ID card.',
      },
    },
  },
  STORAGE_DAMAGED: {
    citizen: {
      zh: '手机里存的内容读不出来了。',
      en: 'What was kept on this phone can no longer be read.',
      next: {
        zh: '请在首页重新申领，大约一分钟；旧的会作废。',
        en: 'Apply again from the first page; it takes about a minute and replaces the old one.',
      },
    },
    staff: {
      zh: '设备里存的核验数据读不出来了。',
      en: 'The verification data on this device can no longer be read.',
      next: {
        zh: '请联网重新获取；期间查验身份证。',
        en: 'Go online to fetch it again; until then, check the ID card.',
      },
    },
  },
};
