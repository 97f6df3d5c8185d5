import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PATHS } from '../paths';
import type { Burst } from '../performer/perform';
import { performerPortrait } from '../performer/portraits';
import type { PhoneConfiguration } from '../simulator/host/phone-configuration';
import { type Simulator, startSimulator } from '../simulator/server/start-simulator';
import type { Town } from '../town/town';
import { ATTACKS_BEFORE_THE_LENS, attackNamed } from './attacks-before-the-lens';
import { attackOn, performFor } from './performances';
import { seeFaces } from './see-faces';

/** The two phones that stand side by side, and whose they are. */
export const PHONES = [
  { name: 'citizen', title: '市民 · citizen', openid: 'openid-of-citizen' },
  { name: 'cafe', title: '店员 · café staff', openid: 'openid-of-staff' },
] as const;

/** What can stand before a lens. */
const CAMERA_SOURCES = [
  {
    name: 'performer',
    title: '演员（会点头、张嘴） · performer (nods, opens the mouth)',
    kind: 'burst',
    url: '/before-the-lens/performer',
  },
  { name: 'portrait', title: '一张照片 · a photograph', kind: 'picture', url: '/before-the-lens/portrait' },
  { name: 'webcam', title: '本机摄像头 · your webcam', kind: 'webcam' },
  ...ATTACKS_BEFORE_THE_LENS,
] as const;

/** How the phones are set up. */
interface PhonesOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Whose openid may change: a phone then changes hands. */
  readonly phones?: readonly PhoneConfiguration[];
  /** Whether changes in the mini-program reload the phones; yes by default. */
  readonly watch?: boolean;
}

/** The mini-program on two phones in a browser, on a town's cloud. */
export function startPhones(town: Town, { port, phones = PHONES, watch = true }: PhonesOptions): Promise<Simulator> {
  const { url } = town.cloud;
  return startSimulator({
    project: join(PATHS.root, 'miniprogram'),
    cloud: { url, ticketFor: (openid) => town.cloud.ticketFor(openid) },
    phones,
    cameraSources: CAMERA_SOURCES,
    seeFaces,
    also: (path) => {
      const show = showAt(path);
      if (show === undefined) return undefined;
      return (incoming, answer) => {
        const asked = new URL(incoming.url ?? '', 'http://simulator').searchParams;
        const openid = phones.find(({ name }) => name === asked.get('phone'))?.openid ?? '';
        show({ town, openid, isEarly: asked.has('early') }, answer).catch((error: unknown) => {
          console.error(String(error));
          answer.writeHead(500).end();
        });
      };
    },
    port,
    watch,
  });
}

/** Who is asked to appear before which lens. */
interface Asked {
  readonly town: Town;
  /** Whose phone asks. */
  readonly openid: string;
  /** The page does not listen yet: one frame is enough. */
  readonly isEarly: boolean;
}

type Show = (asked: Asked, answer: ServerResponse) => Promise<void>;

const ON_STAGE: Readonly<Record<string, Show>> = {
  async performer({ town, openid }, answer) {
    sendBurst(performFor(town, openid), answer);
  },
  async portrait(_, answer) {
    answer.setHeader('content-type', 'image/jpeg');
    answer.end(performerPortrait());
  },
};

function showAt(path: string): Show | undefined {
  const attack = attackNamed(path);
  if (attack === undefined) return ON_STAGE[path.replace('/before-the-lens/', '')];
  return async ({ town, openid, isEarly }, answer) => {
    sendBurst(await attackOn(attack, town, openid, isEarly), answer);
  };
}

function sendBurst({ frames, timesMs }: Burst, answer: ServerResponse): void {
  const pictures = frames.map((frame) => Buffer.from(frame).toString('base64'));
  answer.setHeader('content-type', 'application/json');
  answer.end(JSON.stringify({ frames: pictures, timesMs }));
}
