import { coursesOf, plotOf, runOf, withRun, type Run } from '../../../scripts/bench/history';

/** What is kept of measurements, and how it is drawn. */

const report = (ratio: number) => ({
  name: 'check-in',
  metrics: { requests: 3, ms: 4 },
  floor: { bare: 2 },
  ratios: { toBare: ratio },
  goals: { toBare: 2, requests: 3, missed: 0 },
});
const run = (commit: string, ratio: number): Run => runOf(report(ratio), { commit, on: '2026-11-28' });

it('keeps what has a goal, with the goal of that day', () => {
  expect(run('a1', 1.5)).toEqual({
    commit: 'a1',
    on: '2026-11-28',
    bench: 'check-in',
    found: { toBare: { is: 1.5, goal: 2 }, requests: { is: 3, goal: 3 } },
  });
});

it('has one line a measurement and commit, the later of two', () => {
  const runs = [run('a1', 1), run('b2', 1.5)].reduce(withRun, []);
  const other = { ...run('a1', 1), bench: 'home' };
  expect(withRun(withRun(runs, run('b2', 1.8)), other)).toEqual([run('a1', 1), run('b2', 1.8), other]);
});

it('follows each number as a part of its goal', () => {
  const runs = [run('a1', 1), { ...run('b2', 3), found: { toBare: { is: 3, goal: 4 } } }];
  expect(coursesOf(runs)).toEqual([
    { bench: 'check-in', what: 'toBare', parts: [0.5, 0.75], last: 3 },
    { bench: 'check-in', what: 'requests', parts: [1], last: 3 },
  ]);
});

it('draws a cell for each, within the picture, and marks what misses its goal', () => {
  const svg = plotOf(coursesOf([run('a1', 1), run('b2', 9)]));
  const [width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  const points = [...svg.matchAll(/points="([^"]*)"/g)].map(([, list = '']) =>
    list.split(' ').map((point) => point.split(',').map(Number)),
  );
  expect(points.map((one) => one.length)).toEqual([2, 2]);
  expect(points.flat().every(([x = -1, y = -1]) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
  expect(svg.match(/font-weight="bold">9</)).not.toBeNull();
});
