import { book, july, sheetCase, type Case, type ExpectedRow, type Value } from '../case';

/** Days in every form that lists have them in, and what each must not become. */

const header = ['姓名', '人员类别', '入党时间', '转正时间'];

/** A list whose rows differ in their days only; names are made up by number. */
const names = '王芳 李强 赵敏 孙丽 周洋 吴磊 郑杰 冯娟 陈涛 褚明 卫超 蒋秀 沈兰 韩霞'.split(' ');

const daysCase = (
  name: string,
  about: string,
  days: [Value, string | undefined, doubt?: string][],
  more: { questions?: string[]; answers?: Record<string, string>; header?: string } = {},
): Case =>
  sheetCase(
    name,
    about,
    book([
      ['姓名', '人员类别', more.header ?? '入党时间'],
      ...days.map(([day], index): Value[] => [names[index] ?? null, '正式党员', day]),
    ]),
    {
      ...(more.answers && { options: { answers: more.answers } }),
      rows: days.map(([, joinedOn, code], index): ExpectedRow => ({
        row: index + 2,
        name: names[index] ?? '',
        status: 'full',
        ...(joinedOn && { joinedOn }),
        ...(code && { doubts: [`C${index + 2} ${code}`] }),
      })),
      passed: ['1 header'],
      ...(more.questions && { questions: more.questions }),
    },
  );

const serial = july[2012];
const second = 1 / 86_400;

export const dates: Case[] = [
  daysCase('dates-written', 'the usual ways of writing a day', [
    ['2012-07-01', '2012-07-01'],
    ['2012.7.1', '2012-07-01'],
    ['2012/7/1', '2012-07-01'],
    ['2012年7月1日', '2012-07-01'],
    ['2012 年 7 月 1 日', '2012-07-01'],
    ['２０１２．０７．０１', '2012-07-01'],
    ['20120701', '2012-07-01'],
    [20_120_701, '2012-07-01'],
    ['二〇一二年七月一日', '2012-07-01'],
    ['二○一二年十二月二十一日', '2012-12-21'],
    ['一九九八年十月三十日', '1998-10-30'],
    ['2012-07-01 00:00:00', '2012-07-01'],
    ['2012、7、1', '2012-07-01'],
    ['2012.07.01.', '2012-07-01'],
  ]),
  daysCase('dates-serials', 'cells of days with fractions of a second, and a plain number', [
    [{ serial }, '2012-07-01'],
    [{ serial: serial - 1e-10 }, '2012-07-01'],
    [{ serial: serial - 0.4 * second }, '2012-07-01'],
    [{ serial: serial + 0.4 * second }, '2012-07-01'],
    [{ serial: serial + 0.375 }, '2012-07-01'],
    [{ serial, format: 'chineseDay' }, '2012-07-01'],
    [serial, '2012-07-01', 'DATE_FROM_NUMBER'],
    [String(serial), '2012-07-01', 'DATE_FROM_NUMBER'],
  ]),
  daysCase(
    'dates-late-times',
    'times that may be the start of the next day by another clock',
    [
      [{ serial: serial - 8 / 24 }, undefined, 'DATE_LATE_TIME'],
      [{ serial: serial - 9 / 24 }, undefined, 'DATE_LATE_TIME'],
      [{ serial: serial - 1 / 24 }, undefined, 'DATE_LATE_TIME'],
      [{ serial: serial - 43 * second }, undefined, 'DATE_LATE_TIME'],
      ['2012-06-30 23:59:17', undefined, 'DATE_LATE_TIME'],
      ['2012/6/30 16:00', undefined, 'DATE_LATE_TIME'],
      ['2012/6/30 4:00 PM', undefined, 'DATE_LATE_TIME'],
      ['2012/7/1 8:30', '2012-07-01'],
    ],
    { questions: ['date:入党时间:DATE_LATE_TIME'] },
  ),
  daysCase(
    'dates-late-times-settled',
    'the same, when somebody said that they are the next day',
    [
      [{ serial: serial - 8 / 24 }, '2012-07-01'],
      ['2012-06-30 23:59:17', '2012-07-01'],
    ],
    { answers: { 'date:入党时间:DATE_LATE_TIME': 'nextDay' }, questions: [] },
  ),
  daysCase('dates-zones', 'instants with their zone, some in the summer time of 1986 to 1991', [
    ['2012-06-30T16:00:00.000Z', '2012-07-01'],
    ['2012-07-01T00:00:00+08:00', '2012-07-01'],
    ['1988-06-30T15:00:00.000Z', '1988-07-01'],
    ['1988-06-30T16:00:00.000Z', '1988-07-01'],
    ['1990-12-31T16:00:00Z', '1991-01-01'],
    ['2012-07-01T00:00:00Z', '2012-07-01'],
    ['2012-06-30T20:00:00Z', undefined, 'DATE_LATE_TIME'],
    ['Sun Jul 01 2012 00:00:00 GMT+0800 (中国标准时间)', '2012-07-01'],
    ['Sun Jul 01 00:00:00 CST 2012', '2012-07-01'],
  ]),
  daysCase(
    'dates-months',
    'months without their day, as text, as a number, and as a cell that shows no day',
    [
      ['2012.07', undefined, 'DATE_MONTH_ONLY'],
      ['2012年7月', undefined, 'DATE_MONTH_ONLY'],
      ['二〇一二年七月', undefined, 'DATE_MONTH_ONLY'],
      ['201207', undefined, 'DATE_MONTH_ONLY'],
      [2012.7, undefined, 'DATE_MONTH_ONLY'],
      [2012.1, undefined, 'DATE_SHORT_MONTH'],
      [{ serial, format: 'month' }, undefined, 'DATE_MONTH_ONLY'],
      [{ serial, format: 'chineseMonth' }, undefined, 'DATE_MONTH_ONLY'],
      [{ serial, format: 'monthName' }, undefined, 'DATE_MONTH_ONLY'],
      [{ serial: serial + 14, format: 'month' }, '2012-07-15'],
      ['2012.07.00', undefined, 'DATE_MONTH_ONLY'],
      ['2012', undefined, 'DATE_YEAR_ONLY'],
      [2012, undefined, 'DATE_YEAR_ONLY'],
    ],
    { header: '入党年月' },
  ),
  daysCase(
    'dates-months-settled',
    'the same, when somebody said which day and which month is meant',
    [
      ['2012.07', '2012-07-01'],
      [2012.1, '2012-10-01'],
      [{ serial, format: 'month' }, '2012-07-01'],
    ],
    { answers: { 'date:入党时间:DATE_MONTH_ONLY': 'first', 'date:入党时间:DATE_SHORT_MONTH': 'october' } },
  ),
  daysCase(
    'dates-open',
    'years of two digits, and days and months that may change places',
    [
      ['12.7.1', undefined, 'DATE_TWO_DIGIT_YEAR'],
      ['98年7月1日', undefined, 'DATE_TWO_DIGIT_YEAR'],
      ['1-Jul-12', undefined, 'DATE_TWO_DIGIT_YEAR'],
      ['7/1/2012', undefined, 'DATE_ORDER'],
      ['13/7/2012', '2012-07-13'],
      ['7/7/2012', '2012-07-07'],
      ['1 Jul 2012', '2012-07-01'],
      ['July 1, 2012', '2012-07-01'],
    ],
    { questions: ['date:入党时间:DATE_TWO_DIGIT_YEAR', 'date:入党时间:DATE_ORDER'] },
  ),
  daysCase(
    'dates-open-settled',
    'the same, settled',
    [
      ['12.7.1', '2012-07-01'],
      ['98年7月1日', '1998-07-01'],
      ['7/1/2012', '2012-07-01'],
    ],
    {
      answers: { 'date:入党时间:DATE_TWO_DIGIT_YEAR': 'proposed', 'date:入党时间:DATE_ORDER': 'monthFirst' },
      questions: [],
    },
  ),
  daysCase('dates-none', 'what is no day', [
    ['2012-02-30', undefined, 'DATE_INVALID'],
    ['2012-13-01', undefined, 'DATE_INVALID'],
    [13_812_345_678, undefined, 'DATE_INVALID'],
    [57_712_345, undefined, 'DATE_INVALID'],
    [42.5, undefined, 'DATE_INVALID'],
    [-1, undefined, 'DATE_INVALID'],
    [true, undefined, 'DATE_INVALID'],
    ['1812-07-01', undefined, 'DATE_INVALID'],
    ['2028-07-01', undefined, 'DATE_IN_FUTURE'],
    ['七月一日', undefined, 'DATE_INVALID'],
    ['建党节', undefined, 'DATE_INVALID'],
    ['无', undefined],
    ['——', undefined],
    [null, undefined],
  ]),
  sheetCase(
    'dates-against-status',
    'days that contradict one another or the status',
    book([
      header,
      ['王芳', '正式党员', '2013-07-01', '2012-07-01'],
      ['李强', '正式党员', '2012-07-01', '2012-09-01'],
      ['赵敏', '预备党员', '2012-07-01', '2013-07-01'],
      ['孙丽', '正式党员', '2026-09-01', null],
      ['周洋', '预备党员', '2026-02-01', '2027-02-01'],
      ['吴磊', '预备党员', '2026-02-01', '未转正'],
    ]),
    {
      rows: [
        {
          row: 2,
          name: '王芳',
          status: 'full',
          joinedOn: '2013-07-01',
          fullOn: '2012-07-01',
          doubts: ['D2 DATES_REVERSED'],
        },
        {
          row: 3,
          name: '李强',
          status: 'full',
          joinedOn: '2012-07-01',
          fullOn: '2012-09-01',
          doubts: ['D3 DATES_TOO_CLOSE'],
        },
        {
          row: 4,
          name: '赵敏',
          joinedOn: '2012-07-01',
          fullOn: '2013-07-01',
          doubts: ['B4 STATUS_CONFLICT'],
        },
        { row: 5, name: '孙丽', status: 'full', joinedOn: '2026-09-01', doubts: ['C5 STATUS_TOO_EARLY'] },
        {
          row: 6,
          name: '周洋',
          status: 'probationary',
          joinedOn: '2026-02-01',
          doubts: ['D6 DATE_IN_FUTURE'],
        },
        { row: 7, name: '吴磊', status: 'probationary', joinedOn: '2026-02-01' },
      ],
      passed: ['1 header'],
    },
  ),
];
