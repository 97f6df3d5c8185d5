// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { renderComponent } from '../../support/simulated-component';

test('says nothing as long as nothing went wrong', () => {
  expect(renderComponent('notice').dom?.textContent).toBe('');
});

test('says what happened and what to do, in the words of its reader', () => {
  const notice = renderComponent('notice', { code: 'ID_NUMBER_CHECK_DIGIT_WRONG' });
  expect(notice.dom?.textContent).toContain('号码有输错的地方。');
  expect(notice.dom?.textContent).toContain('请照身份证逐位核对。');
});
