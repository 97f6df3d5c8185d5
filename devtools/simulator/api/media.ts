import { addressOf } from './address-of';
import { call } from './convention';
import { ask } from './dialogs/ask';
import { jpegOf } from './frame-picture';
import type { Phone } from './phone';
import { pickFile } from './pick-file';
import { WxFailure } from './wx-failure';

type Wx = WechatMiniprogram.Wx;
type Source = 'album' | 'camera';

const WORDS = {
  zh_CN: { pick: '选择图片', album: '从相册选择', camera: '拍摄', cancel: '取消', preview: '图片预览', close: '关闭' },
  en: {
    pick: 'Choose a picture',
    album: 'From the album',
    camera: 'Take a photo',
    cancel: 'Cancel',
    preview: 'Preview',
    close: 'Close',
  },
} as const;

const JPEG_QUALITY = 0.8;

/** Pictures from the album (the computer's disk) or from the camera, and looking at them. */
export function media(phone: Phone): Pick<Wx, 'chooseMedia' | 'previewImage'> {
  return {
    chooseMedia: call(
      'chooseMedia',
      ['count', 'mediaType', 'sourceType', 'sizeType', 'camera', 'maxDuration'],
      async ({ sourceType = ['album', 'camera'] }) => {
        await phone.privacy.pass('chooseMedia');
        const picture = await choosePicture(phone, sourceType as Source[]);
        if (picture === undefined) throw new WxFailure('cancel');
        const bytes = new Uint8Array(await picture.arrayBuffer());
        const tempFilePath = phone.files.addTemporary(bytes, picture.type === 'image/png' ? 'png' : 'jpg');
        const { width, height } = await createImageBitmap(picture);
        const file = { tempFilePath, size: bytes.length, width, height, duration: 0, fileType: 'image' } as const;
        return { type: 'image', tempFiles: [{ ...file, thumbTempFilePath: '' }] };
      },
    ),
    previewImage: call('previewImage', ['urls', 'current', 'showmenu'], ({ urls, current = urls[0] ?? '' }) => {
      // A phone answers when the picture is there, not when it is put away.
      void showPicture(phone, current);
    }),
  };
}

async function choosePicture(phone: Phone, sources: readonly Source[]): Promise<Blob | undefined> {
  const { device, camera } = phone;
  const words = WORDS[device.settings.language];
  let picked: Promise<File | undefined> | undefined;
  const answer = await ask<Source | undefined>(device.overlay, {
    shape: 'sheet',
    label: words.pick,
    choices: [
      ...sources.map((source) => ({ label: words[source], value: source })),
      { label: words.cancel, value: undefined, look: 'wayOut' as const },
    ],
    dismissed: undefined,
    pressed: (source) => {
      if (source === 'album') picked = pickFile(device.overlay.ownerDocument, 'image/*');
    },
  });
  if (answer !== 'camera') return picked;
  return new Blob([await jpegOf(await camera.snapshot(), JPEG_QUALITY, false)], { type: 'image/jpeg' });
}

function showPicture({ device, files }: Phone, path: string): Promise<void> {
  const { preview, close } = WORDS[device.settings.language];
  const image = device.overlay.ownerDocument.createElement('img');
  Object.assign(image, { src: addressOf(files, path), alt: preview, className: 'previewed' });
  const choices = [{ label: close, value: undefined }];
  return ask(device.overlay, { shape: 'sheet', label: preview, more: [image], choices, dismissed: undefined });
}
