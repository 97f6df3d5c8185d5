import { describe, expect, test } from 'vitest';
import { Keyboard } from './keyboard';
import { openPhones } from './open-phones';
import type { Phone } from './phone';

/** The performer passes about thirteen of fourteen times. */
const MOST_TRIES = 3;
const JUDGED_MS = 60_000;

describe('a citizen who hears the screen, in English and larger', () => {
  const phones = openPhones();

  test('gets and shows a certificate by roles, names and keys alone', async () => {
    const { phone, person, page } = await phones.newcomerAlone();
    const keyboard = new Keyboard(page);
    await keyboard.press('button', '设置与我的数据');
    await keyboard.press('switch', '长辈模式');
    await keyboard.press('button', 'English');
    await keyboard.press('button', '返回');

    await keyboard.press('button', 'Apply');
    await keyboard.press('button', 'Agree');
    await keyboard.type('Name', person.name);
    await keyboard.type('ID number', person.idNumber);
    await phone.see('The number is well formed');
    await keyboard.press('button', 'Next');

    await keyboard.press('checkbox', 'I agree that my face is filmed and compared');
    await keyboard.press('checkbox', 'I agree that the pictures are uploaded for it');
    await keyboard.press('radio', 'Without turning (nod, open the mouth)');
    await keyboard.press('button', 'Start the check');
    await keyboard.press('button', '允许');
    await passByKeys(phone, keyboard);

    // Every instruction was spoken, in the chosen language.
    const spoken = phone.told().filter((line) => line.startsWith('sound'));
    expect(spoken.some((line) => line.includes('/voice/en/neutral'))).toBe(true);
    expect(spoken.some((line) => /\/voice\/en\/(nod|openMouth)/.test(line))).toBe(true);

    await keyboard.press('button', 'Show my code');
    await keyboard.press('button', '演示解锁');
    await phone.seePicture(
      'The code is in the middle of the screen; turn the screen to the staff. It changes every five seconds.',
    );
  });
});

async function passByKeys(phone: Phone, keyboard: Keyboard): Promise<void> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    await keyboard.press('button', 'Begin');
    const next = phone.named(/^(Show my code|Try again)$/);
    await next.waitFor({ timeout: JUDGED_MS });
    if ((await next.textContent()) === 'Show my code') return;
    await keyboard.press('button', 'Try again');
  }
  throw new Error(`the performer was refused ${MOST_TRIES} times`);
}
