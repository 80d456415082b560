import { built } from '../../miniprogram/src/handbook/search/built';
import { openSearch, type BuiltIndex } from '../../miniprogram/src/handbook/search/engine';
import { asked, heldOut, tuning } from '../../scripts/handbook/queries';
import { apartIn, hitsOf } from '../../scripts/handbook/hits';
import { handbook } from '../../types/shared/handbook';

/** The search of the handbook on queries with their answers; the numbers are what it reaches, and may not fall. */

const index = JSON.parse(built) as BuiltIndex;
const search = openSearch(index);
const ids = new Set(handbook.flatMap(({ questions }) => questions.map(({ id }) => id)));

it('is held against 150 queries, each once, a third of them never tuned on, 50 without a word of the question', () => {
  const all = [...tuning, ...heldOut];
  const everything = [...all, ...asked];
  expect(new Set(everything.map(({ query }) => query)).size).toBe(220);
  expect(all).toHaveLength(150);
  expect(heldOut).toHaveLength(50);
  expect(everything.flatMap(({ expects }) => [expects].flat()).filter((id) => !ids.has(id))).toEqual([]);
  expect(apartIn(all).length).toBeGreaterThanOrEqual(50);
});

it('finds what is meant', () => {
  const tuned = hitsOf(search, tuning);
  const elsewhere = hitsOf(search, asked);
  const held = hitsOf(search, heldOut);
  expect(tuned.first).toBeGreaterThanOrEqual(94);
  expect(tuned.third).toBeGreaterThanOrEqual(98);
  expect(elsewhere.first).toBeGreaterThanOrEqual(67);
  expect(elsewhere.third).toBeGreaterThanOrEqual(70);
  expect(held.first).toBeGreaterThanOrEqual(43);
  expect(held.third).toBeGreaterThanOrEqual(48);
});

it('finds nothing for nothing, and bears whatever is typed', () => {
  for (const query of [
    '',
    '   ',
    '？！',
    '怎么办',
    '\u0000',
    '𠮷',
    '😀',
    'q',
    '1'.repeat(500),
    'zz'.repeat(200),
  ]) {
    expect(Array.isArray(search.find(query))).toBe(true);
  }
  expect(search.find('')).toEqual([]);
  expect(search.find('怎么办')).toEqual([]);
});

it('finds what the district wrote, and a question by its new words', () => {
  const written = {
    id: 'd-new',
    question: '周末能借党群服务站吗？',
    also: [],
    answer: ['提前约好时间。'],
    place: 0,
  };
  const anew = openSearch(index, [written, { ...written, id: 'found-branch', question: '熊猫几只算一窝？' }]);
  expect(anew.find('借党群服务站')[0]).toBe('d-new');
  expect(anew.find('dangqun fuwuzhan')[0]).toBe('d-new');
  expect(anew.find('熊猫一窝')[0]).toBe('found-branch');
});
