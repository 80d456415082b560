/** The rules of the house: who may know whom. */

/** A context's folder; `kernel`, `domain` and `jobs` are none. */
const context = '^cloudfunctions/(?!kernel/|domain/|jobs/)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-folder-cycles',
      comment: 'Matters of the domain build on one another in one direction.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^cloudfunctions/(domain|kernel)(/|$)' },
      to: { circular: true },
    },
    {
      name: 'contexts-do-not-know-each-other',
      comment:
        'What two contexts need lies in cloudfunctions/domain; what any function stands on, in kernel.',
      severity: 'error',
      from: { path: context },
      to: { path: context, pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'domain-knows-no-context',
      severity: 'error',
      from: { path: '^cloudfunctions/domain/' },
      to: { path: '^cloudfunctions/(?!kernel/|domain/)' },
    },
    {
      name: 'kernel-knows-no-business',
      severity: 'error',
      from: { path: '^cloudfunctions/kernel/' },
      to: { path: '^cloudfunctions/(?!kernel/)' },
    },
    {
      name: 'jobs-takes-steps-only',
      comment: 'A context brings along what the timer does for it, as a list of steps.',
      severity: 'error',
      from: { path: '^cloudfunctions/jobs/' },
      to: { path: '^cloudfunctions/(?!kernel/|jobs/)', pathNot: '/steps\\.ts$' },
    },
    {
      name: 'one-folder-knows-the-sdk',
      severity: 'error',
      from: {
        path: '^(cloudfunctions|types|miniprogram)/',
        pathNot: '^cloudfunctions/kernel/database/sdk\\.ts$',
      },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'the-database-has-one-door',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/' },
      to: {
        path: '^cloudfunctions/kernel/database/',
        pathNot: '^cloudfunctions/kernel/database/index\\.ts$',
      },
    },
    {
      name: 'a-context-asks-the-database-in-stores',
      comment:
        "Only a context's store.ts, or a part of it (…-store.ts), and its model.ts reach the database.",
      severity: 'error',
      from: { path: context, pathNot: '([/-]store|/model)\\.ts$' },
      to: { path: '^cloudfunctions/kernel/database/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a-context-takes-its-own-contract',
      severity: 'error',
      from: { path: context },
      to: { path: '^types/(?!shared/|domain/|$1/)[^/]+/' },
    },
    {
      name: 'domain-takes-no-contract-of-a-context',
      severity: 'error',
      from: { path: '^cloudfunctions/(kernel|domain)/' },
      to: { path: '^types/(?!shared/|domain/)[^/]+/' },
    },
    {
      name: 'mini-program-takes-types-only',
      comment:
        'Of the contracts it takes the types; values it may import lie in types/shared, which knows nobody.',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^types/(?!shared/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-values-know-nobody',
      severity: 'error',
      from: { path: '^types/shared/' },
      to: { pathNot: '^types/shared/' },
    },
    {
      name: 'contracts-do-not-know-each-other',
      comment: 'What two contracts need lies in types/domain.',
      severity: 'error',
      from: { path: '^types/(?!shared/|domain/)([^/]+)/' },
      to: { path: '^types/(?!shared/|domain/)([^/]+)/', pathNot: '^types/$1/' },
    },
    {
      name: 'domain-contracts-know-no-context',
      severity: 'error',
      from: { path: '^types/(domain/|contract\\.ts|fields\\.ts)' },
      to: { path: '^types/(?!shared/|domain/)([^/]+)/' },
    },
    {
      name: 'mini-program-knows-no-server',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^(cloudfunctions|localcloud|scripts|tests)/' },
    },
    {
      name: 'types-know-nobody',
      severity: 'error',
      from: { path: '^types/' },
      to: { path: '^(cloudfunctions|localcloud|miniprogram|scripts|tests)/' },
    },
    {
      name: 'functions-know-no-cloud',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(localcloud|miniprogram|scripts|tests)/' },
    },
    {
      name: 'local-cloud-knows-no-product',
      comment: 'It replaces the platform, so it must run any function.',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(cloudfunctions|types|miniprogram|scripts|tests)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
