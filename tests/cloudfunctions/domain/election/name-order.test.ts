import fc from 'fast-check';
import { byHand, byStrokes, strokesOf } from '../../../../cloudfunctions/domain/election/name-order';

/** Candidates by 姓氏笔画. */

const ordered = (...names: string[]) => byStrokes(names.map((name) => ({ name }))).map(({ of }) => of.name);

/** The same, however they came. */
const always = (...names: string[]) => {
  expect(ordered(...names)).toEqual(names);
  expect(ordered(...names.toReversed())).toEqual(names);
};

it.each([
  ['of as many strokes the first that differs decides: 李 begins with 横, 张 with 折', ['李四', '张三']],
  ['few strokes first', ['丁一', '王五', '邓小', '刘六', '陈七', '黄八', '魏九']],
  [
    'all seven-stroke surnames by their first stroke',
    ['严明', '李明', '吴明', '何明', '余明', '沈明', '张明', '陈明'],
  ],
  ['one surname: the given name decides, its first character first', ['王一', '王丁', '王力', '王大伟']],
  ['one character before two that begin with it', ['李明', '李明华']],
  ['a compound surname stands with its first character', ['陈明', '欧阳明', '黄明']],
  ['a single surname before a compound one that begins with it', ['司明', '司马明']],
  ['a name of two characters has a surname of one, whatever they are', ['司马', '司徒']],
])('%s', (_, names) => always(...names));

it('what is called the same keeps its place, and blanks and dots change nothing', () => {
  const two = [
    { name: '王 伟', id: 1 },
    { name: '王伟', id: 2 },
  ];
  expect(byStrokes(two).map(({ of }) => of.id)).toEqual([1, 2]);
  expect(byStrokes(two.toReversed()).map(({ of }) => of.id)).toEqual([2, 1]);
  always('丁一', '王 伟', '李四');
});

it('what nobody knows the strokes of comes last among its like, and says so', () => {
  const found = byStrokes([{ name: '𠮷一' }, { name: '魏明' }, { name: '李𠮷' }]);
  expect(found.map(({ of, isUnsure }) => [of.name, isUnsure])).toEqual([
    ['李𠮷', true],
    ['魏明', false],
    ['𠮷一', true],
  ]);
  expect(strokesOf('𠮷')).toBeUndefined();
});

it('a person puts those in their places, and the others stand in their order around them', () => {
  const put = (...names: string[]) => byHand(names.map((name) => ({ name }))).map(({ name }) => name);
  expect(put('𠮷一', '魏明', '丁一')).toEqual(['𠮷一', '丁一', '魏明']);
  expect(put('魏明', '𠮷一', '丁一')).toEqual(['丁一', '𠮷一', '魏明']);
  expect(put('魏明', '丁一')).toEqual(['丁一', '魏明']);
});

it('strokes are those of the standard: their number, and 横竖撇点折 in the order of writing', () => {
  expect(['李', '张', '王', '陈', '黄', '魏', '邓', '刘'].map((one) => strokesOf(one)?.length)).toEqual([
    7, 7, 4, 7, 11, 17, 4, 6,
  ]);
  expect(strokesOf('李')?.[0]).toBe('1');
  expect(strokesOf('张')?.[0]).toBe('5');
  expect(strokesOf('沈')).toBe('4414535');
});

it('is one order of all names, whichever way they come', () => {
  const letters = fc.constantFrom(...Array.from('李张王欧阳司马丁一明华伟大小力陈𠮷乙'));
  const name = fc.array(letters, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
  fc.assert(
    fc.property(
      fc
        .uniqueArray(name, { maxLength: 12 })
        .chain((names) =>
          fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
        ),
      ([names, shuffled]) => {
        expect(ordered(...shuffled)).toEqual(ordered(...names));
        // What is in order stays so when some are left out.
        const [, ...fewer] = ordered(...names);
        expect(ordered(...fewer.toReversed())).toEqual(fewer);
      },
    ),
  );
});
