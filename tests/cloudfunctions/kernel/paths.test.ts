import { depthOf, liesWithin, lineOf, subtreeRange } from '../../../cloudfunctions/kernel/paths';

describe('organisation paths', () => {
  it('name the line from the district down', () => {
    expect(lineOf('/sj/t1/b1/')).toEqual(['/sj/', '/sj/t1/', '/sj/t1/b1/']);
    expect(depthOf('/sj/')).toBe(1);
    expect(depthOf('/sj/t1/b1/')).toBe(3);
  });

  it.each([
    ['/sj/t1/', true],
    ['/sj/t1/b1/', true],
    ['/sj/t1/z/9/', true],
    ['/sj/t10/', false],
    ['/sj/t1-park/', false],
    ['/sj/', false],
  ])('%s lies within /sj/t1/: %s', (path, inside) => {
    const { from, to } = subtreeRange('/sj/t1/');
    expect(liesWithin(path, '/sj/t1/')).toBe(inside);
    expect(from <= path && path < to).toBe(inside);
  });
});
