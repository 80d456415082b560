import { attachmentKindWords } from '../../../types/shared/guidances';
import type { Held } from '../declared/held';
import { registerNamed } from './all';
import { defineCollection } from '../../kernel/database';

/**
 * A record of any register: all lie in one collection, since the platform has a hundred (decision 62). What every register
 * is listed and found by stands in fields of its own, whatever it is called there.
 */
export interface RegisterRecord extends Held {
  _id: string;
  register: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  /** The ids on the path, from the district down: what lies below an organisation is found by equality. */
  above: string[];
  /** The record of another register under which it stands, where its own says so. */
  underId?: string;
  state: string;
  title: string;
  /** The title and its initials as they are compared. */
  key: string;
  initials: string;
  /** Calendar day. */
  on: string;
  facet?: string;
  /** By when something is to be done, while it is open; and from which day on its keeper is reminded. */
  dueOn?: string;
  remindOn?: string;
  /** From this day on it need not be kept. */
  goesOn?: string;
  /** The organisation for which it was written down. */
  raisedById: string;
  raisedBy: string;
  /** What happened to it, in order; organisations do it, no person is named. */
  steps: { move: string; at: number; by: string }[];
  /** One more with every change. */
  version: number;
  /** The act that wrote it down, and the one that changed it last, by which a resend is known. */
  madeBy: string;
  createdAt: number;
  changedAt: number;
}

export const RegisterRecords = defineCollection<RegisterRecord>()({
  name: 'registerRecords',
  indexes: [
    ['by_place', 'register', 'above', '-on', '-_id'],
    ['by_state', 'register', 'above', 'state', '-on', '-_id'],
    ['by_facet', 'register', 'above', 'facet', '-on', '-_id'],
    ['by_key', 'register', 'above', 'key', '_id'],
    ['by_initials', 'register', 'above', 'initials', '_id'],
    ['by_organization', 'organizationId', 'register', '-on', '-_id'],
    ['by_under', 'underId', 'above', '-on', '-_id'],
    ['by_raiser', 'raisedById'],
    ['by_named', 'organizations.id'],
    ['by_person', 'people.id'],
    ['by_subject', 'subjects.id'],
    ['by_reminder', 'remindOn'],
    ['by_end', 'goesOn'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', line: 'above', joins: true },
    { id: 'raisedById', name: 'raisedBy', joins: true },
    { list: 'organizations', id: 'id', name: 'name' },
  ],
  retention: {
    removed: [
      {
        days: 1,
        since: 'goesOn',
        as: 'day',
        because: 'each register says for how many years; what says nothing stays',
        files: ({ files }) => files.map(({ fileId }) => fileId),
      },
    ],
  },
  about: {
    what: '登记',
    person: 'people.id',
    tell: ({ title, createdAt }) => ({ at: createdAt, text: title }),
  },
  exit: {
    sheet: '登记',
    words: { register: (name) => registerNamed(name)?.term ?? name, 'files.kind': attachmentKindWords },
    fields: {
      register: '登记簿',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      above: '上级组织编号',
      underId: '属于哪一条',
      state: '状态',
      title: '名称',
      key: '名称检索',
      initials: '拼音首字母',
      on: '日期',
      facet: '分类',
      dueOn: '期限',
      remindOn: '提醒日期',
      goesOn: '保存到',
      values: '内容',
      people: '涉及的党员',
      'people.field': '哪一项',
      'people.id': '党员编号',
      'people.name': '姓名',
      organizations: '涉及的党组织',
      'organizations.field': '哪一项',
      'organizations.id': '党组织编号',
      'organizations.name': '名称',
      subjects: '涉及的单位',
      'subjects.field': '哪一项',
      'subjects.id': '单位编号',
      'subjects.name': '名称',
      files: '附件',
      'files.field': '哪一项',
      'files.fileId': '文件编号',
      'files.name': '文件名',
      'files.kind': '文件类别',
      'files.bytes': '字节数',
      raisedById: '提出单位编号',
      raisedBy: '提出单位',
      steps: '经过',
      'steps.move': '动作',
      'steps.at': '时间',
      'steps.by': '由谁',
      version: '版本',
      madeBy: '登记编号',
      createdAt: '登记时间',
      changedAt: '最近变动',
    },
  },
});
