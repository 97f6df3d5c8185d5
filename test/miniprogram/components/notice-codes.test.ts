// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '#core/errors';
import { ERROR_TEXT } from '../../../miniprogram/services/error-text';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent } from '../../support/simulated-component';

const CODES = Object.values(ERROR_CODES).flat();

describe.each(['citizen', 'staff'] as const)('a notice for %s', (reader) => {
  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    let notice: SimulatedComponent;

    beforeAll(() => {
      const phone = new ScreenPhone();
      phone.plugIn();
      phone.choose({ language });
      notice = new SimulatedComponent('notice', { reader });
    });

    test('shows every code by its words, and never by its name', async () => {
      for (const code of CODES) {
        await notice.set({ code });
        const advice = ERROR_TEXT[code][reader];
        expect(notice.textOf('.what'), code).toBe(advice[language]);
        expect(notice.textOf('.next'), code).toBe(advice.next[language]);
        expect(notice.text).not.toContain(code);
      }
    });
  });
});
