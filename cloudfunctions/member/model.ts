import { defineCollection } from '../kernel/database';

/** Something a member says is wrong in what is kept about them. */
export interface CorrectionRecord {
  _id: string;
  memberId: string;
  organizationId: string;
  orgPath: string;
  what: string;
  shouldBe: string;
  at: number;
  done: boolean;
}

/** What members say is wrong in what is kept about them. */
export const Corrections = defineCollection<CorrectionRecord>()({
  name: 'corrections',
  indexes: [
    ['by_org_done', 'orgPath', 'done', 'at', '_id'],
    ['by_done', 'done', 'at'],
    ['by_member', 'memberId'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', while: () => ({ done: false }), joins: true }],
  retention: {
    removed: [
      {
        days: 365,
        since: 'at',
        when: { done: true },
        because: 'shows that what was asked for was dealt with',
      },
    ],
  },
  about: {
    person: 'memberId',
    what: '要求过的更正',
    tell: ({ at, what, shouldBe }) => ({ at, text: `${what}：${shouldBe}` }),
  },
  exit: {
    sheet: '更正申请',
    fields: {
      memberId: '党员编号',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      what: '哪里不对',
      shouldBe: '应当是',
      at: '提出时间',
      done: '已处理',
    },
  },
});
