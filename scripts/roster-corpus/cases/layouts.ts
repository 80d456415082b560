import { book, july, sheetCase, type Case } from '../case';
import { spelled } from '../spelling';

/** How real rosters are laid out. */

const serial = july[2012];

export const layouts: Case[] = [
  sheetCase(
    'layout-title-and-note',
    'a title over the table, a line of notes, a stamp and a signature below',
    book(
      [
        ['启云公司党支部党员名册', null, null, null],
        ['填报单位（盖章）：启云公司党支部', null, null, '2026年11月20日'],
        ['序号', '姓名', '党员类别', '入党时间'],
        [1, '王芳', '正式党员', { serial }],
        [2, '李强', '预备党员', '2026.2.1'],
        [3, null, null, null],
        ['以下空白', null, null, null],
        [null, null, null, null],
        ['填表人：', '赵敏', '审核人：', '孙丽'],
        [null, null, null, '2026年11月20日'],
        ['（盖章）', null, null, null],
      ],
      { merges: ['A1:D1'] },
    ),
    {
      rows: [
        { row: 4, name: '王芳', status: 'full', joinedOn: '2012-07-01' },
        { row: 5, name: '李强', status: 'probationary', joinedOn: '2026-02-01' },
      ],
      passed: [
        ...['1 title', '2 title', '3 header', '6 numberOnly', '7 footer', '8 blank', '9 footer'],
        ...['10 footer', '11 footer'],
      ],
    },
  ),
  sheetCase(
    'layout-header-of-two-rows',
    'merged down over 姓名, merged across over 入党 and 转正',
    book(
      [
        ['序号', '姓名', '入党', null, '转正', null, '联系电话'],
        [null, null, '时间', '介绍人', '时间', '备注', null],
        [1, '王芳', { serial }, '张三', '2013-07-01', null, '13812345678'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'] },
    ),
    {
      rows: [
        {
          row: 3,
          name: '王芳',
          status: 'full',
          statusFrom: 'fullOn',
          joinedOn: '2012-07-01',
          fullOn: '2013-07-01',
          phone: '13812345678',
          doubts: ['B3 STATUS_FROM_DATE'],
        },
      ],
      passed: ['1 header', '2 header'],
      columns: { 姓名: 'name', 入党·时间: 'joinedOn', 转正·时间: 'fullOn', 联系电话: 'phone' },
      unread: ['介绍人', '转正·备注'],
    },
  ),
  sheetCase(
    'layout-header-of-three-rows',
    'three rows of header under a title',
    book(
      [
        ['党员信息采集表', null, null, null, null, null],
        ['党员基本情况', null, '组织情况', null, null, null],
        ['序号', '姓名', '所属党组织名称', '党员类别', '入党时间', null],
        [null, null, null, null, '加入党组织日期', '正式转正日期'],
        [1, '王芳', '启云公司党支部', '正式党员', '2012年7月1日', '2013年7月1日'],
      ],
      { merges: ['A1:F1', 'A2:B2', 'C2:F2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3'] },
    ),
    {
      rows: [
        {
          row: 5,
          name: '王芳',
          status: 'full',
          joinedOn: '2012-07-01',
          fullOn: '2013-07-01',
          branch: '启云公司党支部',
        },
      ],
      passed: ['1 title', '2 header', '3 header', '4 header'],
    },
  ),
  sheetCase(
    'layout-sections',
    'sections by status, within groups',
    book([
      ['姓名', '入党时间'],
      ['第一党小组', null],
      ['一、正式党员（2人）', null],
      ['王芳', '2012-07-01'],
      ['赵敏', '2011-07-01'],
      ['二、预备党员（1名）', null],
      ['李强', '2026-02-01'],
      ['第二党小组', null],
      ['正式党员：', null],
      ['孙丽', '2010-07-01'],
      ['流动党员', null],
      ['周洋', '2009-07-01'],
    ]),
    {
      rows: [
        {
          row: 4,
          name: '王芳',
          status: 'full',
          statusFrom: 'section',
          joinedOn: '2012-07-01',
          group: '第一党小组',
        },
        {
          row: 5,
          name: '赵敏',
          status: 'full',
          statusFrom: 'section',
          joinedOn: '2011-07-01',
          group: '第一党小组',
        },
        {
          row: 7,
          name: '李强',
          status: 'probationary',
          statusFrom: 'section',
          joinedOn: '2026-02-01',
          group: '第一党小组',
        },
        {
          row: 10,
          name: '孙丽',
          status: 'full',
          statusFrom: 'section',
          joinedOn: '2010-07-01',
          group: '第二党小组',
        },
        {
          row: 12,
          name: '周洋',
          joinedOn: '2009-07-01',
          group: '第二党小组',
          doubts: ['A12 STATUS_MISSING'],
        },
      ],
      passed: ['1 header', '2 section', '3 section', '6 section', '8 section', '9 section', '11 section'],
    },
  ),
  sheetCase(
    'layout-section-against-cell',
    'a section and a cell that disagree',
    book([
      ['姓名', '党员类别'],
      ['正式党员', null],
      ['王芳', '正式党员'],
      ['李强', '预备党员'],
    ]),
    {
      rows: [
        { row: 3, name: '王芳', status: 'full' },
        { row: 4, name: '李强', doubts: ['B4 STATUS_CONFLICT'] },
      ],
      passed: ['1 header', '2 section'],
      questions: ['status:probationary/full'],
    },
  ),
  sheetCase(
    'layout-branches-as-sections',
    'a line with each branch before its members',
    book(
      [
        ['姓名', '人员类别', '手机'],
        ['启云公司党支部（2人）', null, null],
        ['王芳', '正式党员', '13812345678'],
        ['李强', '预备党员', null],
        ['小计', '2', null],
        ['恒晟公司党支部', null, null],
        ['赵敏', '正式党员', null],
        ['合计', '3', null],
      ],
      { merges: ['A2:C2', 'A6:C6'] },
    ),
    {
      rows: [
        {
          row: 3,
          name: '王芳',
          status: 'full',
          phone: '13812345678',
          branch: '启云公司党支部',
          branchFrom: 'section',
        },
        { row: 4, name: '李强', status: 'probationary', branch: '启云公司党支部', branchFrom: 'section' },
        { row: 7, name: '赵敏', status: 'full', branch: '恒晟公司党支部', branchFrom: 'section' },
      ],
      passed: ['1 header', '2 section', '5 footer', '6 section', '8 footer'],
    },
  ),
  sheetCase(
    'layout-repeated-header',
    'the header again on the second page, below a title',
    book(
      [
        ['党员名册', null, null],
        ['序号', '姓名', '人员类别'],
        [1, '王芳', '正式党员'],
        ['第1页 共2页', null, null],
        ['党员名册（续）', null, null],
        ['序号', '姓名', '人员类别'],
        [2, '李强', '预备党员'],
      ],
      { merges: ['A1:C1', 'A4:C4', 'A5:C5'] },
    ),
    {
      rows: [
        { row: 3, name: '王芳', status: 'full' },
        { row: 7, name: '李强', status: 'probationary' },
      ],
      passed: ['1 title', '2 header', '4 footer', '5 title', '6 header'],
    },
  ),
  sheetCase(
    'layout-two-panels',
    'two people side by side in every row',
    book([
      ['序号', '姓名', '人员类别', null, '序号', '姓名', '人员类别'],
      [1, '王芳', '正式党员', null, 3, '赵敏', '预备党员'],
      [2, '李强', '正式党员', null, 4, null, null],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full' },
        { row: 2, panel: 1, name: '赵敏', status: 'probationary' },
        { row: 3, name: '李强', status: 'full' },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'layout-names-only-grid',
    'names in a grid under one merged title',
    book(
      [
        ['党员姓名', null, null],
        ['王芳', '李强', '赵敏'],
        ['孙丽', '周洋', null],
      ],
      { merges: ['A1:C1'] },
    ),
    {
      rows: [
        { row: 2, name: '王芳', doubts: ['A2 STATUS_MISSING'] },
        { row: 2, panel: 1, name: '李强', doubts: ['B2 STATUS_MISSING'] },
        { row: 2, panel: 2, name: '赵敏', doubts: ['C2 STATUS_MISSING'] },
        { row: 3, name: '孙丽', doubts: ['A3 STATUS_MISSING'] },
        { row: 3, panel: 1, name: '周洋', doubts: ['B3 STATUS_MISSING'] },
      ],
      passed: ['1 header'],
      questions: ['status:'],
    },
  ),
  sheetCase(
    'layout-branch-merged-down',
    'a branch merged over its members, and a person of two lines',
    book(
      [
        ['所在党支部', '姓名', '人员类别', '备注'],
        ['启云公司党支部', '王芳', '正式党员', null],
        [null, '李强', '预备党员', '技术部'],
        [null, null, null, '兼职讲师'],
        ['恒晟公司党支部', '赵敏', '正式党员', null],
      ],
      { merges: ['A2:A4', 'B3:B4', 'C3:C4'] },
    ),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', branch: '启云公司党支部' },
        { row: 3, name: '李强', status: 'probationary', branch: '启云公司党支部' },
        { row: 5, name: '赵敏', status: 'full', branch: '恒晟公司党支部' },
      ],
      passed: ['1 header', '4 continued'],
    },
  ),
  sheetCase(
    'layout-sheet-per-branch',
    'a sheet for each branch',
    () =>
      spelled([
        {
          name: '启云公司党支部',
          rows: [
            ['姓名', '人员类别'],
            ['王芳', '正式党员'],
          ],
        },
        {
          name: '恒晟公司党支部',
          rows: [
            ['姓名', '人员类别'],
            ['李强', '预备党员'],
          ],
        },
      ]),
    {
      rows: [
        {
          row: 2,
          sheet: '启云公司党支部',
          name: '王芳',
          status: 'full',
          branch: '启云公司党支部',
          branchFrom: 'sheet',
        },
        {
          row: 2,
          sheet: '恒晟公司党支部',
          name: '李强',
          status: 'probationary',
          branch: '恒晟公司党支部',
          branchFrom: 'sheet',
        },
      ],
      passed: ['1 header', '1 header'],
      sheets: { 启云公司党支部: 'read', 恒晟公司党支部: 'read' },
    },
  ),
  sheetCase(
    'layout-sheet-per-status',
    'a sheet for each status, one of people who are no members yet',
    () =>
      spelled([
        {
          name: '正式党员',
          rows: [
            ['姓名', '手机'],
            ['王芳', '13812345678'],
          ],
        },
        {
          name: '预备党员',
          rows: [
            ['姓名', '手机'],
            ['李强', null],
          ],
        },
        {
          name: '入党积极分子',
          rows: [
            ['姓名', '手机'],
            ['赵敏', null],
          ],
        },
      ]),
    {
      rows: [
        {
          row: 2,
          sheet: '正式党员',
          name: '王芳',
          status: 'full',
          statusFrom: 'sheet',
          phone: '13812345678',
        },
        { row: 2, sheet: '预备党员', name: '李强', status: 'probationary', statusFrom: 'sheet' },
        { row: 2, sheet: '入党积极分子', name: '赵敏', doubts: ['A2 NOT_A_MEMBER'] },
      ],
      passed: ['1 header', '1 header', '1 header'],
      questions: ['status:入党积极分子'],
    },
  ),
  sheetCase(
    'layout-applicants-left-out',
    'the same, when somebody said that activists are no members',
    () =>
      spelled([
        {
          name: '正式党员',
          rows: [
            ['姓名', '手机'],
            ['王芳', '13812345678'],
          ],
        },
        {
          name: '入党积极分子',
          rows: [
            ['姓名', '手机'],
            ['赵敏', null],
          ],
        },
      ]),
    {
      options: { answers: { 'status:入党积极分子': 'notAMember' } },
      rows: [
        {
          row: 2,
          sheet: '正式党员',
          name: '王芳',
          status: 'full',
          statusFrom: 'sheet',
          phone: '13812345678',
        },
      ],
      passed: ['1 header', '1 header', '2 notAMember'],
      questions: [],
    },
  ),
  sheetCase(
    'layout-hidden-and-instructions',
    'a hidden sheet first, then one that explains, then the roster',
    () =>
      spelled([
        {
          name: '字典',
          rows: [
            ['姓名', '人员类别'],
            ['某某', '正式党员'],
          ],
          state: 'hidden',
        },
        {
          name: '旧名册',
          rows: [
            ['姓名', '人员类别'],
            ['吴旧', '正式党员'],
          ],
          state: 'veryHidden',
        },
        {
          name: '填表说明',
          rows: [
            ['姓名', '填写身份证上的姓名'],
            ['人员类别', '正式党员或预备党员'],
          ],
        },
        {
          name: '名册',
          rows: [
            ['姓名', '人员类别'],
            ['王芳', '正式党员'],
          ],
        },
        { name: 'Sheet3', rows: [] },
      ]),
    {
      rows: [{ row: 2, sheet: '名册', name: '王芳', status: 'full' }],
      passed: ['1 header'],
      sheets: { 字典: 'hidden', 旧名册: 'hidden', 填表说明: 'instructions', 名册: 'read', Sheet3: 'empty' },
    },
  ),
  sheetCase(
    'layout-chosen-sheet',
    'a hidden sheet that somebody asked for',
    () =>
      spelled([
        {
          name: '旧名册',
          rows: [
            ['姓名', '人员类别'],
            ['吴旧', '正式党员'],
          ],
          state: 'hidden',
        },
        {
          name: '名册',
          rows: [
            ['姓名', '人员类别'],
            ['王芳', '正式党员'],
          ],
        },
      ]),
    {
      options: { sheets: ['旧名册'] },
      rows: [{ row: 2, sheet: '旧名册', name: '吴旧', status: 'full' }],
      passed: ['1 header'],
      sheets: { 旧名册: 'read', 名册: 'notChosen' },
    },
  ),
  sheetCase(
    'layout-total-sheet',
    'a list of all beside the lists of the branches',
    () => {
      const people = [
        ['王芳', '正式党员'],
        ['李强', '预备党员'],
        ['赵敏', '正式党员'],
      ];
      return spelled([
        { name: '总表', rows: [['姓名', '人员类别'], ...people] },
        { name: '启云公司党支部', rows: [['姓名', '人员类别'], ...people] },
      ]);
    },
    {
      rows: [
        { row: 2, sheet: '总表', name: '王芳', status: 'full' },
        { row: 3, sheet: '总表', name: '李强', status: 'probationary' },
        { row: 4, sheet: '总表', name: '赵敏', status: 'full' },
        ...(['王芳', '李强', '赵敏'] as const).map((name, index) => ({
          row: index + 2,
          sheet: '启云公司党支部',
          name,
          branch: '启云公司党支部',
          branchFrom: 'sheet',
          status: name === '李强' ? ('probationary' as const) : ('full' as const),
        })),
      ],
      passed: ['1 header', '1 header'],
      questions: ['sheets:overlap'],
    },
  ),
  sheetCase(
    'layout-lone-words',
    'lines of one word between people who all have more',
    book([
      ['姓名', '人员类别', '手机'],
      ['王芳', '正式党员', '13812345678'],
      ['先进', null, null],
      ['李强', '预备党员', null],
      ['退休', null, null],
      ['赵敏', '正式党员', null],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', phone: '13812345678' },
        { row: 3, name: '先进', doubts: ['A3 PERSON_UNSURE', 'B3 STATUS_MISSING'] },
        { row: 4, name: '李强', status: 'probationary' },
        { row: 5, name: '退休', doubts: ['A5 PERSON_UNSURE', 'B5 STATUS_MISSING'] },
        { row: 6, name: '赵敏', status: 'full' },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'layout-rows-without-names',
    'a row whose name is missing, and one with nothing that is read',
    book([
      ['姓名', '人员类别', '备注'],
      ['王芳', '正式党员', null],
      [null, '预备党员', null],
      [null, null, '见附件'],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full' },
        { row: 3, name: '', status: 'probationary', doubts: ['A3 NAME_MISSING'] },
      ],
      passed: ['1 header', '4 noName'],
    },
  ),
  sheetCase(
    'layout-no-names',
    'a table without a column of names',
    book([
      ['甲', '乙'],
      ['王芳', '正式党员'],
    ]),
    { fault: 'NO_NAME_COLUMN' },
  ),
  sheetCase(
    'layout-names-confirmed',
    'the same, when somebody said which column it is',
    book([
      ['同志', '人员类别'],
      ['王芳', '正式党员'],
    ]),
    {
      options: { answers: { 'column:同志': 'name' } },
      rows: [{ row: 2, name: '王芳', status: 'full' }],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'layout-formulas',
    'names that a formula made, one without a value, numbers that a formula counts, and an error',
    book([
      ['序号', '姓名', '人员类别', '手机'],
      [{ formula: 'ROW()-1', value: 1 }, { formula: 'A9', value: '王芳' }, '正式党员', null],
      [{ formula: 'ROW()-1', value: 2 }, { formula: 'A10' }, '正式党员', null],
      [{ formula: 'ROW()-1', value: 3 }, '李强', '预备党员', { error: '#N/A' }],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', doubts: ['B2 FORMULA'] },
        { row: 3, name: '', status: 'full', doubts: ['B3 FORMULA', 'B3 NAME_MISSING'] },
        { row: 4, name: '李强', status: 'probationary', doubts: ['D4 CELL_ERROR'] },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'layout-examples',
    'lines below the header that show how to fill it in',
    book([
      ['姓名', '人员类别', '入党日期'],
      ['必填', '下拉选择', '格式如2020-03-01'],
      ['张三（示例）', '正式党员', '2012-07-01'],
      ['王芳', '正式党员', '2012-07-01'],
    ]),
    {
      rows: [
        {
          row: 2,
          name: '必填',
          doubts: ['A2 PERSON_UNSURE', 'C2 DATE_INVALID', 'B2 STATUS_UNKNOWN'],
        },
        {
          row: 3,
          name: '张三',
          typedName: '张三（示例）',
          status: 'full',
          joinedOn: '2012-07-01',
          doubts: ['A3 PERSON_UNSURE', 'A3 NAME_NOTE'],
        },
        { row: 4, name: '王芳', status: 'full', joinedOn: '2012-07-01' },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'layout-form',
    'a form of one person is no list',
    book([
      ['党员信息登记表', null, null, null],
      ['姓名', '王芳', '性别', '女'],
      ['民族', '汉族', '入党时间', '2012-07-01'],
      ['学历', '本科', '联系电话', '13812345678'],
    ]),
    { fault: 'NO_NAME_COLUMN' },
  ),
];
