import { book, sheetCase, type Case } from '../case';

/** Headers and words as real templates have them. */

export const words: Case[] = [
  sheetCase(
    'words-political-status',
    '政治面貌 tells full members from probationary ones',
    book([
      ['党员姓名', '性别', '政治面貌', '隶属组织', '入党年月'],
      ['王芳', '女', '中共党员', '启云公司党支部', '2012-07-01'],
      ['李强', '男', '中共预备党员', '启云公司党支部', '2026-02-01'],
      ['赵敏', '女', '中共正式党员', '启云公司党支部', '2010-07-01'],
      ['孙丽', '女', '共青团员', '启云公司党支部', null],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', joinedOn: '2012-07-01', branch: '启云公司党支部' },
        { row: 3, name: '李强', status: 'probationary', joinedOn: '2026-02-01', branch: '启云公司党支部' },
        { row: 4, name: '赵敏', status: 'full', joinedOn: '2010-07-01', branch: '启云公司党支部' },
        { row: 5, name: '孙丽', branch: '启云公司党支部', doubts: ['C5 NOT_A_MEMBER'] },
      ],
      passed: ['1 header'],
      unread: ['性别'],
    },
  ),
  sheetCase(
    'words-member-is-unclear',
    '中共党员 for everybody: full or probationary is asked, unless a day of becoming full tells',
    book([
      ['姓名', '政治面貌', '入党时间', '转正日期'],
      ['王芳', '中共党员', '2012-07-01', '2013-07-01'],
      ['李强', '中共党员', '2026-02-01', null],
    ]),
    {
      rows: [
        {
          row: 2,
          name: '王芳',
          status: 'full',
          statusFrom: 'fullOn',
          joinedOn: '2012-07-01',
          fullOn: '2013-07-01',
        },
        { row: 3, name: '李强', joinedOn: '2026-02-01', doubts: ['B3 STATUS_WEAK'] },
      ],
      passed: ['1 header'],
      questions: ['status:中共党员'],
    },
  ),
  sheetCase(
    'words-several-status-columns',
    'two columns of statuses that must agree, and one that tells nothing here',
    book([
      ['姓名', '政治面貌', '党员类别', '党籍情况', '身份'],
      ['王芳', '中共党员', '正式党员', '正常', '在职'],
      ['李强', '中共党员', '预备党员', '正常', '退休'],
      ['赵敏', '中共预备党员', '正式党员', '正常', '在职'],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full' },
        { row: 3, name: '李强', status: 'probationary' },
        { row: 4, name: '赵敏', doubts: ['B4 STATUS_CONFLICT'] },
      ],
      passed: ['1 header'],
      unread: ['身份'],
    },
  ),
  sheetCase(
    'words-of-the-register',
    'headers of the party register: 所属党组织名称, 确定为预备党员时间, 正式转正日期',
    book([
      ['序号', '姓名', '人员类别', '所属党组织名称', '确定为预备党员时间', '正式转正日期', '联系电话'],
      [1, '王芳', '正式党员', '启云公司党支部', '2012.07.01', '2013.07.01', '021-57712345'],
      [2, '李强', '预备党员', '启云公司党支部', '2026.02.01', '/', '138 1234 5678'],
    ]),
    {
      rows: [
        {
          row: 2,
          name: '王芳',
          status: 'full',
          joinedOn: '2012-07-01',
          fullOn: '2013-07-01',
          branch: '启云公司党支部',
          doubts: ['G2 PHONE_INVALID'],
        },
        {
          row: 3,
          name: '李强',
          status: 'probationary',
          joinedOn: '2026-02-01',
          phone: '13812345678',
          branch: '启云公司党支部',
        },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'words-yes-or-no',
    'a column that asks whether somebody is probationary',
    book([
      ['姓名', '是否预备党员', '党小组'],
      ['王芳', '否', '第一党小组'],
      ['李强', '是', '第二党小组'],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full', group: '第一党小组' },
        { row: 3, name: '李强', status: 'probationary', group: '第二党小组' },
      ],
      passed: ['1 header'],
    },
  ),
  sheetCase(
    'words-likely-columns',
    'headers nobody has met, which most likely mean something, and some that sound alike',
    book([
      [
        '姓 名（必填）*',
        '党员类别（正式/预备）',
        '入党的具体时间',
        '申请入党时间',
        '本人手机（11位）',
        '介绍人姓名',
        '何时何地入党',
      ],
      ['王芳', '正式党员', '2012-07-01', '2010-05-04', '13812345678', '张三', '2012年在上海'],
    ]),
    {
      rows: [{ row: 2, name: '王芳', status: 'full', joinedOn: '2012-07-01', phone: '13812345678' }],
      passed: ['1 header'],
      columns: {
        '姓名(必填)*': 'name',
        '党员类别(正式/预备)': 'status',
        入党的具体时间: 'joinedOn?',
        '本人手机(11位)': 'phone',
      },
      unread: ['申请入党时间', '介绍人姓名', '何时何地入党'],
      questions: ['column:入党的具体时间'],
    },
  ),
  sheetCase(
    'words-confirmed',
    'a mapping that somebody confirmed wins: another column of days, a word for a status',
    book([
      ['姓名', '岗位', '纳新日', '入党时间'],
      ['王芳', '转正的', '2012-07-01', '2012-08-01'],
      ['李强', '还没转', '2026-02-01', '2026-03-01'],
    ]),
    {
      options: {
        answers: {
          'column:岗位': 'status',
          'column:纳新日': 'joinedOn',
          'status:转正的': 'full',
          'status:还没转': 'probationary',
        },
      },
      rows: [
        { row: 2, name: '王芳', status: 'full', joinedOn: '2012-07-01' },
        { row: 3, name: '李强', status: 'probationary', joinedOn: '2026-02-01' },
      ],
      passed: ['1 header'],
      unread: ['入党时间'],
    },
  ),
  sheetCase(
    'words-unknown-status',
    'a word for a status that nobody has met',
    book([
      ['姓名', '人员类别'],
      ['王芳', '正式党员'],
      ['李强', '培养期'],
      ['赵敏', null],
    ]),
    {
      rows: [
        { row: 2, name: '王芳', status: 'full' },
        { row: 3, name: '李强', doubts: ['B3 STATUS_UNKNOWN'] },
        { row: 4, name: '赵敏', doubts: ['A4 PERSON_UNSURE', 'B4 STATUS_MISSING'] },
      ],
      passed: ['1 header'],
      questions: ['status:培养期', 'status:', 'line:赵敏'],
    },
  ),
  sheetCase(
    'words-unknown-between',
    'headers nobody has met between those that are known',
    book([
      ['姓名', '花名', '手机', '组织代号'],
      ['王芳', '小芳', '13812345678', 'A1'],
    ]),
    {
      rows: [{ row: 2, name: '王芳', phone: '13812345678', doubts: ['A2 STATUS_MISSING'] }],
      passed: ['1 header'],
      unread: ['花名', '组织代号'],
    },
  ),
];
