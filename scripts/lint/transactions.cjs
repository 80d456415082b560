/**
 * `wx-server-sdk` documents transactions of single records only: `doc()` and `add()`. A search or a change by condition
 * inside one is not promised, and some go out without the transaction. So transactions are begun in one place, and what is
 * offered inside them asks for single records. Selectors for oxlint.
 */
const many = '/^(where|aggregate|updateAndReturn|orderBy|limit|skip|count)$/';
const message = 'wx-server-sdk documents single records in a transaction: doc() and add().';

const transactions = [
  // What begins one.
  {
    selector: 'CallExpression[callee.property.name="runTransaction"]',
    message:
      'Transactions begin in kernel/database/transaction.ts, which tries again where that SDK does not.',
  },
  {
    selector: `:function:has(CallExpression[callee.property.name="startTransaction"]) CallExpression[callee.property.name=${many}]`,
    message,
  },
  // The collection inside or outside a transaction, and inside one.
  ...['documents', 'inside'].map((name) => ({
    selector: `FunctionDeclaration[id.name="${name}"] CallExpression[callee.property.name=${many}]`,
    message,
  })),
];

module.exports = { transactions };
