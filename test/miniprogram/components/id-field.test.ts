// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ScreenPhone } from '../../fakes/screen-phone';
import { SimulatedComponent } from '../../support/simulated-component';

/** GB 11643-1999's own example has the check digit X. */
const RIGHT = '11010519491231002X';
const MASKED = '110 •••• •••• ••• 2X';

let phone: ScreenPhone;

beforeEach(() => {
  phone = new ScreenPhone();
  phone.plugIn();
});

function field(value = '') {
  return new SimulatedComponent('id-field', { label: '身份证号码', placeholder: '18 位', value });
}

describe('a field for an ID number', () => {
  test('is called what its label says, for eyes and for screen readers', () => {
    const shown = field();
    expect(shown.textOf('.label')).toBe('身份证号码');
    expect(shown.attribute('.label', 'for')).toBe(shown.attribute('.input', 'id'));
    expect(shown.attribute('.input', 'aria-label')).toBe('身份证号码');
    expect(shown.attribute('.input', 'placeholder')).toBe('18 位');
  });

  test('has the keyboard for ID numbers, and room for spaces', () => {
    const shown = field();
    expect(shown.attribute('.input', 'type')).toBe('idcard');
    expect(Number(shown.attribute('.input', 'maxlength'))).toBeGreaterThanOrEqual(RIGHT.length + 5);
  });

  test('says how many characters are missing, and reads out right or wrong alone, without interrupting', async () => {
    const shown = field();
    await shown.happen('.input', 'input', { value: '1101051949' });
    expect(shown.textOf('.told')).toBe('还差 8 位');
    expect(shown.attribute('.told', 'aria-live')).toBe('off');
    expect(shown.attribute('.input', 'aria-invalid')).toBe(false);
    await shown.happen('.input', 'input', { value: '110105194912310021' });
    expect(shown.attribute('.told', 'aria-live')).toBe('polite');
  });

  test('tells its page the number as soon as it is right, and nothing before', async () => {
    const shown = field();
    const told = shown.told('told');
    await shown.happen('.input', 'input', { value: RIGHT.slice(0, 17) });
    await shown.happen('.input', 'input', { value: RIGHT });
    expect(told).toEqual([{ idNumber: '' }, { idNumber: RIGHT }]);
    expect(shown.textOf('.told')).toBe('号码正确');
    expect(shown.classes('.told')).toContain('right');
  });

  test('says what is wrong with its last character, and takes the number back', async () => {
    const shown = field();
    const told = shown.told('told');
    await shown.happen('.input', 'input', { value: RIGHT });
    await shown.happen('.input', 'input', { value: '110105194912310021' });
    expect(told.at(-1)).toEqual({ idNumber: '' });
    expect(shown.textOf('.told')).toContain('号码有输错的地方。');
    expect(shown.attribute('.input', 'aria-invalid')).toBe(true);
    expect(shown.classes('.told')).toContain('wrong');
  });

  test('hides the number when it is left, and shows it again to who comes back', async () => {
    const shown = field();
    await shown.happen('.input', 'input', { value: RIGHT });
    await shown.happen('.input', 'blur');
    expect(shown.attribute('.input', 'value')).toBe(MASKED);
    await shown.happen('.input', 'focus');
    expect(shown.attribute('.input', 'value')).toBe(RIGHT);
  });

  test('does not hide a number that is wrong: it is there to be mended', async () => {
    const shown = field();
    await shown.happen('.input', 'input', { value: '110105194912310021' });
    await shown.happen('.input', 'blur');
    expect(shown.attribute('.input', 'value')).toBe('110105194912310021');
  });

  test('that is left empty says nothing', async () => {
    const shown = field();
    await shown.happen('.input', 'blur');
    expect(shown.textOf('.told')).toBe('');
    expect(shown.attribute('.input', 'aria-invalid')).toBe(false);
  });

  test('shows a number that was kept, hidden from the start', () => {
    const shown = field(RIGHT);
    expect(shown.attribute('.input', 'value')).toBe(MASKED);
  });

  test('speaks English where English was chosen', async () => {
    phone.choose({ language: 'en' });
    const shown = field();
    await shown.happen('.input', 'input', { value: '1101051949' });
    expect(shown.textOf('.told')).toBe('8 more');
    await shown.happen('.input', 'input', { value: RIGHT });
    expect(shown.textOf('.told')).toBe('The number is well formed');
  });
});
