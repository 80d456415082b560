import type {
  ApplicationShown,
  PublicityShown,
  RoundShown,
} from '../../cloudfunctions/domain/selection/shown';
import friendOfParty from '../../cloudfunctions/domain/selection/kinds/friend-of-party';
import type { RoundRecord } from '../../cloudfunctions/domain/selection/model';
import type { Selection } from '../../cloudfunctions/domain/selection/declare';
import { rosterOf, type Case } from './samples';

/** A made-up selection with an application and a publicity, as papers are made of them. */

const day = 24 * 3_600_000;
const noon = Date.UTC(2026, 10, 2, 4);
const declared: Selection = { ...friendOfParty, name: 'friendOfParty' };

const titles: Record<Case, string> = {
  ordinary: '2026年度优秀两新组织党建之友评选',
  empty: '党建之友评选',
  // As long as a notice may call it.
  overlong: '2026年度松江区两新组织优秀党建之友和优秀党组织书记工作室评选活动第二轮'.slice(0, 40),
};

const roundOf = (of: Case): RoundRecord => ({
  _id: 's-sample',
  selection: declared.name,
  title: titles[of],
  officeId: 'town',
  officePath: '/sj/town/',
  officeName: of === 'overlong' ? '上海松江经济技术开发区党工委两新组织工作委员会' : '方松街道党工委',
  above: ['sj', 'town'],
  document: of === 'empty' ? '' : '方松两新〔2026〕5号',
  applyBy: '2026-11-06',
  quota: of === 'overlong' ? 20 : 3,
  publicityDays: 5,
  says: '',
  reviewers: [],
  state: 'public',
  publicOn: '2026-11-16',
  because: '',
  proposed: [],
  ...(of === 'overlong' && { namedBy: '方松两新〔2026〕9号' }),
  version: 3,
  madeBy: 'sample',
  openedAt: noon,
  changedAt: noon,
});

export const roundShownOf = (of: Case): RoundShown => ({ ...roundOf(of), declared });

const did: Record<Case, string> = {
  ordinary:
    '每年拨出场地和经费，支持党支部开展活动。\n2026年牵头建起党员活动室，职工群众都能用，每月第一周的主题党日由他安排好班次。',
  empty: '支持党建。',
  overlong: '每年拨出场地和经费，支持党支部开展活动，安排好党员的班次，让大家能够按时参加组织生活。'
    .repeat(20)
    .slice(0, 800),
};

type Steps = ApplicationShown['steps'];

const stepsOf = (of: Case): Steps => {
  const branchName = rosterOf(of).branch.name;
  const { officeName } = roundOf(of);
  const sent: Steps = [{ step: 'sent', at: noon, by: branchName }];
  if (of === 'empty') return sent;
  const text =
    of === 'overlong' ? '请写明是哪一年、哪几次活动，并和本人核对一遍。'.repeat(13) : '请写明是哪一年。';
  const looked: Steps = [
    ...sent,
    { step: 'returned', at: noon + day, by: officeName, text },
    { step: 'sentAgain', at: noon + 2 * day, by: branchName },
    { step: 'accepted', at: noon + 3 * day, by: officeName },
    { step: 'proposed', at: noon + 14 * day, by: officeName },
  ];
  return of === 'ordinary' ? looked : [...looked, { step: 'named', at: noon + 22 * day, by: officeName }];
};

export function applicationShownOf(of: Case): ApplicationShown {
  const { branch } = rosterOf(of);
  return {
    _id: 'a-sample',
    roundId: 's-sample',
    selection: declared.name,
    roundTitle: titles[of],
    organizationId: 'sample-branch',
    orgPath: '/sj/town/sample-branch/',
    organizationName: branch.name,
    above: ['sj', 'town', 'sample-branch'],
    name: of === 'overlong' ? '古丽巴哈尔·阿不都热依木江·买买提' : '顾建国',
    state: { ordinary: 'proposed', empty: 'sent', overlong: 'named' }[of] as 'sent',
    objections: [],
    steps: stepsOf(of),
    values: {
      candidate: '顾建国',
      duty: of === 'overlong' ? '董事长兼总经理、党建工作联系人、工会筹备负责人'.slice(0, 30) : '总经理',
      did: did[of],
      agreedOn: '2026-10-28',
    },
    people: [],
    organizations: [],
    subjects:
      of === 'empty'
        ? []
        : [
            {
              field: 'unit',
              id: 'subject',
              name: of === 'overlong' ? '上海申源智能装备信息技术'.repeat(4) : '上海启云科技有限公司',
            },
          ],
    files: [],
    version: 4,
    madeBy: 'sample',
    createdAt: noon,
    changedAt: noon,
    goesOn: '2031-11-06',
    declared,
    round: roundOf(of),
  };
}

export function publicityShownOf(of: Case): PublicityShown {
  const { branch } = rosterOf(of);
  const names = ['顾建国', '古丽巴哈尔·阿不都热依木江', '沈晓芸'];
  return {
    publicFrom: '2026-11-16',
    publicUntil: '2026-11-23',
    isProvisional: of === 'overlong',
    // In publicity there is always somebody; who was taken out of it may have been the last.
    proposed: Array.from({ length: { ordinary: 3, empty: 0, overlong: 20 }[of] }, (_, index) => ({
      name: index === 4 ? branch.name : (names[index % names.length] ?? ''),
      organizationName: branch.name,
    })),
  };
}
