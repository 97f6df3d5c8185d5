import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type DatabaseRequest, runDatabaseAction } from './database-actions';
import type { DocumentStore } from './document-store';
import type { FrameStorage } from './frame-storage';

/** Everything behind the endpoint. */
export interface Backstage {
  readonly store: DocumentStore;
  readonly storage: FrameStorage;
  /** @throws {FunctionFailure} */
  invoke(functionName: string, event: unknown, openid: string): Promise<unknown>;
}

interface Reply {
  readonly status: number;
  readonly body: Uint8Array | string;
}

export interface Gateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** Who a client is: on a phone WeChat says so; here the client's own word is taken, on this machine only. */
export const OPENID_HEADER = 'x-wx-openid';

/**
 * The HTTP endpoint: `/admin` for the SDK inside functions, `/client` for phones, `/files` for downloads.
 * @param adminKey the last part of the admin path, so that only functions find it
 */
export async function startGateway(backstage: Backstage, adminKey: string): Promise<Gateway> {
  const server = createServer(async (request, response) => {
    const { status, body } = await route(request, backstage, adminKey).catch(() => ({ status: 500, body: '{}' }));
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function route(request: IncomingMessage, backstage: Backstage, adminKey: string): Promise<Reply> {
  const { pathname, origin } = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const [, place = '', ...rest] = pathname.split('/');
  const body = await buffer(request);
  const openid = String(request.headers[OPENID_HEADER] ?? '');
  if (place === 'admin' && rest[0] === adminKey) {
    return json(await runAdmin(JSON.parse(body.toString('utf8')), backstage, `${origin}/files/${adminKey}`));
  }
  if (place === 'files' && rest[0] === adminKey) return download(backstage.storage, rest.slice(1).join('/'));
  if (place === 'client' && rest[0] === 'functions') {
    return json(await backstage.invoke(rest[1] ?? '', JSON.parse(body.toString('utf8')), openid));
  }
  if (place === 'client' && rest[0] === 'files' && request.method === 'PUT') {
    const isAllowed = backstage.storage.upload(openid, rest.slice(1).join('/'), body);
    return { status: isAllowed ? 200 : 403, body: '' };
  }
  return { status: 403, body: '' };
}

type AdminRequest = DatabaseRequest & {
  readonly function_name: string;
  readonly request_data: string;
  readonly file_list: readonly { readonly fileid: string }[];
  readonly fileid_list: readonly string[];
};

async function runAdmin(
  request: AdminRequest,
  { store, storage, invoke }: Backstage,
  filesUrl: string,
): Promise<object> {
  if (request.action.startsWith('database.')) return { requestId: 'local', ...runDatabaseAction(store, request) };
  switch (request.action) {
    case 'functions.invokeFunction': {
      const result = await invoke(request.function_name, JSON.parse(request.request_data), '');
      return { requestId: 'local', data: { response_data: JSON.stringify(result) } };
    }
    case 'storage.batchGetDownloadUrl': {
      const list = request.file_list.map(({ fileid }) => {
        return { fileID: fileid, code: 'SUCCESS', tempFileURL: `${filesUrl}/${pathOf(fileid)}` };
      });
      return { requestId: 'local', data: { download_list: list } };
    }
    case 'storage.batchDeleteFile': {
      for (const fileid of request.fileid_list) storage.remove(pathOf(fileid));
      const list = request.fileid_list.map((fileid) => ({ fileid, code: 'SUCCESS' }));
      return { requestId: 'local', data: { delete_list: list } };
    }
    default:
      return {
        requestId: 'local',
        code: 'INVALID_PARAM',
        message: `the local cloud does not imitate ${request.action}`,
      };
  }
}

/** cloud://environment.bucket/path → path */
function pathOf(fileId: string): string {
  return fileId.replace(/^cloud:\/\/[^/]+\//, '');
}

function download(storage: FrameStorage, path: string): Reply {
  const bytes = storage.read(path);
  return bytes === undefined ? { status: 404, body: '' } : { status: 200, body: bytes };
}

function json(value: unknown): Reply {
  return { status: 200, body: JSON.stringify(value) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
