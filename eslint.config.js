// Lint: typescript-eslint's strict type-checked set, React's hook rules, and the house's own.
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './config/house-rules.js';

const plainSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports: a thing has one name everywhere.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports: a thing has one name everywhere.' },
  { selector: 'TSEnumDeclaration', message: 'Node strips types only: write a union or a zod enum.' },
  {
    selector: 'JSXAttribute[name.name="autoSize"]',
    message: "It writes a style attribute, which the page's security policy blocks: use GrowingText.",
  },
];

const query = '/^\\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\\s/';
const sqlText = [
  { selector: `Literal[value=${query}]`, message: 'SQL lives in *.store.ts.' },
  { selector: `TemplateElement[value.raw=${query}]`, message: 'SQL lives in *.store.ts.' },
];

export default defineConfig(
  globalIgnores([
    'out/**',
    'dist/**',
    'data/**',
    '.cache/**',
    'resources/**',
    'docs/**',
    'tests/fixtures/**',
    'test-results/**',
    'playwright-report/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // One program for all: by the parts' own, five programs hold the same shared sources, and it takes more than twice as long.
      parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { house: houseRules },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers in messages are plain; everything else must be turned into words on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Handlers and hooks take functions that may be asynchronous: attributes of elements are the one harmless case.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // An asynchronous signature may be the contract's, whatever the body does.
      '@typescript-eslint/require-await': 'off',
      // Splitting text into code points is what fonts, search and ids need here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Rows from SQL get their type from the caller: a parameter used once is how one says so.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Checks construction where an interface is all that is asked, and takes a third of the time.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'max-lines': ['warn', { max: 300 }],
      'house/no-giant-file': ['error', { max: 400 }],
      'house/suppression-has-reason': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...plainSyntax] } },
  {
    files: ['src/**/*.{ts,tsx}'],
    // Queries live in stores; what the database folder asks is about the file itself, and list-queries composes what no store knows.
    ignores: ['src/**/*.store.ts', 'src/engine/{database,list-queries}/**', 'src/**/*.test.ts', 'src/**/*.test-support.ts'],
    rules: { 'no-restricted-syntax': ['error', ...plainSyntax, ...sqlText] },
  },
  {
    files: ['src/{shared,engine,main,server,preload}/**/*.ts'],
    ignores: ['src/**/*.test.ts', 'src/engine/database/rename-patiently.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^\\.\\./\\.\\./', message: 'Use #shared/ or #engine/, or move the file nearer.' }],
          paths: [
            {
              name: 'node:fs',
              importNames: ['rename', 'renameSync'],
              message: 'A scanner holds new files on Windows: use renamePatiently.',
            },
            {
              name: 'node:fs/promises',
              importNames: ['rename'],
              message: 'A scanner holds new files on Windows: use renamePatientlyLater.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/{shared,engine,renderer,preload}/**/*.{ts,tsx}'], ignores: ['src/**/*.test.{ts,tsx}'], rules: { 'no-console': 'error' } },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts'],
    rules: {
      // vitest's expect takes methods and unknown shapes apart for a living.
      '@typescript-eslint/unbound-method': 'off',
      // Test data is spread from literals, which the rule's list of allowed types does not reach.
      '@typescript-eslint/no-misused-spread': 'off',
      'house/no-giant-file': 'off',
    },
  },
);
