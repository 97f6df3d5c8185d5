import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { performerPortrait } from '../performer/portraits';
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

/** The mini-program on two phones in a browser, on a town's cloud. @param port 0 takes a free one */
export function startPhones(town: Town, port: number): Promise<Simulator> {
  const { url } = town.cloud;
  return startSimulator({
    project: join(PATHS.root, 'miniprogram'),
    cloud: { url, ticketFor: (openid) => town.cloud.ticketFor(openid) },
    phones: PHONES,
    cameraSources: CAMERA_SOURCES,
    also: (path) => {
      const show = ON_STAGE[path.replace('/before-the-lens/', '')];
      return show && ((incoming, answer) => show(town, new URL(incoming.url ?? '', 'http://simulator'), answer));
    },
    port,
  });
}

type Show = (town: Town, address: URL, answer: ServerResponse) => void;

const ON_STAGE: Readonly<Record<string, Show>> = {
  performer(town, address, answer) {
    const phone = PHONES.find(({ name }) => name === address.searchParams.get('phone')) ?? PHONES[0];
    const { frames, timesMs } = performFor(town, phone.openid);
    const pictures = frames.map((frame) => Buffer.from(frame).toString('base64'));
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ frames: pictures, timesMs }));
  },
  portrait(_town, _address, answer) {
    answer.setHeader('content-type', 'image/jpeg');
    answer.end(performerPortrait());
  },
};
