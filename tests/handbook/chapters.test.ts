import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPractices, allRules } from '../../cloudfunctions/domain/rules/registry';
import { filled } from '../../miniprogram/src/handbook/filled';
import { linkFor, links } from '../../miniprogram/src/handbook/links';
import { built } from '../../scripts/handbook/build';
import { root } from '../../scripts/cloud';
import { handbook } from '../../types/shared/handbook';
import { handbookChapterIds } from '../../types/shared/handbook/entry';

/** The chapters of the handbook, held against the registry of rules and the pages of the app. */

const questions = handbook.flatMap((chapter) => chapter.questions);
const ids = questions.map(({ id }) => id);
const rules = new Set([...allRules, ...allPractices].map(({ id }) => id));
const numbers = new Map(
  [...allRules, ...allPractices].flatMap((one) => (one.value === undefined ? [] : [[one.id, one]])),
);
const placeholder = /\{(\w+):(\w+)\}/g;

it('has every chapter, and 120 questions at least, each once', () => {
  expect(handbook.map(({ id }) => id)).toEqual(handbookChapterIds);
  expect(handbook.filter((chapter) => chapter.questions.length < 8)).toEqual([]);
  expect(ids.length).toBeGreaterThanOrEqual(120);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(questions.map(({ question }) => question)).size).toBe(ids.length);
});

it.each(questions)('$id stands on what there is', (one) => {
  const text = one.answer.join('');
  const named = [...text.matchAll(placeholder)].map(([, way, id]) => ({ way, id }));
  expect(one.rules.filter((id) => !rules.has(id))).toEqual([]);
  expect(one.related.filter((id) => id === one.id || !ids.includes(id))).toEqual([]);
  expect(named.filter(({ way = '' }) => !['number', 'percent', 'yuan'].includes(way))).toEqual([]);
  expect(named.filter(({ id = '' }) => !numbers.has(id) || !one.rules.includes(id))).toEqual([]);
  // A number is the registry's, never typed.
  const typed = text
    .replace(placeholder, '')
    .match(/[0-9０-９]|[二两三四五六七八九十]+(?:个|名|人|年|天|月|元|学时|次)/g);
  expect(typed).toBeNull();
  expect(filled(text, numbers)).not.toMatch(/[{}]|待核）/);
  // What rests on no rule is not stated as one.
  if (/(?<!不是)必须|严禁|不得/.test(text)) expect(one.rules).not.toEqual([]);
  expect(text).not.toMatch(/第[一二三四五六七八九十百]+条/);
});

it('leads to pages that there are, and only those who may see them', () => {
  expect(questions.flatMap(({ link }) => (link && !(link in links) ? [link] : []))).toEqual([]);
  // Nor is one named that no answer leads to.
  expect(Object.keys(links).filter((name) => questions.every(({ link }) => link !== name))).toEqual([]);
  for (const { to } of Object.values(links)) {
    const [path = ''] = to({ organizationId: 'o:1' }).split('?');
    expect(existsSync(join(root, 'miniprogram/src', `${path}.tsx`))).toBe(true);
  }
  const nobody = { roles: [] } as unknown as Parameters<typeof linkFor>[1];
  const secretary = {
    memberId: 'm',
    roles: [{ role: 'secretary', organizationId: 'b' }],
  } as unknown as Parameters<typeof linkFor>[1];
  expect(linkFor('ledger', nobody)).toBeUndefined();
  expect(linkFor('ledger', undefined)).toBeUndefined();
  expect(linkFor('myAttendance', nobody)).toBeUndefined();
  expect(linkFor('ledger', secretary)?.address).toBe('/ledger/year/index?organizationId=b');
  expect(linkFor('rules', undefined)?.address).toBe('/rule/list/index');
});

it('is on the phone as it is written here: npm run handbook', () => {
  for (const [file, text] of Object.entries(built())) {
    expect(readFileSync(join(root, file), 'utf8') === text ? '' : file).toBe('');
  }
});
