import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Compiler, createCompiler } from '../../../devtools/simulator/compiler/compiler';
import { printDiagnostic } from '../../../devtools/simulator/compiler/diagnostic';
import { fixtureProject } from './fixture-project';

let project: ReturnType<typeof fixtureProject>;
let compiler: Compiler;
beforeEach(() => {
  project = fixtureProject();
  compiler = createCompiler(project.root);
});
afterEach(async () => {
  await compiler.dispose();
  project.remove();
});

const diagnostics = async (): Promise<string[]> => (await compiler.build()).diagnostics.map(printDiagnostic);

describe('what compiles', () => {
  it('a mini-program with pages, subpackages, components and TDesign, without a word', async () => {
    const build = await compiler.build();
    expect(build.diagnostics).toEqual([]);
    expect(build.js).toContain('miniprogram_npm/tdesign-miniprogram/dialog/dialog');
    expect(build.js).toContain('subpackages/more/deep/deep');
  });

  it('again, after a change: the change is in it', async () => {
    await compiler.build();
    project.write('pages/second/second.wxss', '.box { width: 13rpx; }');
    project.write('shared/footer.wxml', '<view>anders</view>');
    project.write('pages/more/more.ts', 'Page({ data: { changed: "yes" } });');
    const { css, js } = await compiler.build();
    expect(css).toContain('calc(13 * var(--rpx))');
    expect(js).toContain('anders');
    expect(js).toContain('changed: "yes"');
  });

  it('dark mode asks the phone, not the computer', async () => {
    const { css } = await compiler.build();
    expect(css).not.toContain('prefers-color-scheme');
    expect(css).toContain(':where(html[data-theme=dark]) wx-page');
  });
});

describe('what is said of what is wrong, with its place', () => {
  it('a template', async () => {
    project.write('pages/more/more.wxml', '<view>\n  <text>{{ a + }}</text>\n</view>');
    expect((await diagnostics()).join()).toMatch(/^pages\/more\/more\.wxml:2:\d+: error: /);
  });

  it('a script', async () => {
    project.write('pages/more/more.ts', 'Page({\n  data: {,\n});');
    expect((await diagnostics()).join()).toMatch(/^pages\/more\/more\.ts:2:\d+: error: /);
  });

  it('a style sheet, and one that is imported and not there', async () => {
    project.write('pages/more/more.wxss', '.a {\n  color: red;\n');
    expect((await diagnostics()).join()).toMatch(/^pages\/more\/more\.wxss:1:1: error: Unclosed block/);
    project.write('pages/more/more.wxss', '.b {}\n@import "./none.wxss";');
    expect(await diagnostics()).toEqual(['pages/more/more.wxss:2:1: error: no style sheet at "./none.wxss"']);
  });

  it('JSON', async () => {
    project.write('pages/more/more.json', '{\n  "navigationBarTitleText": \n}');
    expect((await diagnostics()).join()).toMatch(/^pages\/more\/more\.json:3:1: error: /);
  });

  it('a component that is not there', async () => {
    project.write('pages/more/more.json', '{ "usingComponents": { "lost": "/components/lost/lost" } }');
    expect(await diagnostics()).toEqual([
      'pages/more/more.json:0:0: error: no component <lost> at "/components/lost/lost"',
    ]);
  });

  it('a package that is not in miniprogram_npm, though node_modules has it: a phone would not find it', async () => {
    project.write('pages/more/more.ts', "import nacl from 'tweetnacl';\nPage({ data: { nacl } });");
    expect((await diagnostics()).join()).toMatch(/^pages\/more\/more\.ts:1:18: error: no module "tweetnacl"/);
  });

  it('a page that touches the document', async () => {
    project.write('pages/more/more.ts', 'Page({ onLoad() { document.title; } });');
    expect(await diagnostics()).toEqual(['pages/more/more.ts:1:19: error: there is no document on a phone']);
  });

  it('a page without its files', async () => {
    project.write('app.json', '{ "pages": ["pages/none/none"] }');
    expect((await diagnostics()).sort()).toEqual([
      'pages/none/none.ts:0:0: error: this file is missing',
      'pages/none/none.wxml:0:0: error: this file is missing',
    ]);
  });
});
