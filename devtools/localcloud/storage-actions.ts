import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { FileStore } from './file-store';
import { PlatformError } from './platform-error';

const DOWNLOAD_REQUEST = v.object({ file_list: v.array(v.object({ fileid: v.string() })) });

/** CloudBase deletes 50 files per call at most. */
const DELETE_REQUEST = v.object({ fileid_list: v.pipe(v.array(v.string()), v.maxLength(50)) });

/** The SDK's storage actions. A fileID names the environment and the bucket, and of another one there is no file. */
export class StorageActions {
  /** Addresses that were handed out, each good for one download. */
  private readonly tickets = new Map<string, string>();

  constructor(
    private readonly files: FileStore,
    private readonly bucketUrl: string,
  ) {}

  /** What belongs into the reply's `data`. @throws {PlatformError} INVALID_PARAM */
  run(action: string, body: object, downloadUrl: string): object {
    switch (action) {
      case 'storage.batchGetDownloadUrl': {
        const { file_list } = parse(DOWNLOAD_REQUEST, body);
        return { download_list: file_list.map(({ fileid }) => this.offer(fileid, downloadUrl)) };
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
    const path = this.tickets.get(ticket);
    this.tickets.delete(ticket);
    return path === undefined ? undefined : this.files.read(path);
  }

  private offer(fileID: string, downloadUrl: string): object {
    const path = this.pathOf(fileID);
    if (path === undefined || !this.files.has(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
    const ticket = randomUUID();
    this.tickets.set(ticket, path);
    return { fileID, code: 'SUCCESS', tempFileURL: `${downloadUrl}/${ticket}` };
  }

  private remove(fileID: string): object {
    const path = this.pathOf(fileID);
    const isRemoved = path !== undefined && this.files.remove(path);
    return { fileID, code: isRemoved ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
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
