import { CtidError } from '#core/errors';
import type { FrameStore } from '../ports/frame-store';
import { readVariable } from './environment';
import { wxCloud } from './wx-cloud';
import { askAgain, type WxReply } from './wx-reply';

/** A file that is not there: the SDK's number for it where it deletes, and what its text then holds where it reads. */
const FILE_MISSING = -503003;
const MISSING_TEXTS = ['STORAGE_FILE_NONEXIST', 'Status:404'];

/** CloudBase deletes 50 files per call at most. */
const MOST_PER_CALL = 50;

/** Frames in CloudBase's file store; its bucket is named by the variable STORAGE_BUCKET. */
export const wxFrameStore: FrameStore = {
  async read(path) {
    return contentOf((await askAgain(() => wxCloud.downloadFile({ fileID: fileIdOf(path) }))).reply);
  },

  async remove(paths) {
    for (let from = 0; from < paths.length; from += MOST_PER_CALL) {
      const fileList = paths.slice(from, from + MOST_PER_CALL).map(fileIdOf);
      assertRemoved((await askAgain(() => wxCloud.deleteFile({ fileList }))).reply);
    }
  },
};

/** Built here and never taken from a caller: it could name anybody's file (THREATS 16). */
function fileIdOf(path: string): string {
  return `cloud://${wxCloud.getWXContext().ENV}.${readVariable('STORAGE_BUCKET')}/${path}`;
}

function contentOf(reply: WxReply<{ readonly fileContent: Uint8Array }>): Uint8Array | undefined {
  if (reply.answered) return reply.value.fileContent;
  if (MISSING_TEXTS.some((text) => reply.text.includes(text))) return undefined;
  throw new CtidError('SERVICE_UNAVAILABLE', `file store, errCode ${reply.errCode}`);
}

function assertRemoved(reply: WxReply<{ readonly fileList: readonly { readonly status: number }[] }>): void {
  const isGone = ({ status }: { readonly status: number }) => status === 0 || status === FILE_MISSING;
  if (reply.answered && reply.value.fileList.every(isGone)) return;
  throw new CtidError('SERVICE_UNAVAILABLE', 'file store did not delete');
}
