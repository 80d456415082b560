/** Points in their order, in runs of one source: each source is said once, above the points that come from it. */
export function runsOf<Point extends { source: string }>(
  points: readonly Point[],
): { source: string; points: Point[] }[] {
  const runs: { source: string; points: Point[] }[] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last?.source === point.source) last.points.push(point);
    else runs.push({ source: point.source, points: [point] });
  }
  return runs;
}
