import { CtidError } from '../../core/errors';
import { isOffline } from '../network';
import { withTemporaryFile } from '../temporary-files';
import { codeNumberOf, messageOf } from '../wx-failure';
import { Transport, UploadRefused } from './transport';
import { within } from './within';

/** What CloudBase says when its rules let nobody write there (-503002), and what its codes say in words. */
const REFUSED = -503002;
const REFUSED_WORDS = /STORAGE_EXCEED_AUTHORITY|permission denied/i;

/** WeChat's own way to the cloud: who calls is WeChat's word. */
export function wxCloudTransport(environment: string): Transport {
  wx.cloud.init({ traceUser: false, ...(environment === '' ? {} : { env: environment }) });
  return {
    async call(name, data, timeoutMs) {
      try {
        return (await within(timeoutMs, wx.cloud.callFunction({ name, data }))).result;
      } catch (failure) {
        throw await failureOfCall(failure);
      }
    },
    async upload(cloudPath, jpeg) {
      try {
        await withTemporaryFile(jpeg, (filePath) => wx.cloud.uploadFile({ cloudPath, filePath }));
      } catch (failure) {
        throw await failureOfUpload(failure);
      }
    },
  };
}

async function failureOfCall(failure: unknown): Promise<CtidError> {
  if (await isOffline()) return new CtidError('NETWORK_UNREACHABLE');
  return failure instanceof CtidError ? failure : new CtidError('SERVICE_UNAVAILABLE', messageOf(failure));
}

async function failureOfUpload(failure: unknown): Promise<Error> {
  if (failure instanceof CtidError) return failure;
  const message = messageOf(failure);
  if (codeNumberOf(failure) === REFUSED || REFUSED_WORDS.test(message)) return new UploadRefused(message);
  return new CtidError((await isOffline()) ? 'NETWORK_UNREACHABLE' : 'UPLOAD_FAILED', message);
}
