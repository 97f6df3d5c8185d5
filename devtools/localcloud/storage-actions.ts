import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { FileStore } from './file-store';
import { PlatformError } from './platform-error';
import { isStoragePath } from './storage-rules';

const UPLOAD_REQUEST = v.object({ path: v.pipe(v.string(), v.check(isStoragePath)) });

const DOWNLOAD_REQUEST = v.object({ file_list: v.array(v.object({ fileid: v.string() })) });

/** CloudBase deletes 50 files per call at most. */
const DELETE_REQUEST = v.object({ fileid_list: v.pipe(v.array(v.string()), v.maxLength(50)) });

/** The SDK's storage actions. A fileID names the environment and the bucket, and of another one there is no file. */
export class StorageActions {
  /** Addresses that were handed out, each good for one transfer, and the path it is for. */
  private readonly tickets = { upload: new Map<string, string>(), download: new Map<string, string>() };

  constructor(
    private readonly files: FileStore,
    private readonly bucketUrl: string,
  ) {}

  /** What belongs into the reply's `data`. @param url where the gateway is. @throws {PlatformError} INVALID_PARAM */
  run(action: string, body: object, url: string): object {
    switch (action) {
      case 'storage.getUploadMetadata': {
        const { path } = parse(UPLOAD_REQUEST, body);
        const fileId = `${this.bucketUrl}${path}`;
        const address = `${url}/upload/${this.issue('upload', path)}`;
        return { url: address, token: 'local', authorization: 'local', fileId, cosFileId: fileId };
      }
      case 'storage.batchGetDownloadUrl': {
        const { file_list } = parse(DOWNLOAD_REQUEST, body);
        return { download_list: file_list.map(({ fileid }) => this.offer(fileid, url)) };
      }
      case 'storage.batchDeleteFile': {
        const { fileid_list } = parse(DELETE_REQUEST, body);
        return { delete_list: fileid_list.map((fileID) => this.remove(fileID)) };
      }
      default:
        throw new PlatformError('INVALID_PARAM', `not imitated: ${action}`);
    }
  }

  download(ticket: string): Uint8Array | undefined {
    const path = this.redeem('download', ticket);
    return path === undefined ? undefined : this.files.read(path);
  }

  /** False when no such upload was asked for. */
  upload(ticket: string, bytes: Uint8Array): boolean {
    const path = this.redeem('upload', ticket);
    if (path !== undefined) this.files.replace(path, bytes);
    return path !== undefined;
  }

  private offer(fileID: string, url: string): object {
    const path = this.pathOf(fileID);
    if (path === undefined || !this.files.has(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
    return { fileID, code: 'SUCCESS', tempFileURL: `${url}/download/${this.issue('download', path)}` };
  }

  private remove(fileID: string): object {
    const path = this.pathOf(fileID);
    const isRemoved = path !== undefined && this.files.remove(path);
    return { fileID, code: isRemoved ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
  }

  private issue(transfer: 'upload' | 'download', path: string): string {
    const ticket = randomUUID();
    this.tickets[transfer].set(ticket, path);
    return ticket;
  }

  private redeem(transfer: 'upload' | 'download', ticket: string): string | undefined {
    const path = this.tickets[transfer].get(ticket);
    this.tickets[transfer].delete(ticket);
    return path;
  }

  /** cloud://environment.bucket/path → path */
  private pathOf(fileID: string): string | undefined {
    return fileID.startsWith(this.bucketUrl) ? fileID.slice(this.bucketUrl.length) : undefined;
  }
}

function parse<T>(schema: v.GenericSchema<unknown, T>, body: object): T {
  const request = v.safeParse(schema, body);
  if (!request.success) throw new PlatformError('INVALID_PARAM', 'malformed');
  return request.output;
}
