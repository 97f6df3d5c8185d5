import type { Device, DeviceSettings } from '../device/device';
import { WxFailure } from './wx-failure';

/** How much later everything arrives on a slow network. */
const SLOW_MS = 1500;

/** What Android's WeChat says without a network. */
const DISCONNECTED = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED';

type NetworkType = 'wifi' | '2g' | 'none';

export const NETWORK_TYPES: Readonly<Record<DeviceSettings['network'], NetworkType>> = {
  online: 'wifi',
  slow: '2g',
  offline: 'none',
};

export interface Message {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | ArrayBuffer | FormData;
  readonly timeoutMs?: number;
  /** Bytes sent so far, and how many there are. */
  readonly onProgress?: (sent: number, all: number) => void;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ArrayBuffer;
}

/** WeChat's own limit when a page names none. https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html */
const DEFAULT_TIMEOUT_MS = 60_000;

/** Sends over the phone's network as the panel has set it; a network that goes while something is on its way breaks it. */
export async function send(device: Device, message: Message): Promise<Reply> {
  const request = new XMLHttpRequest();
  const stopListening = device.onSettings(({ network }) => network === 'offline' && request.abort());
  try {
    const timeoutMs = message.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const waitedMs = await arrive(device, timeoutMs);
    return await exchange(request, message, timeoutMs - waitedMs);
  } finally {
    stopListening();
  }
}

/** @returns how long it took */
async function arrive(device: Device, timeoutMs: number): Promise<number> {
  const waitMs = device.settings.network === 'slow' ? Math.min(SLOW_MS, timeoutMs) : 0;
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  if (device.settings.network === 'offline') throw disconnected();
  if (waitMs === timeoutMs) throw timedOut();
  return waitMs;
}

function timedOut(): WxFailure {
  return new WxFailure('timeout', { errno: 5 });
}

function disconnected(): WxFailure {
  return new WxFailure(DISCONNECTED, { errno: 600001 });
}

function exchange(request: XMLHttpRequest, message: Message, timeoutMs: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request.open(message.method, message.url);
    request.responseType = 'arraybuffer';
    request.timeout = timeoutMs;
    for (const [name, value] of Object.entries(message.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => message.onProgress?.(loaded, total);
    request.onload = () => resolve({ status: request.status, headers: headersOf(request), body: request.response });
    request.onerror = () => reject(disconnected());
    request.ontimeout = () => reject(timedOut());
    request.onabort = () => reject(message.signal?.aborted === true ? new WxFailure('abort') : disconnected());
    message.signal?.addEventListener('abort', () => request.abort());
    if (message.signal?.aborted === true) reject(new WxFailure('abort'));
    else request.send(message.body ?? null);
  });
}

function headersOf(request: XMLHttpRequest): Record<string, string> {
  const lines = request.getAllResponseHeaders().trim().split('\r\n');
  return Object.fromEntries(lines.map((line) => splitOnce(line, ': ')));
}

function splitOnce(line: string, by: string): [string, string] {
  const at = line.indexOf(by);
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + by.length)];
}
