import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';

/** Months and years are reckoned by the calendar, in `types/shared/calendar.ts` only: never as 30, 180 or 365 days. */

const own = 'types/shared/calendar.ts';
const reckons = [
  /\b(?:18[0-9]|36[56])\s*\*/,
  /\*\s*(?:18[0-9]|36[56])\b/,
  /\.(?:add|subtract)\([^)]*'(?:month|year)s?'\)/,
  /setUTC(?:Month|FullYear)|\.set(?:Month|FullYear)\(/,
  /Date\.UTC\([^)]*,\s*0\)/,
  /monthLengths|isLeap/,
];

const sources = ['cloudfunctions', 'types', 'miniprogram/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const isReckoned = (text: string): boolean => reckons.some((pattern) => pattern.test(text));

it('months are reckoned in one place', () => {
  const found = sources.filter((path) => path !== own && isReckoned(readFileSync(join(root, path), 'utf8')));
  expect(found).toEqual([]);
});

it.each([
  "dayjs(day).add(1, 'month')",
  'opened + 365 * day',
  'const halfYear = 183 * 24 * 3_600_000;',
  'new Date(Date.UTC(year, month, 0))',
  'at.setMonth(at.getMonth() + 1)',
])('%s would be seen', (text) => {
  expect(isReckoned(text)).toBe(true);
});
