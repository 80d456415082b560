import { soundsOf } from '../../../../cloudfunctions/domain/membership/sounds';

it.each([
  ['赵敏', ['zhaomin', 'zm']],
  // A surname is read as one.
  ['单丹', ['shandan', 'sd']],
  ['曾仇', ['zengchou', 'zc']],
  ['吕梁', ['lvliang', 'll']],
  ['阿卜杜拉·买买提', ['abudulamaimaiti', 'abdlmmt']],
  ['John 王', ['johnwang', 'jw']],
  ['', ['']],
])('%s sounds like %j', (name, sounds) => {
  expect(soundsOf(name)).toEqual(sounds);
});
