/** The rules of the house: who may know whom. */

/** A context's folder; `kernel`, `domain` and `jobs` are none. */
const context = '^cloudfunctions/(?!kernel/|domain/|jobs/)([^/]+)/';

/** The app's layers; every other folder of it is a context. */
const appLayers = 'kit/|domain/|services/|platform/|local/';
const appContext = `^miniprogram/src/(?!${appLayers}|theme/|assets/)([^/]+)/`;

/** Who knows whom in the app: platform and services, then the kit, then what contexts share, then the contexts. */
const app = [
  {
    name: 'app-services-know-no-screen',
    comment: 'Of the contexts they know the list; what those say of themselves is joined here.',
    severity: 'error',
    from: { path: '^miniprogram/src/services/' },
    to: {
      path: '^miniprogram/src/(?!services/|local/identities\\.ts$|(contexts|audit-words|failures)\\.ts$)',
    },
  },
  {
    name: 'app-platform-knows-no-field',
    severity: 'error',
    from: { path: '^miniprogram/src/platform/' },
    to: { path: '^miniprogram/src/(?!platform/|services/|kit/|theme/)' },
  },
  {
    name: 'app-kit-knows-no-field',
    comment: 'The calendar is none: months are reckoned in one place for both sides.',
    severity: 'error',
    from: { path: '^miniprogram/src/kit/' },
    to: { path: '^(miniprogram/src/(?!kit/|services/(?!pages\\.ts$))|types/(?!shared/calendar\\.ts$))' },
  },
  {
    name: 'app-domain-knows-no-context',
    comment: 'It leads to pages by their addresses, in services/pages.ts.',
    severity: 'error',
    from: { path: '^miniprogram/src/domain/' },
    to: { path: '^miniprogram/src/(?!kit/|domain/|services/)' },
  },
  {
    name: 'app-contexts-do-not-know-each-other',
    comment: 'What two contexts need lies in domain/; they lead to one another by addresses.',
    severity: 'error',
    from: { path: appContext },
    to: { path: appContext, pathNot: '^miniprogram/src/$1/' },
  },
  {
    name: 'app-descriptors-are-plain',
    comment: 'They lie in the main package: words and addresses, no screens.',
    severity: 'error',
    from: { path: `${appContext}(context|failures)\\.ts$` },
    to: {
      pathNot:
        '^miniprogram/src/(domain/(context|labels)|services/(contract|failure|pages)|$1/labels)\\.ts$|^types/',
    },
  },
  {
    name: 'app-descriptors-are-listed',
    comment: 'Whoever needs what a context says of itself takes it from the list.',
    severity: 'error',
    from: { pathNot: '^miniprogram/src/(contexts|audit-words|failures)\\.ts$' },
    to: { path: `${appContext}(context|audit-words|failures)\\.ts$` },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...app,
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
