import { found } from '../../miniprogram/src/member/list/found';

const some = [
  { name: '赵敏', sounds: ['zhaomin', 'zm'] },
  { name: '张明', sounds: ['zhangming', 'zm'] },
  { name: '阿卜杜拉·买买提', sounds: ['abudulamaimaiti', 'abdlmmt'] },
];

it.each([
  ['', ['赵敏', '张明', '阿卜杜拉·买买提']],
  [' 敏 ', ['赵敏']],
  ['ZM', ['赵敏', '张明']],
  ['zha', ['赵敏', '张明']],
  ["zhang'm", ['张明']],
  ['min', []],
  ['拉买', ['阿卜杜拉·买买提']],
  ['王', []],
])('“%s” finds %j', (looked, names) => {
  expect(found(some, looked).map(({ name }) => name)).toEqual(names);
});
