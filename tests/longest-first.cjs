const Sequencer = require('@jest/test-sequencer').default;

/**
 * The longest begin first, also where nothing is known of an earlier run: none is left to run alone at the end. Of the others
 * the largest begin first; here are those that take longer than their size would have it.
 */
const longest = [
  'h5/pages',
  'hostile-input',
  'cloudfunctions/oracles',
  'powerful-input',
  'h5/main-job',
  'localcloud/durability',
  'checks/new-context',
  'access-through',
  'messaging/classes',
  'weapp/app',
  'organization/years',
  'scripts/runtimes',
  'weapp/chromium',
  'scripts/backup',
  'reading/linear',
  'learning/coverage',
  'kernel/sent-twice',
  'kernel/given-files',
  'roster/large',
  'rule/effect',
  'weapp/package',
  'checks/miniprogram',
  'weapp/kit',
  'kernel/budgets',
];

const rankOf = ({ path }) => {
  const rank = longest.findIndex((part) => path.includes(part));
  return rank < 0 ? longest.length : rank;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
