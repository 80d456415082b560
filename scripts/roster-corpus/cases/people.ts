import { book, sheetCase, type Case, type ExpectedRow, type Value } from '../case';
import { ids } from '../ids';

/** Names, numbers, and what must never be kept. */

const namesCase = (
  name: string,
  about: string,
  people: [typed: Value, name: string, more?: Partial<ExpectedRow>][],
): Case =>
  sheetCase(
    name,
    about,
    book([
      ['序号', '姓名', '人员类别'],
      ...people.map(([typed], index): Value[] => [index + 1, typed, '正式党员']),
    ]),
    {
      rows: people.map(([, read, more], index): ExpectedRow => ({
        row: index + 2,
        name: read,
        status: 'full',
        ...more,
      })),
      passed: ['1 header'],
    },
  );

const abdulla = '阿卜杜拉·买买提';

export const people: Case[] = [
  namesCase(
    'names-dots',
    'every dot between the parts of one name',
    ['·', '•', '・', '．', '.', '‧', '∙', ' · ', '･', '⋅'].map(
      (dot): [string, string, Partial<ExpectedRow>?] => {
        const typed = `阿卜杜拉${dot}买买提`;
        return [typed, abdulla, typed === abdulla ? {} : { typedName: typed }];
      },
    ),
  ),
  namesCase('names-unseen', 'signs that nobody sees, radicals, full-width letters, spaces of all kinds', [
    ['王\u200b芳', '王芳'],
    ['\ufeff李强\u200e', '李强'],
    ['赵\u00ad敏', '赵敏'],
    ['⻓孙⽆忌', '长孙无忌', { typedName: '⻓孙⽆忌' }],
    ['⾼山', '高山', { typedName: '⾼山' }],
    ['孙\u3000丽', '孙丽', { typedName: '孙 丽' }],
    ['周 \u00a0 洋', '周洋', { typedName: '周 洋' }],
    ['吴\n磊', '吴磊', { typedName: '吴 磊' }],
    ['\ue863明', '䶮明', { typedName: '\ue863明' }],
    ['葛\u{e0100}亮', '葛亮'],
    ['Ｊｏｈｎ　Smith', 'John Smith', { typedName: 'Ｊｏｈｎ Smith' }],
    ['欧阳 修远', '欧阳修远', { typedName: '欧阳 修远' }],
  ]),
  namesCase('names-doubtful', 'cells of names that hold more, less or something else', [
    ['张三、李四', '', { typedName: '张三、李四', doubts: ['B2 NAME_SEVERAL'] }],
    ['张三 李四', '', { typedName: '张三 李四', doubts: ['B3 NAME_SEVERAL'] }],
    ['张三\n李四', '', { typedName: '张三 李四', doubts: ['B4 NAME_SEVERAL'] }],
    ['张3', '', { typedName: '张3', doubts: ['B5 NAME_INVALID'] }],
    ['张', '', { typedName: '张', doubts: ['B6 NAME_INVALID'] }],
    ['王芳（女）', '王芳', { typedName: '王芳（女）', doubts: ['B7 NAME_NOTE'] }],
    ['★李强', '李强', { typedName: '★李强', doubts: ['B8 NAME_NOTE'] }],
    [42, '', { typedName: '42', doubts: ['B9 NAME_INVALID'] }],
    ['<b>王芳</b>', '', { typedName: '<b>王芳</b>', doubts: ['B10 NAME_INVALID'] }],
    ['某某有限责任公司', '某某有限责任公司', { doubts: ['B11 NAME_LONG'] }],
  ]),
  sheetCase(
    'names-with-status',
    'a status behind the name',
    book([
      ['姓名', '手机'],
      ['王芳（正式）', '13812345678'],
      ['李强(预备)', '13912345678'],
    ]),
    {
      rows: [
        {
          row: 2,
          name: '王芳',
          typedName: '王芳（正式）',
          status: 'full',
          phone: '13812345678',
          doubts: ['A2 NAME_NOTE'],
        },
        {
          row: 3,
          name: '李强',
          typedName: '李强(预备)',
          status: 'probationary',
          phone: '13912345678',
          doubts: ['A3 NAME_NOTE'],
        },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'phones',
    'numbers as people write them',
    book([
      ['姓名', '人员类别', '手机'],
      ['王芳', '正式党员', '+86 138-1234-5678'],
      ['李强', '正式党员', '１３９１２３４５６７８'],
      ['赵敏', '正式党员', 13_712_345_678],
      ['孙丽', '正式党员', '13612345678.0'],
      ['周洋', '正式党员', '13512345678/13412345678'],
      ['吴磊', '正式党员', '13312345678（妻）'],
      ['郑杰', '正式党员', '*******5678'],
      ['冯娟', '正式党员', '1381234567'],
      ['陈涛', '正式党员', '无'],
      ['褚明', '正式党员', '\u202d13212345678\u202c'],
      ['卫超', '正式党员', "'13112345678"],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', phone: '13812345678' },
        { row: 3, name: '李强', status: 'full', phone: '13912345678' },
        { row: 4, name: '赵敏', status: 'full', phone: '13712345678' },
        { row: 5, name: '孙丽', status: 'full', phone: '13612345678' },
        { row: 6, name: '周洋', status: 'full', doubts: ['C6 PHONE_SEVERAL'] },
        { row: 7, name: '吴磊', status: 'full', doubts: ['C7 PHONE_INVALID'] },
        { row: 8, name: '郑杰', status: 'full', phoneTail: '5678' },
        { row: 9, name: '冯娟', status: 'full', doubts: ['C9 PHONE_INVALID'] },
        { row: 10, name: '陈涛', status: 'full' },
        { row: 11, name: '褚明', status: 'full', phone: '13212345678' },
        { row: 12, name: '卫超', status: 'full', phone: '13112345678' },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'forbidden-headers',
    'columns that must never be stored, by their headers',
    book(
      [
        ['姓名', '党员类别', '公民身份号码', '家庭住址', '家庭成员', null, '工资', '处分情况'],
        [null, null, null, null, '姓名', '电话', null, null],
        ['王芳', '正式党员', ids[0], '某路12号', '张三', '13900000000', 9000, '无'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:G2', 'H1:H2'] },
    ),
    {
      rows: [{ row: 3, name: '王芳', status: 'full' }],
      passed: ['1 header', '2 header'],
      unread: [],
      forbidden: {
        公民身份号码: 'header',
        家庭住址: 'header',
        家庭成员·姓名: 'header',
        家庭成员·电话: 'header',
        工资: 'header',
        处分情况: 'header',
      },
    },
  ),
  sheetCase(
    'forbidden-content',
    'ID-card numbers under other headers, with spaces, among words, as numbers, in a column that is read',
    book([
      ['姓名', '党员类别', '编号', '备注', '说明', '手机', null],
      [
        '王芳',
        '正式党员',
        ids[0],
        '无',
        `证号 ${ids[1].replace(/(.{6})(.{8})/, '$1 $2 ')} 已核`,
        '13812345678',
        null,
      ],
      ['李强', '正式党员', ids[2], '家住玉树路12弄3号', '无', ids[3], '旁注'],
      ['赵敏', '正式党员', 999_999_199_001_011_200, '无', '无', '13912345678', null],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', phone: '13812345678' },
        { row: 3, name: '李强', status: 'full', doubts: ['F3 FORBIDDEN_CONTENT'] },
        { row: 4, name: '赵敏', status: 'full', phone: '13912345678' },
      ],
      passed: ['1 header'],
      unread: [''],
      forbidden: { 编号: 'content', 备注: 'content', 说明: 'content' },
    },
  ),
  sheetCase(
    'forbidden-everywhere',
    'ID-card numbers in the title, in a header, beside a section, for a name, for a branch, below the table',
    book([
      [`制表人 ${ids[0]}`, null, null],
      ['姓名', '所在党支部', `党员类别${ids[1]}`],
      [`正式党员${ids[2]}`, null, null],
      [ids[3], '启云公司党支部', '正式党员'],
      ['王芳', `启云公司${ids[0]}党支部`, '正式党员'],
      [`填表人：李四 ${ids[1]}`, null, null],
    ]),
    {
      rows: [
        { row: 3, name: '', doubts: ['A3 PERSON_UNSURE', 'A3 FORBIDDEN_CONTENT', 'C3 STATUS_MISSING'] },
        { row: 4, name: '', status: 'full', branch: '启云公司党支部', doubts: ['A4 FORBIDDEN_CONTENT'] },
        { row: 5, name: '王芳', status: 'full', doubts: ['B5 FORBIDDEN_CONTENT'] },
      ],
      passed: ['1 title', '2 header', '6 footer'],
    },
  ),
];
