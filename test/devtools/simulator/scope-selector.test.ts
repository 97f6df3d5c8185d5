import { describe, expect, it } from 'vitest';
import { type StyleReach, scopeSelector } from '../../../devtools/simulator/compiler/scope-selector';

const APP: StyleReach = { kind: 'app' };
const HOME: StyleReach = { kind: 'page', path: 'pages/home/home' };
const BADGE: StyleReach = { kind: 'component', scope: 'badge' };
const ON_HOME = ':where(wx-page[data-path="pages/home/home"])';

describe('a selector of WXSS in a browser', () => {
  it.each([
    [APP, '.title', '.title'],
    [APP, 'page', 'wx-page'],
    [APP, 'view.row > text::after', 'wx-view.row > wx-text::after'],
    [APP, '#name', '[id$="--name"]'],
    [BADGE, '.face', '.badge--face'],
    [BADGE, '.a.b:not(.c)', '.badge--a.badge--b:not(.badge--c)'],
    [BADGE, ':host', '[wx-host="badge"]'],
    [BADGE, ':host(.on) .face', '[wx-host="badge"].on .badge--face'],
    [BADGE, '.row:nth-child(2n + 1)', '.badge--row:nth-child(2n + 1)'],
    [BADGE, '.a[data-kind="x.y"]', '.badge--a[data-kind="x.y"]'],
    [HOME, '.box', `${ON_HOME} .box`],
    [HOME, 'view', `${ON_HOME} wx-view`],
  ])('%o %s', (reach, selector, scoped) => {
    expect(scopeSelector(selector, reach)).toBe(scoped);
  });

  it('a page styles itself, and no other page', () => {
    expect(scopeSelector('page', HOME)).toBe('wx-page:where([data-path="pages/home/home"])');
    expect(scopeSelector('page .box', HOME)).toBe('wx-page:where([data-path="pages/home/home"]) .box');
  });
});
