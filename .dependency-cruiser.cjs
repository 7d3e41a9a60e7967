// The arrows of the house, one rule each. Nouns live in collections, verbs live in plugins, and a plugin never
// knows the nouns. Run: npm run lint:imports. tests/house/importRules.test.ts proves that every rule bites.

const payload = '^node_modules/(payload|@payloadcms)(/|$)'
const test = ['\\.test\\.tsx?$', '/testing/', '^tests/', '^bench/', '^demo/']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-only-itself',
      comment: 'A rule is a function of its arguments: domain imports nothing of ours but domain.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: test },
      to: { path: '^(src|demo|tests|bench|scripts|payload\\.config)', pathNot: '^src/domain/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Domain reads no network, no disk, no clock of a framework: no Payload, no HTTP, no Node, no package.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: test },
      to: { dependencyTypesNot: ['local'], pathNot: '^src/' },
    },
    {
      name: 'collections-know-fields-hooks-access-domain',
      comment:
        'A noun is put together from what lies below it, and may read the settings; verbs come to it by payload.config.ts.',
      severity: 'error',
      from: { path: '^src/collections/', pathNot: test },
      to: {
        path: '^src/',
        pathNot: '^src/(collections|fields|hooks|access|domain)/|^src/env\\.ts$|^src/payload-types\\.ts$',
      },
    },
    {
      name: 'building-blocks-point-down',
      comment: 'Fields, hooks and access are used by nouns and know none of them, no plugin and no process.',
      severity: 'error',
      from: { path: '^src/(fields|hooks|access)/', pathNot: test },
      to: { path: '^src/', pathNot: '^src/(fields|hooks|access|domain)/|^src/payload-types\\.ts$' },
    },
    {
      name: 'plugins-know-only-domain',
      comment:
        'A plugin could be published alone: it is told the nouns in payload.config.ts and imports none of ours but domain.',
      severity: 'error',
      from: { path: '^src/plugins/', pathNot: test },
      to: { path: '^src/', pathNot: '^src/(plugins|domain)/' },
    },
    {
      name: 'plugins-never-meet',
      comment: 'No plugin imports another: any of them can be taken out by deleting one folder and one line.',
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/' },
      to: { path: '^src/plugins/', pathNot: '^src/plugins/$1/' },
    },
    {
      name: 'plugins-have-three-doors',
      comment: 'From outside, a plugin is index.ts (Payload), http.ts (Express) or jobs.ts (the worker).',
      severity: 'error',
      // Admin components are named by their paths in the configuration; Payload writes those into its import map.
      // Whoever composes the history of a database (src/migrations, a project of a test) names a plugin's migrations.
      from: {
        pathNot: [
          '^src/(plugins|migrations)/',
          '^tests/smoke/blank/',
          '^src/app/\\(payload\\)/admin/importMap\\.js$',
        ],
      },
      to: { path: '^src/plugins/[^/]+/', pathNot: '^src/plugins/[^/]+/(index|http|jobs)\\.tsx?$' },
    },
    {
      name: 'migrations-compose-migrations',
      comment:
        'The history of the database takes plugins’ migrations and nothing else of ours: today’s code is not that of its day.',
      severity: 'error',
      from: { path: '^src/migrations/', pathNot: test },
      to: { path: '^src/', pathNot: '^src/migrations/|^src/plugins/[^/]+/migrations/' },
    },
    {
      name: 'public-side-without-payload',
      comment:
        'The api process and every http.ts reach Express and SQL only: a hole in Payload is no hole in the public side.',
      severity: 'error',
      from: { path: '^src/server/api\\.ts$|^src/plugins/[^/]+/http\\.tsx?$' },
      to: { path: payload, reachable: true },
    },
    {
      name: 'admin-express-without-payload',
      comment:
        'In the admin process Payload lives in Next’s own bundle; a second copy beside it would meet foreign classes.',
      severity: 'error',
      from: { path: '^src/server/admin\\.ts$' },
      to: { path: payload, reachable: true },
    },
    {
      name: 'the-configuration-is-the-top',
      comment: 'payload.config.ts composes everything; only processes, Next, tests and the demo open it.',
      severity: 'error',
      from: { pathNot: ['^src/server/', '^src/app/', '^payload\\.config\\.ts$', ...test] },
      to: { path: '^payload\\.config\\.ts$' },
    },
    {
      name: 'processes-are-the-top',
      comment:
        'Nobody below imports a process or its parts; payload.config.ts takes only what it gives to Payload.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/server/', ...test] },
      to: { path: '^src/server/' },
    },
    {
      name: 'next-is-a-thin-shim',
      comment: 'src/app mounts Payload and nothing else; nobody imports it but tests of its doors.',
      severity: 'error',
      from: { pathNot: '^(src/app|tests)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'env-knows-nobody',
      comment: 'The settings stand alone: anything may start by reading them.',
      severity: 'error',
      from: { path: '^src/env\\.ts$' },
      to: { path: '^(src|payload\\.config)' },
    },
    {
      name: 'product-without-tests',
      comment:
        'What runs in production imports no test, no test helper, no benchmark; the demo is opened by its command only.',
      severity: 'error',
      from: {
        pathNot: ['^src/server/(demo|scale)\\.ts$', '^src/server/(demo|scale)/', '^scripts/', ...test],
      },
      to: { path: test },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'A production installation has no development packages.',
      severity: 'error',
      from: { path: '^(src|payload\\.config)', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-packages',
      comment:
        'A package that is imported stands in package.json; what another package happens to bring may leave with it.',
      severity: 'error',
      from: { path: '^(src|demo|tests|bench|scripts|payload\\.config)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-imported-exists',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.next)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.scss'],
    },
  },
}
