import fc from 'fast-check';
import { compact, matchKey, plain, tidyName, visible } from '../../../cloudfunctions/kernel/names';

describe('a name', () => {
  it.each([
    ['张 三', '张三'],
    ['张　三', '张三'],
    ['\u200b王\u00ad芳\ufeff', '王芳'],
    ['\u202e李强\u202c', '李强'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 ． 买买提', '阿卜杜拉·买买提'],
    ['⻓孙⽆忌', '长孙无忌'],
    ['&#x24B62;芳', '𤭢芳'],
    ['\ue863明', '䶮明'],
    ['Ｊｏｈｎ  Smith', 'John Smith'],
    ['J. Smith', 'J. Smith'],
    ['王\r\n芳', '王芳'],
    ['', ''],
  ])('%j is %j', (typed, name) => {
    expect(tidyName(typed)).toBe(name);
  });

  it.each([
    ['启云（集团）党支部', '启云(集团) 党支部'],
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提'],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提'],
    ['“新锐”公司支部', '"新锐"公司支部'],
    ['〔2020〕1号', '(2020)1号'],
    ['ＡＢＣ公司', 'abc公司'],
    ['高山', '⾼山'],
    ['隆', '隆\ufe00'],
  ])('%j is compared like %j', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  it('stays what it is when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        for (const read of [visible, plain, compact, tidyName, matchKey]) {
          expect(read(read(text))).toBe(read(text));
        }
      }),
    );
  });

  it('is the same with any unseen signs and spaces between its characters', () => {
    const hidden = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\u00ad',
      '\ufeff',
      '\u200f',
      ' ',
      '\u3000',
      '\u00a0',
      '\u2009',
      '\t',
    );
    const name = fc.string({
      unit: fc.constantFrom(...Array.from('王芳李强赵敏𠮷䶮长孙')),
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(name, fc.array(hidden, { minLength: 7, maxLength: 7 }), (known, signs) => {
        const typed = Array.from(known, (sign, index) => sign + (signs[index] ?? '')).join('');
        expect(tidyName(typed)).toBe(known);
      }),
    );
  });
});
