import { openSearch, type BuiltIndex } from '../../miniprogram/src/handbook/search/engine';
import { built } from '../../miniprogram/src/handbook/search/built';
import { handbook } from '../../types/shared/handbook';
import { hitsOf } from '../handbook/hits';
import { asked, heldOut, tuning } from '../handbook/queries';
import { judge, median, round, type BenchReport, type Progress } from './report';

/** Each side is timed so often, in turns. */
const rounds = 30;

/**
 * How often the search of the handbook finds what is meant, on what it was tuned on and on what it was not; and how long it
 * takes beside looking whether the same texts hold the words as they were typed.
 */
export function search(progress: Progress): Promise<BenchReport> {
  const index = JSON.parse(built) as BuiltIndex;
  const search = openSearch(index);
  const texts = handbook.flatMap(({ questions }) =>
    questions.map(({ question, also, answer }) => [question, ...also, ...answer].join('\n')),
  );
  const all = [...tuning, ...heldOut].map(({ query }) => query);
  const finding: number[] = [];
  const scanning: number[] = [];
  const opening: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    finding.push(timeOf(() => all.forEach((query) => search.find(query))) / all.length);
    scanning.push(
      timeOf(() => all.forEach((query) => texts.filter((text) => text.includes(query)))) / all.length,
    );
    opening.push(timeOf(() => openSearch(JSON.parse(built) as BuiltIndex)));
    progress((turn + 1) / rounds);
  }
  const missed = (queries: typeof tuning) => {
    const { first, third } = hitsOf(search, queries);
    const percent = (hits: number) => round(100 - (100 * hits) / queries.length);
    return { first: percent(first), third: percent(third) };
  };
  const [tuned, elsewhere, held, both] = [tuning, asked, heldOut, [...tuning, ...heldOut]].map(missed);
  const [find, scan] = [median(finding), median(scanning)];
  const report = judge({
    name: 'search',
    metrics: {
      'tuned on: not first (%)': tuned?.first ?? NaN,
      'tuned on: not among three (%)': tuned?.third ?? NaN,
      'asked elsewhere: not first (%)': elsewhere?.first ?? NaN,
      'asked elsewhere: not among three (%)': elsewhere?.third ?? NaN,
      'held out: not first (%)': held?.first ?? NaN,
      'held out: not among three (%)': held?.third ?? NaN,
      'all: not first (%)': both?.first ?? NaN,
      'all: not among three (%)': both?.third ?? NaN,
      'opening the index (ms)': round(median(opening)),
      'a query (ms)': round(find),
    },
    floor: { 'a bare scan (ms)': round(scan) },
    ratios: { 'query / scan': round(find / scan) },
    goals: {
      'all: not first (%)': 15,
      'all: not among three (%)': 5,
      'held out: not first (%)': 15,
      'held out: not among three (%)': 5,
      'query / scan': 500,
    },
  });
  return Promise.resolve(report);
}

function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
