/** The rules of the house: who may know whom. */
const contexts = '^cloudfunctions/(?!shared/)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contexts-do-not-know-each-other',
      comment: 'What two contexts need lives in cloudfunctions/shared or in types.',
      severity: 'error',
      from: { path: contexts },
      to: { path: contexts, pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'shared-knows-no-context',
      severity: 'error',
      from: { path: '^cloudfunctions/shared/' },
      to: { path: contexts },
    },
    {
      name: 'one-file-knows-the-sdk',
      severity: 'error',
      from: {
        path: '^(cloudfunctions|types|miniprogram)/',
        pathNot: '^cloudfunctions/shared/database\\.ts$',
      },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'collections-are-named-in-stores',
      comment:
        "Only a context's store.ts, or a part of it (…-store.ts), and the shared kernel reach the database.",
      severity: 'error',
      from: { path: contexts, pathNot: '[/-]store\\.ts$|/(index|push-page|phone-code)\\.ts$' },
      to: { path: '^cloudfunctions/shared/database\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'mini-program-takes-types-only',
      comment: 'Of the contracts it takes the types; values it may import lie in types/shared, which knows nobody.',
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
      from: { path: '^types/(domain/|contract|fields)' },
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
