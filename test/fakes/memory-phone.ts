import { createHash } from 'node:crypto';
import { type JpegSize, memoryCanvas } from './memory-camera';

type Reply = Record<string, unknown>;
type Option = {
  readonly success?: (reply: Reply) => void;
  readonly fail?: (reply: Reply) => void;
  readonly complete?: (reply: Reply) => void;
};

/** What the cloud does with a phone's call: answers, or rejects as WeChat's does. */
export type Function = (data: never) => Promise<unknown>;

/** Room for everything, 10 MB. */
const ROOM = 10 * 1024 * 1024;

/** Where a mini-program's own files lie, and those that it saved. */
const OWN_FILES = 'wxfile://usr';
const SAVED_FILES = 'wxfile://store';

/** The part of WeChat that the services use, in memory. It outlives a mini-program that is killed. */
export class MemoryPhone {
  network: 'wifi' | 'none' = 'wifi';
  platform = 'android';
  envVersion: 'develop' | 'trial' | 'release' = 'develop';
  /** Bytes that the storage takes. */
  room = ROOM;
  readonly files = new Map<string, ArrayBuffer>();
  /** Lets nobody unlink the files that it made itself, as photos. */
  guardsItsFiles = false;
  savesFiles = true;
  /** What stands in the storage, as JSON, and whether it is encrypted. */
  readonly storage = new Map<string, { readonly json: string; readonly isEncrypted: boolean }>();
  /** Keys whose content cannot be decrypted any more. */
  readonly damaged = new Set<string>();
  readonly functions = new Map<string, Function>();
  /** Every function call that reached the cloud, in order. */
  readonly calls: { readonly name: string; readonly data: object }[] = [];
  /** Keys in the order in which they were written. */
  readonly written: string[] = [];
  upload: (cloudPath: string, bytes: Uint8Array) => Promise<void> = async () => undefined;
  request: (option: WechatMiniprogram.RequestOption) => Promise<{ statusCode: number; data: unknown }> = async () => {
    throw new Error('no server');
  };
  /** Whatever would last is counted: writing, calling, uploading. */
  effects = 0;
  /** Kills the mini-program when one of them, by its number, has taken effect and nobody has heard of it. */
  killAt: number | undefined;
  /** Told when it was killed; nothing that it waits for ever comes. */
  onKilled: () => void = () => undefined;
  /** How big the canvas makes a JPEG. */
  jpegSize: JpegSize = () => 100;
  private drawn = 0;

  constructor(readonly name = 'phone') {}

  /** Makes this phone the one that the services run on. */
  plugIn(): void {
    Object.assign(globalThis, { wx: this.wx() });
  }

  private async lasting<T>(effect: () => T | Promise<T>): Promise<T> {
    const number = ++this.effects;
    const outcome = await effect();
    if (this.killAt !== number) return outcome;
    this.onKilled();
    return new Promise(() => undefined);
  }

  private wx(): object {
    return {
      env: { USER_DATA_PATH: OWN_FILES },
      ...this.storageCalls(),
      createOffscreenCanvas: (size: { width: number; height: number }) =>
        memoryCanvas(size, (quality) => this.jpegSize(quality), this.files),
      getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: this.envVersion, version: '' } }),
      getDeviceInfo: () => ({ platform: this.platform }),
      getNetworkType: call('getNetworkType', async () => ({ networkType: this.network })),
      getRandomValues: call('getRandomValues', async ({ length }: { length: number }) => ({
        randomValues: this.draw(length).buffer,
      })),
      getFileSystemManager: () => this.fileSystem(),
      request: call('request', (option: WechatMiniprogram.RequestOption) => this.request(option)),
      cloud: {
        init: () => undefined,
        callFunction: call('cloud.callFunction', (option: { name: string; data: object }) => this.callFunction(option)),
        uploadFile: call('cloud.uploadFile', async (option: { cloudPath: string; filePath: string }) => {
          if (this.network === 'none') throw new Error('Failed to fetch');
          await this.lasting(() => this.upload(option.cloudPath, new Uint8Array(this.read(option.filePath))));
          return { fileID: `cloud://local/${option.cloudPath}`, statusCode: 204 };
        }),
      },
    };
  }

  private async callFunction({ name, data }: { name: string; data: object }): Promise<object> {
    if (this.network === 'none') throw new Error('Failed to fetch');
    this.calls.push({ name, data });
    const answer = this.functions.get(name);
    if (answer === undefined) throw new Error('errCode: -501000 function not found');
    return { result: await this.lasting(() => answer(data as never)) };
  }

  private storageCalls(): object {
    const get = (key: string, encrypt = false) => {
      const kept = this.storage.get(key);
      if (kept === undefined || kept.isEncrypted !== encrypt) throw new Error('data not found');
      if (this.damaged.has(key)) throw new Error('decrypt error');
      return JSON.parse(kept.json);
    };
    const set = (key: string, data: unknown, isEncrypted = false) => {
      const json = JSON.stringify(data);
      const others = [...this.storage].filter(([other]) => other !== key);
      const size = others.reduce((sum, [, kept]) => sum + kept.json.length, json.length);
      if (size > this.room) throw new Error('exceed storage max size');
      this.storage.set(key, { json, isEncrypted });
      this.damaged.delete(key);
      this.written.push(key);
    };
    type Keyed = { readonly key: string; readonly data?: unknown; readonly encrypt?: boolean };
    return {
      getStorage: call('getStorage', async ({ key, encrypt }: Keyed) => ({ data: get(key, encrypt) })),
      setStorage: call('setStorage', ({ key, data, encrypt }: Keyed) => this.lasting(() => set(key, data, encrypt))),
      removeStorage: call('removeStorage', ({ key }: Keyed) => this.lasting(() => void this.storage.delete(key))),
      getStorageInfo: call('getStorageInfo', async () => ({ keys: [...this.storage.keys()] })),
      clearStorage: call('clearStorage', async () => this.storage.clear()),
      getStorageSync: (key: string) => (this.storage.has(key) ? get(key) : ''),
      setStorageSync: (key: string, data: unknown) => set(key, data),
    };
  }

  private fileSystem(): object {
    type Path = { readonly filePath: string };
    return {
      readdir: call('readdir', async () => ({ files: [...this.files.keys()].map((path) => path.split('/').pop()) })),
      readFile: call('readFile', async ({ filePath }: Path) => ({ data: this.read(filePath) })),
      writeFile: call('writeFile', async ({ filePath, data }: Path & { readonly data: ArrayBuffer }) => {
        await this.lasting(() => void this.files.set(filePath, data.slice(0)));
      }),
      unlink: call('unlink', async ({ filePath }: Path) => {
        if (this.guardsItsFiles && !filePath.startsWith(OWN_FILES)) throw new Error('permission denied');
        this.files.delete(filePath);
      }),
      ...this.savedFiles(),
    };
  }

  private savedFiles(): object {
    return {
      saveFile: call('saveFile', async ({ tempFilePath }: { readonly tempFilePath: string }) => {
        const bytes = this.read(tempFilePath);
        if (!this.savesFiles) throw new Error('the maximum size of the file storage limit is exceeded');
        this.files.delete(tempFilePath);
        const savedFilePath = tempFilePath.replace('wxfile://tmp', SAVED_FILES);
        this.files.set(savedFilePath, bytes);
        return { savedFilePath };
      }),
      getSavedFileList: call('getSavedFileList', async () => ({
        fileList: [...this.files.keys()]
          .filter((path) => path.startsWith(SAVED_FILES))
          .map((filePath) => ({ filePath, size: 1, createTime: 0 })),
      })),
      removeSavedFile: call('removeSavedFile', async ({ filePath }: { readonly filePath: string }) => {
        this.files.delete(filePath);
      }),
    };
  }

  private read(path: string): ArrayBuffer {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw new Error('no such file or directory');
    return bytes;
  }

  /** Looks random, and is the same for the same phone. */
  private draw(length: number): Uint8Array<ArrayBuffer> {
    const hash = () => createHash('sha512').update(`${this.name}.${this.drawn++}`);
    const blocks = Array.from({ length: Math.ceil(length / 64) }, () => hash().digest());
    return new Uint8Array(Buffer.concat(blocks)).slice(0, length);
  }
}

/** A call by WeChat's convention: callbacks, or a promise when there are none; it fails with `errMsg`. */
function call<O>(name: string, work: (option: O) => Promise<unknown>) {
  return (option: O & Option = {} as O & Option): Promise<Reply> | undefined => {
    const answer = work(option).then(
      (reply) => ({ ...Object(reply), errMsg: `${name}:ok` }) as Reply,
      (error) => Promise.reject({ ...error, errMsg: `${name}:fail ${error.message}` }),
    );
    const { success, fail, complete } = option;
    if (success === undefined && fail === undefined && complete === undefined) return answer;
    answer.then(
      (reply) => [success, complete].forEach((tell) => void tell?.(reply)),
      (failure) => [fail, complete].forEach((tell) => void tell?.(failure)),
    );
    return undefined;
  };
}
