import { type Reply, send } from './connection';
import { type OptionOf, refuseUnknown, settle } from './convention';
import { Listeners } from './listeners';
import type { Phone } from './phone';
import { requestBody } from './request-body';
import { runUpload } from './upload-task';

type Wx = WechatMiniprogram.Wx;
type RequestOption = OptionOf<Wx['request']>;
type UploadOption = OptionOf<Wx['uploadFile']>;

/** How WeChat gets there, which a browser decides by itself. */
const TRANSPORT = ['enableHttp2', 'enableQuic', 'enableCache', 'useHighPerformanceMode'];
const REQUEST = ['url', 'data', 'header', 'timeout', 'method', 'dataType', 'responseType', ...TRANSPORT];
const UPLOAD = ['url', 'filePath', 'name', 'header', 'formData', 'timeout', 'enableHttp2', 'enableQuic'];

/** HTTP, as far as a page of a browser may: other servers have to allow it (CORS), and headers that browsers keep stay theirs. */
export function request(phone: Phone): Pick<Wx, 'request' | 'uploadFile'> {
  return {
    request: (option) => {
      refuseUnknown('request', option, REQUEST);
      const abortion = new AbortController();
      const headers = new Listeners<WechatMiniprogram.RequestTaskOnHeadersReceivedCallback>();
      settle('request', option, () => sendRequest(phone, option as RequestOption, abortion.signal, headers))?.catch(
        ignore,
      );
      return {
        abort: () => abortion.abort(),
        onHeadersReceived: headers.on,
        offHeadersReceived: headers.off,
        onChunkReceived: ignore,
        offChunkReceived: ignore,
      };
    },
    uploadFile: (option) => {
      refuseUnknown('uploadFile', option, UPLOAD);
      const upload = runUpload();
      settle('uploadFile', option, () => sendFile(phone, option, upload))?.catch(ignore);
      return upload.task;
    },
  };
}

/** There is no promise beside a task: who wants to know gives callbacks. */
function ignore(): void {}

async function sendRequest(
  { device }: Phone,
  { url, data, header = {}, timeout, method = 'GET', dataType = 'json', responseType = 'text' }: RequestOption,
  signal: AbortSignal,
  headers: Listeners<WechatMiniprogram.RequestTaskOnHeadersReceivedCallback>,
): Promise<object> {
  const message = requestBody({ url, data, header, method });
  const reply = await send(device, {
    method,
    signal,
    ...message,
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
  });
  headers.tell({ header: reply.headers, statusCode: reply.status, cookies: [] } as never);
  return {
    data: responseType === 'arraybuffer' ? reply.body : readText(reply, dataType),
    statusCode: reply.status,
    header: reply.headers,
    cookies: [],
  };
}

async function sendFile(
  { device, files }: Phone,
  { url, filePath, name, header = {}, formData = {}, timeout }: UploadOption,
  upload: ReturnType<typeof runUpload>,
): Promise<object> {
  const form = new FormData();
  for (const [field, value] of Object.entries(formData)) form.append(field, String(value));
  form.append(name, new Blob([files.read(filePath).bytes]), filePath.slice(filePath.lastIndexOf('/') + 1));
  const reply = await send(device, {
    method: 'POST',
    url,
    headers: header as Record<string, string>,
    body: form,
    signal: upload.signal,
    onProgress: upload.progress,
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
  });
  upload.headers(reply.headers);
  return { data: readText(reply, 'text'), statusCode: reply.status };
}

/** As WeChat does: JSON where it is JSON, text where it is not. */
function readText({ body }: Reply, dataType: string): unknown {
  const text = new TextDecoder().decode(body);
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
