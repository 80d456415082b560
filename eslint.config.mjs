import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { owners } from './scripts/lint/owners.cjs';
import { transactions } from './scripts/lint/transactions.cjs';

/** Literals are written out, not spread. */
const noSpreadLiterals = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message: 'Write the properties themselves.',
};

/** Who keeps a record is asked of its organisation, in one place; a path that some record carries does not do. */
const noPathOfARecord = {
  selector: ":matches(TSAsExpression, TSTypeAssertion) TSTypeReference[typeName.name='PathNow']",
  message: 'Ask domain/organization/keeping who keeps it now.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '**/*.cjs',
      '**/*.mjs',
      'localcloud/console/',
      'miniprogram/babel.config.js',
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Endless loops with a way out in the middle say what they do.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An action is async by its contract, whether or not it waits for anything.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
      // What is decided in turn reads in turn; what needs five things takes an object that names them.
      'no-nested-ternary': 'error',
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', noSpreadLiterals],
    },
  },
  // A table of cases hands each its columns.
  { files: ['tests/**'], rules: { 'max-params': 'off' } },
  {
    files: ['cloudfunctions/**/*.ts'],
    // The mechanisms that any collection may be handed to.
    ignores: ['cloudfunctions/kernel/retention.ts', 'cloudfunctions/domain/organization/propagate.ts'],
    plugins: { house: { rules: { owners } } },
    rules: { 'house/owners': 'error' },
  },
  // Of two blocks that fit a file the later one's list is the rule, so each says all of it.
  {
    files: ['cloudfunctions/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noSpreadLiterals, noPathOfARecord, ...transactions] },
  },
  {
    files: ['cloudfunctions/domain/organization/keeping.ts'],
    rules: { 'no-restricted-syntax': ['error', noSpreadLiterals, ...transactions] },
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
