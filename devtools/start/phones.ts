import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { performerPortrait } from '../performer/portraits';
import type { PhoneConfiguration } from '../simulator/host/phone-configuration';
import { type Simulator, startSimulator } from '../simulator/server/start-simulator';
import type { Town } from '../town/town';
import { performFor } from './performances';

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
    also: (path) => {
      const show = ON_STAGE[path.replace('/before-the-lens/', '')];
      if (show === undefined) return undefined;
      return (incoming, answer) => {
        const asking = new URL(incoming.url ?? '', 'http://simulator').searchParams.get('phone');
        show(town, phones.find(({ name }) => name === asking)?.openid ?? '', answer);
      };
    },
    port,
    watch,
  });
}

/** @param openid whose phone asks */
type Show = (town: Town, openid: string, answer: ServerResponse) => void;

const ON_STAGE: Readonly<Record<string, Show>> = {
  performer(town, openid, answer) {
    const { frames, timesMs } = performFor(town, openid);
    const pictures = frames.map((frame) => Buffer.from(frame).toString('base64'));
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ frames: pictures, timesMs }));
  },
  portrait(_town, _openid, answer) {
    answer.setHeader('content-type', 'image/jpeg');
    answer.end(performerPortrait());
  },
};
