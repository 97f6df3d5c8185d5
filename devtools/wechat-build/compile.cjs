// Runs beside WeChat's own compiler, which is installed apart: compiles the checkout as WeChat would and writes what it made.
//   node compile.cjs <folder with node_modules> <project> <folder for the result>
const { createRequire } = require('node:module');
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const [tools, projectPath, to] = process.argv.slice(2);
const ci = createRequire(join(tools, 'package.json'))('miniprogram-ci');
const { appid } = require(join(projectPath, 'project.config.json'));

async function compile() {
  const project = new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath,
    privateKey: 'none is needed to compile',
    // What WeChat's server would say of the account: without a network, its defaults.
    attr: async () => ({ ...ci.DefaultProjectAttr, appid }),
  });
  const files = await ci.getCompiledResult({
    project,
    version: '0.0.0',
    desc: '',
    setting: { useProjectConfig: true },
    onProgressUpdate() {},
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), content);
  }
}

// The compiler leaves processes of its own behind that would keep this one alive for ever.
compile().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error?.message ?? error}\n`);
    process.exit(1);
  },
);
