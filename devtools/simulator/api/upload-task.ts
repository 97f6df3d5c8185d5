import { Listeners } from './listeners';

/** An upload that a page can watch and stop. */
export interface RunningUpload {
  readonly task: WechatMiniprogram.UploadTask;
  readonly signal: AbortSignal;
  progress(sent: number, all: number): void;
  headers(header: Readonly<Record<string, string>>): void;
}

export function runUpload(): RunningUpload {
  const abortion = new AbortController();
  const progress = new Listeners<WechatMiniprogram.UploadTaskOnProgressUpdateCallback>();
  const headers = new Listeners<WechatMiniprogram.DownloadTaskOnHeadersReceivedCallback>();
  return {
    signal: abortion.signal,
    task: {
      abort: () => abortion.abort(),
      onProgressUpdate: progress.on,
      offProgressUpdate: progress.off,
      onHeadersReceived: headers.on,
      offHeadersReceived: headers.off,
    },
    progress: (sent, all) =>
      progress.tell({
        progress: all === 0 ? 100 : Math.floor((sent / all) * 100),
        totalBytesSent: sent,
        totalBytesExpectedToSend: all,
      }),
    headers: (header) => headers.tell({ header } as never),
  };
}
