import { expect, it } from 'vitest';
import { printDiagnostic } from '../../../devtools/simulator/compiler/diagnostic';
import { findForbiddenGlobals } from '../../../devtools/simulator/compiler/forbidden-globals';

const found = (text: string): string[] => findForbiddenGlobals('pages/a.ts', text).map(printDiagnostic);

it('a page that touches window or document is an error, at its place', () => {
  expect(found('Page({\n  onLoad() { document.title = "x"; },\n});')).toEqual([
    'pages/a.ts:2:14: error: there is no document on a phone',
  ]);
  expect(found('const w = window;')).toHaveLength(1);
  expect(found('const ask = typeof window;')).toHaveLength(1);
});

it('a field, a name of its own, a word in a text are no matter', () => {
  expect(found('const a = page.window; const b = { document: 1 }; interface C { document: string }')).toEqual([]);
  expect(found('function read(document: string) { return document.length; }')).toEqual([]);
  expect(found('// the window of a day\nconst words = "document";')).toEqual([]);
});
