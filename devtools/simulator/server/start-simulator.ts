import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Build, createCompiler } from '../compiler/compiler';
import { printDiagnostic } from '../compiler/diagnostic';
import type { CameraSourceConfiguration, PhoneConfiguration } from '../host/phone-configuration';
import { CONTENT_TYPES } from './content-types';
import { type CloudAddress, forward } from './forward';
import { buildPages } from './pages';
import { watchFolder } from './watch-folder';

export interface SimulatorOptions {
  /** The folder with `app.json`. */
  readonly project: string;
  readonly phones: readonly PhoneConfiguration[];
  /** Where `/client/*` is answered; nowhere when there is no cloud. */
  readonly cloud?: CloudAddress;
  readonly cameraSources?: readonly CameraSourceConfiguration[];
  /** What else is to be had under the same address, as what cameras see. */
  readonly also?: (url: URL) => Answer | undefined;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Whether changes in the project compile and reload; yes by default. */
  readonly watch?: boolean;
  /** Is told of every build. */
  readonly built?: (build: Build) => void;
}

export interface Simulator {
  readonly url: string;
  /** Compiles again and reloads the phones. */
  rebuild(): Promise<Build>;
  stop(): Promise<void>;
}

export type Answer = (incoming: IncomingMessage, answer: ServerResponse, url: URL) => void;

/** Starts the simulator of a mini-program: phones and panel at `url`. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { project, phones, cloud, cameraSources = [], port = 0 } = options;
  const compiler = createCompiler(project);
  const pages = await buildPages({ phones, cameraSources, ...projectConfiguration(project) });
  const listeners = new Set<ServerResponse>();
  let build = await compiler.build();
  options.built?.(build);

  let last = build;
  const tell = (listener: ServerResponse, isFirst: boolean): void => {
    const diagnostics = last.diagnostics.filter(({ severity }) => severity === 'error').map(printDiagnostic);
    listener.write(`event: build\ndata: ${JSON.stringify({ diagnostics, reloads: !isFirst && last === build })}\n\n`);
  };
  const rebuild = async (): Promise<Build> => {
    last = await compiler.build();
    // Phones go on with what ran while there is nothing better.
    if (last.js !== '') build = last;
    options.built?.(last);
    for (const listener of listeners) tell(listener, false);
    return last;
  };
  const text =
    (content: string, suffix: string): Answer =>
    (_, answer) => {
      answer.writeHead(200, { 'content-type': CONTENT_TYPES[suffix], 'cache-control': 'no-store' }).end(content);
    };
  const fixed: Readonly<Record<string, () => Answer>> = {
    '/healthz': () => text('{"ok":true}', '.json'),
    '/app/app.js': () => text(build.js, '.js'),
    '/app/app.js.map': () => text(build.map, '.map'),
    '/app/app.css': () => text(build.css, '.css'),
    '/events': () => (incoming, answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.add(answer);
      incoming.on('close', () => listeners.delete(answer));
      tell(answer, true);
    },
  };
  const answerFor = (url: URL): Answer | undefined => {
    const page = pages.get(url.pathname);
    if (page !== undefined) return text(page, extname(url.pathname) || '.html');
    if (url.pathname.startsWith('/project/')) return file(project, url.pathname.slice('/project'.length));
    if (url.pathname.startsWith('/client/') && cloud !== undefined) return client(cloud, phones);
    return fixed[url.pathname]?.() ?? options.also?.(url);
  };
  const server = createServer((incoming, answer) => {
    const url = new URL(incoming.url ?? '/', 'http://simulator');
    const found = answerFor(url);
    if (found === undefined) answer.writeHead(404).end();
    else found(incoming, answer, url);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const stopWatching = options.watch === false ? () => undefined : watchFolder(project, () => void rebuild());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rebuild,
    async stop() {
      stopWatching();
      await compiler.dispose();
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A file of the mini-program: pictures, sounds. */
function file(project: string, path: string): Answer {
  return (_, answer) => {
    const wanted = join(project, normalize(decodeURIComponent(path)));
    if (!wanted.startsWith(project) || !existsSync(wanted) || !statSync(wanted).isFile())
      return void answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': CONTENT_TYPES[extname(wanted)] ?? 'application/octet-stream' });
    createReadStream(wanted).pipe(answer);
  };
}

function client(cloud: CloudAddress, phones: readonly PhoneConfiguration[]): Answer {
  return (incoming, answer) => {
    const phone = phones.find(({ name }) => name === incoming.headers['x-phone']);
    if (phone === undefined) return void answer.writeHead(400).end('x-phone names no phone');
    forward(cloud, phone.openid, incoming, answer).catch(() => answer.writeHead(502).end());
  };
}

/** What `project.config.json`, beside the mini-program or above it, says of base library and app. */
function projectConfiguration(project: string): { baseLibrary: string; appId: string } {
  const file = [project, join(project, '..')].map((folder) => join(folder, 'project.config.json')).find(existsSync);
  const { libVersion = '3.8.12', appid = 'touristappid' } =
    file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
  return { baseLibrary: libVersion, appId: appid };
}
