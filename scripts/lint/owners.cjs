const path = require('node:path');

/** Writes of a collection. */
const writes = new Set([
  'add',
  'addOnce',
  'addMissing',
  'update',
  'updateWhere',
  'put',
  'replace',
  'remove',
  'removeWhere',
]);

/** True for `collection(Model)` and `within.in(Model)`. */
const opensCollection = (node) =>
  node?.type === 'CallExpression' &&
  ((node.callee.type === 'Identifier' && node.callee.name === 'collection') ||
    (node.callee.type === 'MemberExpression' && node.callee.property.name === 'in'));

/** The folder whose files may write the collection that a model file in `directory` declares. */
const isWithin = (file, directory) => !path.relative(directory, file).startsWith('..');

/**
 * A collection is written only in the folder that declares it: others call its functions. What is opened must be a
 * model imported from its `model.ts`, so that the owner can be told.
 * @type {import('oxlint/plugins-dev').Rule}
 */
exports.owners = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      stranger: '{{model}} is written only in {{owner}}: call a function of that folder.',
      unknown: 'Write a collection by the model that its folder exports, so that its owner can be told.',
    },
  },
  create(context) {
    const models = new Map();
    const aliases = new Map();
    const file = context.filename;
    return {
      ImportDeclaration({ source, specifiers }) {
        if (!/(^|\/)model$/.test(source.value)) return;
        const owner = path.dirname(path.resolve(path.dirname(file), source.value));
        for (const { local } of specifiers) models.set(local.name, owner);
      },
      VariableDeclarator({ id, init }) {
        if (id.type === 'Identifier' && opensCollection(init)) aliases.set(id.name, init);
      },
      'CallExpression > MemberExpression.callee'(callee) {
        if (!writes.has(callee.property.name)) return;
        const opened = callee.object.type === 'Identifier' ? aliases.get(callee.object.name) : callee.object;
        if (!opensCollection(opened)) return;
        const [model] = opened.arguments;
        const owner = model?.type === 'Identifier' ? models.get(model.name) : undefined;
        if (!owner) context.report({ node: callee, messageId: 'unknown' });
        else if (!isWithin(file, owner)) {
          const shown = path.relative(context.cwd, owner);
          context.report({ node: callee, messageId: 'stranger', data: { model: model.name, owner: shown } });
        }
      },
    };
  },
};
