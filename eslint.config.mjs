import { parser } from 'typescript-eslint';
import { owners } from './scripts/lint/owners.cjs';
import { oneWay } from './scripts/lint/one-way.cjs';
import { transactions } from './scripts/lint/transactions.cjs';

/** The rules of this house; what any TypeScript is held to stands in `.oxlintrc.json`. */

/** Literals are written out, not spread. */
const noSpreadLiterals = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message: 'Write the properties themselves.',
};

export default [
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.wireit/',
      '.data/',
      'gallery/',
      '**/*.cjs',
      '**/*.mjs',
      'localcloud/console/',
      'miniprogram/*.js',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser },
    // Comments that switch off a rule of the other linter are no business of this one.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { house: { rules: { owners } }, '@typescript-eslint': { rules: {} } },
    rules: { 'no-restricted-syntax': ['error', noSpreadLiterals] },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noSpreadLiterals, ...transactions, ...oneWay] },
  },
  {
    // The one place that says who keeps a record now.
    files: ['cloudfunctions/domain/organization/keeping.ts'],
    rules: { 'no-restricted-syntax': ['error', noSpreadLiterals, ...transactions] },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    // The mechanisms that any collection may be handed to.
    ignores: ['cloudfunctions/kernel/retention.ts', 'cloudfunctions/domain/organization/propagate.ts'],
    rules: { 'house/owners': 'error' },
  },
];
