const { oneWay } = require('./one-way.cjs');
const { owners } = require('./owners.cjs');
const { transactions } = require('./transactions.cjs');

/** A rule that complains of whatever these selectors find. */
const refusing = (selectors) => ({
  meta: { type: 'problem', schema: [] },
  create: (context) =>
    Object.fromEntries(
      selectors.map(({ selector, message }) => [selector, (node) => context.report({ node, message })]),
    ),
});

/** The rules of this house, as a plugin of oxlint; what any TypeScript is held to stands in `.oxlintrc.json` too. */
module.exports = {
  meta: { name: 'house' },
  rules: {
    'no-spread-literals': refusing([
      {
        selector: 'ObjectExpression > SpreadElement > ObjectExpression',
        message: 'Write the properties themselves.',
      },
    ]),
    'one-way': refusing(oneWay),
    owners,
    transactions: refusing(transactions),
  },
};
