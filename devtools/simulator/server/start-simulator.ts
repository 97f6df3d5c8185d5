import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, resolve } from 'node:path';
import { watchFolders } from '../../watch-folders';
import type { Build } from '../compiler/compiler';
import { FACES_URL } from '../device/face-detector';
import { ZXING_FILE, ZXING_URL } from '../device/zxing';
import type { CameraSourceConfiguration, PhoneConfiguration } from '../host/phone-configuration';
import { type Answer, clientAnswer, fileAnswer, textAnswer } from './answers';
import { cameraAnswer, throughServer } from './camera-answer';
import { facesAnswer, type SeeFaces } from './faces-answer';
import type { CloudAddress } from './forward';
import { LiveBuild } from './live-build';
import { buildPages, tellPage } from './pages';
import { readProjectConfiguration } from './project-configuration';

export interface SimulatorOptions {
  /** The folder with `app.json`. */
  readonly project: string;
  readonly phones: readonly PhoneConfiguration[];
  /** Where `/client/*` is answered; nowhere when there is no cloud. */
  readonly cloud?: CloudAddress;
  readonly cameraSources?: readonly CameraSourceConfiguration[];
  /** Who sees faces for the phones' own detectors; without it they have none. */
  readonly seeFaces?: SeeFaces;
  /** What else is to be had under the same address, as what cameras see. */
  readonly also?: (path: string) => Answer | undefined;
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

/** Starts the simulator of a mini-program: phones and panel at `url`. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const project = resolve(options.project);
  const live = new LiveBuild(project, options.built ?? (() => undefined));
  const [pages] = await Promise.all([buildPages(), live.renew()]);
  const answerFor = answers({ ...options, project }, live, pages);
  const server = createServer((incoming, answer) => {
    const found = answerFor(new URL(incoming.url ?? '/', 'http://simulator').pathname);
    if (found === undefined) answer.writeHead(404).end();
    else found(incoming, answer);
  });
  const url = await listen(server, options.port ?? 0);
  const stopWatching = options.watch === false ? () => undefined : watchFolders([project], () => void live.renew());
  return {
    url,
    rebuild: () => live.renew(),
    async stop() {
      stopWatching();
      await live.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What is answered at which path. */
function answers(
  { project, phones, cloud, cameraSources = [], seeFaces, also }: SimulatorOptions,
  live: LiveBuild,
  pages: ReadonlyMap<string, string>,
): (path: string) => Answer | undefined {
  const { baseLibrary, appId } = readProjectConfiguration(project);
  const zxing = createRequire(import.meta.url).resolve(ZXING_FILE);
  const fixed: Readonly<Record<string, () => Answer>> = {
    '/healthz': () => textAnswer('{"ok":true}', '.json'),
    '/app/app.js': () => textAnswer(live.current?.js ?? '', '.js'),
    '/app/app.js.map': () => textAnswer(live.current?.map ?? '', '.map'),
    '/app/app.css': () => textAnswer(live.current?.css ?? '', '.css'),
    '/events': () => live.events,
    [ZXING_URL]: () => fileAnswer(dirname(zxing), basename(zxing)),
  };
  return (path) => {
    const page = pages.get(path);
    const usesPrivacyCheck = live.current?.app?.__usePrivacyCheck__ === true;
    const told = {
      phones,
      cameraSources: cameraSources.map(throughServer),
      baseLibrary,
      appId,
      usesPrivacyCheck,
      detectsFaces: seeFaces !== undefined,
    };
    if (page !== undefined && /\.(js|css)$/.test(path)) return textAnswer(page, extname(path));
    if (page !== undefined) return textAnswer(tellPage(page, told), '.html');
    if (path.startsWith('/project/')) return fileAnswer(project, path.slice('/project'.length));
    if (path.startsWith('/client/') && cloud !== undefined) return clientAnswer(cloud, phones);
    if (path === FACES_URL && seeFaces !== undefined) return facesAnswer(seeFaces);
    return cameraAnswer(path, cameraSources) ?? fixed[path]?.() ?? also?.(path);
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((done, failed) => {
    server.on('error', failed);
    server.listen(port, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
