import { type Reply, send } from './connection';
import { refuseUnknown, settle } from './convention';
import { nameUnknown } from './name-unknown';
import type { Phone } from './phone';
import { runUpload } from './upload-task';
import { WxFailure } from './wx-failure';

/** Where the simulator's server passes calls on to the local cloud. */
const CLIENT = '/client';

/** What stands before the path in a file's name. */
const FILES = 'cloud://local.simulator';

/** What the SDK says when a function did not come to an answer. https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/error-code.html */
const FUNCTION_FAILED = -504002;
const UPLOAD_REFUSED = -503001;

/** `wx.cloud`: functions and uploads, and nothing that the local cloud does not let phones do. */
export function cloud(phone: Phone): Pick<WechatMiniprogram.Wx, 'cloud'> {
  const known: Pick<WxCloud, 'init' | 'callFunction' | 'uploadFile'> = {
    init: (config = {}) => refuseUnknown('cloud.init', config, ['env', 'traceUser']),
    callFunction: ((option: ICloud.CallFunctionParam) => {
      refuseUnknown('cloud.callFunction', option, ['name', 'data', 'config', 'slow']);
      return settle('cloud.callFunction', option, () => callFunction(phone, option));
    }) as WxCloud['callFunction'],
    uploadFile: ((option: ICloud.UploadFileParam) => {
      refuseUnknown('cloud.uploadFile', option, ['cloudPath', 'filePath', 'config']);
      const upload = runUpload();
      return settle('cloud.uploadFile', option, () => uploadFile(phone, option, upload)) ?? upload.task;
    }) as WxCloud['uploadFile'],
  };
  return { cloud: nameUnknown(phone.device, 'wx.cloud', known) as WxCloud };
}

async function callFunction({ device }: Phone, { name, data = {} }: ICloud.CallFunctionParam): Promise<object> {
  const reply = await send(device, {
    method: 'POST',
    url: `${CLIENT}/functions/${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/json', 'x-phone': device.name },
    body: JSON.stringify(data),
  });
  if (reply.status !== 200) throw refused(reply, FUNCTION_FAILED, 'functions execute fail');
  return { result: (jsonOf(reply) as { result?: unknown }).result, requestID: crypto.randomUUID() };
}

async function uploadFile(
  { device, files }: Phone,
  { cloudPath, filePath }: ICloud.UploadFileParam,
  { signal, progress }: ReturnType<typeof runUpload>,
): Promise<object> {
  const { bytes } = files.read(filePath);
  const reply = await send(device, {
    method: 'PUT',
    url: `${CLIENT}/files/${cloudPath.split('/').map(encodeURIComponent).join('/')}`,
    headers: { 'content-type': 'application/octet-stream', 'x-phone': device.name },
    body: bytes.slice().buffer,
    onProgress: progress,
    signal,
  });
  if (reply.status !== 200) throw refused(reply, UPLOAD_REFUSED, 'storage operation refused');
  return { fileID: `${FILES}/${cloudPath}`, statusCode: 204 };
}

function refused(reply: Reply, errCode: number, words: string): WxFailure {
  const { code = `status ${reply.status}` } = jsonOf(reply) as { code?: string };
  return new WxFailure(`Error: errCode: ${errCode} ${words} | errMsg: ${code}`, { errCode });
}

function jsonOf({ body }: Reply): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) ?? {};
  } catch {
    return {};
  }
}
