import { addCitizens } from '../journey/citizens';
import { addStaff, addVenue } from '../operator/operator';
import { PATHS } from '../paths';
import { seconds } from '../town/seconds';
import { startTown } from '../town/town';
import { openBrowser } from './open-browser';
import { PHONES, startPhones } from './phones';
import { takenPort } from './taken-port';
import { watchFunctions } from './watch-functions';

const PORT = Number(process.env.PORT ?? 8765);

/** Where the mini-program in WeChat DevTools looks for a local cloud (`services/configuration`). */
const CLOUD_PORT = PORT + 1;

const VENUE = { venueId: 1, name: '演示网吧', opensAt: 0, closesAt: 24 };

// Before anything is opened that another run has open.
const taken = await takenPort([PORT, CLOUD_PORT]);
if (taken !== undefined) {
  console.error(`
端口 ${taken} 已被占用。网证CTID 已在运行的话，先停掉它；是别的程序，就换一个端口：PORT=8790 npm start
Port ${taken} is taken. If 网证CTID runs already, stop it; if it is another program, take another port: PORT=8790 npm start
`);
  process.exit(1);
}

console.log('· starting the local cloud');
const town = await startTown(PATHS.data, { localCloud: { port: CLOUD_PORT, selfLogin: true } });
town.cloud.startTimers();
addVenue(town.cloud.database, VENUE);
addStaff(town.cloud.database, town.secrets, PHONES[1].openid, VENUE.venueId);
const { adult, other, minor } = addCitizens(town.citizens, seconds());

console.log('· compiling the mini-program');
const simulator = await startPhones(town, { port: PORT });
console.log(`
网证CTID   ${simulator.url}

  两部手机：左边市民，右边网吧店员。市民「申领网证」，方式选「不转头」，镜头前是演员；
  然后在店员的手机上「核验」，它的镜头看着市民的屏幕。
  Two phones: a citizen's and a café's. Apply on the left (choose “without turning”), verify on the right.

  姓名 name    身份证号码 ID number
  ${adult.name}       ${adult.idNumber}   就是镜头前的人 · the man before the camera
  ${other.name}       ${other.idNumber}   别人的脸 · somebody else's face
  ${minor.name}       ${minor.idNumber}   十七岁 · seventeen

  Ctrl+C 结束 to stop · npm run journey 不用浏览器 · without a browser
`);
openBrowser(simulator.url);
const stopWatching = watchFunctions(() => {
  const done = () => console.log('· functions built anew');
  town.cloud.renewFunctions().then(done, (error) => console.error(String(error)));
});
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

async function stop(): Promise<void> {
  stopWatching();
  await simulator.stop();
  await town.stop();
  process.exit(0);
}
