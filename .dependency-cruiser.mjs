/** The house's arrows (ARCHITECTURE.md). Each rule was seen to fail on a planted violation. */
const CORE = '^miniprogram/core/';
const PORTS = '^cloudfunctions/_shared/ports/';
const ADAPTERS = '^cloudfunctions/_shared/adapters/';

export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core imports core, tweetnacl and valibot, and nothing else',
      severity: 'error',
      from: { path: CORE },
      to: { pathNot: [CORE, '^node_modules/(tweetnacl|valibot)/'] },
    },
    {
      name: 'ports-know-core-only',
      severity: 'error',
      from: { path: PORTS },
      to: { pathNot: [CORE, PORTS] },
    },
    {
      name: 'use-cases-know-no-adapters',
      comment: 'main.ts wires; everything else beside it talks to ports',
      severity: 'error',
      from: { path: '^cloudfunctions/[^_/]+/', pathNot: '/main\\.ts$' },
      to: { path: ADAPTERS },
    },
    {
      name: 'functions-are-islands',
      severity: 'error',
      from: { path: '^cloudfunctions/([^_/]+)/' },
      to: { path: '^cloudfunctions/[^_/]+/', pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'only-adapters-touch-sdks',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: [ADAPTERS, '^cloudfunctions/renderCertificate/qr-path', '\\.mjs$'] },
      to: { path: '^node_modules/(?!tweetnacl|valibot)' },
    },
    {
      name: 'product-knows-no-devtools',
      severity: 'error',
      from: { path: '^(miniprogram|cloudfunctions)/' },
      to: { path: '^(devtools|test)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          'main\\.ts$',
          '\\.(mjs|cjs|d\\.ts|json)$',
          'clock\\.ts$',
          '^miniprogram/services/',
          'build-models',
          '-command',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: ['cloudfunctions/[^/]+/index\\.js', 'cloudfunctions/[^/]+/models', '^miniprogram/miniprogram_npm'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
