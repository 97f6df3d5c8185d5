import { describe, expect, it } from 'vitest';
import { translateInlineStyle, translateValue } from '../../../devtools/simulator/compiler/style-values';

describe('a value of WXSS in a browser', () => {
  it.each([
    ['width', '750rpx', 'calc(750 * var(--rpx))'],
    ['margin', '-8rpx auto 0 .5rpx', 'calc(-8 * var(--rpx)) auto 0 calc(.5 * var(--rpx))'],
    ['height', '100vh', 'calc(100 * var(--vh))'],
    ['height', 'calc(100vh - 88rpx)', 'calc(calc(100 * var(--vh)) - calc(88 * var(--rpx)))'],
    ['color', '#111', '#111'],
  ])('%s: %s', (property, value, translated) => {
    expect(translateValue(property, value)).toBe(translated);
  });

  it('text grows by the size that a person has chosen, whichever unit it has', () => {
    expect(translateValue('font-size', '28rpx')).toBe('calc(28 * var(--rpx) * var(--text-scale))');
    expect(translateValue('font-size', '14px')).toBe('calc(14px * var(--text-scale))');
    expect(translateValue('line-height', '44rpx')).toBe('calc(44 * var(--rpx) * var(--text-scale))');
    expect(translateValue('font', '600 32rpx / 48rpx serif')).toBe(
      '600 calc(32 * var(--rpx) * var(--text-scale)) / calc(48 * var(--rpx) * var(--text-scale)) serif',
    );
  });

  it('what follows the text by itself is left alone', () => {
    expect(translateValue('font-size', '1.5em')).toBe('1.5em');
    expect(translateValue('line-height', '1.4')).toBe('1.4');
  });

  it('a size out of a variable grows as a whole', () => {
    expect(translateValue('font-size', 'var(--size, 28rpx)')).toBe(
      'calc(var(--size, calc(28 * var(--rpx))) * var(--text-scale))',
    );
  });

  it('an attribute is translated property by property', () => {
    expect(translateInlineStyle('width: 10rpx; font-size:12px')).toBe(
      'width: calc(10 * var(--rpx)); font-size:calc(12px * var(--text-scale))',
    );
    expect(translateInlineStyle('background: url(data:image/png;base64,AA)')).toBe(
      'background: url(data:image/png;base64,AA)',
    );
  });
});
