import { expect, it } from 'vitest';
import { translateWxs } from '../../../devtools/simulator/compiler/translate-wxs';

it('in WXS the constructor of a value is the name of its type', () => {
  expect(translateWxs("x.constructor === 'Array'")).toBe("x.constructor?.name === 'Array'");
});

it('modules are required without their suffix', () => {
  expect(translateWxs("require('./a.wxs'); require( '../b.wxs' )")).toBe("require('./a'); require( '../b' )");
});
