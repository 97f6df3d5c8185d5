import { CtidError } from '../../core/errors';
import { isOffline } from '../network';
import { messageOf } from '../wx-failure';
import { LocalLogin, localLogin } from './local-login';
import { Transport, UploadRefused } from './transport';

/** As long as an upload of 60 KB may take. */
const UPLOAD_TIMEOUT_MS = 15_000;

/** What the local cloud says when its ticket is of an earlier run. */
const NO_TICKET = 'INVALID_REQUEST_SOURCE';

type Request = Pick<WechatMiniprogram.RequestOption, 'method' | 'data' | 'timeout'> & { readonly path: string };
type Reply = WechatMiniprogram.RequestSuccessCallbackResult;

/** The local cloud over HTTP, for WeChat DevTools: who calls is what the phone says, so it is for development alone. */
export function httpTransport(url: string): Transport {
  const login = localLogin(url, send);
  return {
    async call(name, data, timeout) {
      const reply = await sendAs(login, url, { method: 'POST', path: `functions/${name}`, data, timeout });
      if (reply.statusCode !== 200) throw new CtidError('SERVICE_UNAVAILABLE', `status ${reply.statusCode}`);
      return (Object(reply.data) as { readonly result?: unknown }).result;
    },
    async upload(cloudPath, data) {
      const request = { method: 'PUT', path: `files/${cloudPath}`, data, timeout: UPLOAD_TIMEOUT_MS } as const;
      const reply = await sendAs(login, url, request);
      if (reply.statusCode === 403) throw new UploadRefused(codeOf(reply));
      if (reply.statusCode !== 200) throw new CtidError('UPLOAD_FAILED', `status ${reply.statusCode}`);
    },
  };
}

/** Sends with the ticket; a cloud that was started anew hands out a new one. */
async function sendAs(login: LocalLogin, url: string, request: Request): Promise<Reply> {
  const reply = await send(url, request, await login.ticket());
  if (codeOf(reply) !== NO_TICKET) return reply;
  login.forget();
  return send(url, request, await login.ticket());
}

function send(url: string, { path, ...request }: Request, authorization = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    wx.request({
      ...request,
      url: `${url}/client/${path}`,
      header: { authorization, 'content-type': request.method === 'PUT' ? 'image/jpeg' : 'application/json' },
      success: resolve,
      fail: (failure) => failureOf(failure).then(reject, reject),
    });
  });
}

async function failureOf(failure: unknown): Promise<CtidError> {
  return new CtidError((await isOffline()) ? 'NETWORK_UNREACHABLE' : 'SERVICE_UNAVAILABLE', messageOf(failure));
}

function codeOf({ data }: Reply): string {
  return String((Object(data) as { readonly code?: unknown }).code ?? '');
}
