import { readPreferences } from './preferences';
import { play } from './sound';

/** Where the recorded prompts lie, in the package of those who need them. */
const VOICE = '/subpackages/enrolment/voice';

/** Says one of the recorded prompts in the chosen language. */
export function speak(prompt: string): void {
  play(`${VOICE}/${readPreferences().language}/${prompt}.mp3`);
}
