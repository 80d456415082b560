import type * as z from 'zod';
import {
  organizationKindWords,
  postWords,
  type OrganizationKind,
  type Post,
} from '../../../types/shared/organizations';
import {
  branchSubjectWords,
  keyFieldWords,
  type KeyField,
  type Subject,
} from '../../../types/shared/subjects';
import type { themeDayRule } from '../../../types/domain/activity';
import { defineCollection, none } from '../../kernel/database';

export interface OrganizationRecord {
  _id: string;
  kind: OrganizationKind;
  name: string;
  /** Names it had before, by which lists may still call it. */
  formerNames?: string[];
  parentId: string | null;
  path: string;
  /** When it was created here; absent when it was there before. */
  createdAt?: number;
  /** Where it stood before, oldest first, each until the instant (epoch ms) of the next move. */
  stood?: { path: string; until: number }[];
  /** When it came to stand where it stands now, if it was ever moved. */
  placedAt?: number;
  /** When its name or path changed last; and when the copies of them follow next, unless all are in step. */
  changedAt?: number;
  followAt?: number | null;
  /** On the district's own record: when an organisation below it was moved last, which lets moves go one by one. */
  reshapedAt?: number;
  /** On the district's own record: when its administrators changed last, so that two changes at once meet. */
  adminsChangedAt?: number;
  /** Several employers, one branch (联合支部). */
  jointBranch?: boolean;
  /** Formed for a piece of work and closed with it (临时支部): dues, elections and admissions are usually not its matter. Rule `temporaryBranch`. */
  temporary?: boolean;
  /** Among whom a branch works, where that is noted. */
  subject?: Subject | null;
  /** In which key fields (重点领域) its people work; read by `key-fields.ts` alone. */
  keyFields?: KeyField[];
  /** The employers that a joint branch was formed of. */
  units?: string[];
  /** The calendar day on which the committee's term ends (届满). */
  termEndsOn?: string | null;
  /** Closed or merged organisations stay for history. */
  closedAt?: number | null;
  mergedInto?: string;
  /** What was merged into it, and when: it keeps their records. */
  absorbed?: { id: string; at: number }[];
  /** The committee posts and who holds them. */
  /** On which day of each month a branch holds its theme day. */
  themeDay?: z.infer<typeof themeDayRule>;
  posts?: { post: Post; memberId: string; name: string; from: string }[];
}

export const Organizations = defineCollection<OrganizationRecord>()({
  name: 'organizations',
  indexes: [
    ['by_path', 'path'],
    ['by_parent', 'parentId', 'name'],
    ['by_kind_path', 'kind', 'path', '_id'],
    ['by_follow', 'followAt'],
    ['by_placing', 'placedAt'],
  ],
  organizations: none('it is the organisation; moving it is an act of its own'),
  retention: { kept: 'closed ones stay for the history that names them' },
  about: none('posts are public within the organisation; their holders are told of by roles'),
  exit: {
    sheet: '党组织',
    words: {
      kind: organizationKindWords,
      subject: branchSubjectWords,
      keyFields: keyFieldWords,
      'posts.post': postWords,
      themeDay: { date: '每月几号', weekday: '第几个星期几' },
    },
    fields: {
      kind: '类别',
      name: '名称',
      formerNames: '曾用名',
      parentId: '上级编号',
      path: '组织路径',
      createdAt: '新建时间',
      stood: '原来的隶属',
      'stood.path': '组织路径',
      'stood.until': '到何时',
      placedAt: '调整隶属时间',
      changedAt: '最近变动',
      followAt: '名称更新时间',
      reshapedAt: '下级调整时间',
      adminsChangedAt: '管理员变动时间',
      jointBranch: '联合支部',
      temporary: '临时支部',
      subject: '所属领域',
      keyFields: '重点领域',
      units: '覆盖的单位',
      termEndsOn: '届满日',
      closedAt: '撤销时间',
      mergedInto: '并入',
      absorbed: '并入本组织的',
      'absorbed.id': '编号',
      'absorbed.at': '时间',
      themeDay: '主题党日固定日',
      posts: '委员',
      'posts.post': '职务',
      'posts.memberId': '党员编号',
      'posts.name': '姓名',
      'posts.from': '任职日期',
    },
  },
});
