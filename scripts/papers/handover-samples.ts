import type { HandedOver } from '../../cloudfunctions/domain/paper/kinds/handover';
import type { WorkHandedOver } from '../../cloudfunctions/domain/handover/work';
import { todoKinds } from '../../types/shared/todos';
import { rosterOf, type Case } from './samples';

/** A made-up handover, as its paper is made of it. */

const day = 24 * 3_600_000;
const noon = Date.UTC(2026, 10, 20, 4);

const workOf = (of: Case): WorkHandedOver => {
  const organizationId = 'sample-branch';
  if (of === 'empty') return { posts: [], roles: [], todos: [] };
  const names = of === 'overlong' ? ['古丽巴哈尔·阿不都热依木江'] : ['赵明', '钱建国', '孙嘉禾'];
  const nameOf = (index: number) => names[index % names.length] ?? '';
  const title =
    of === 'overlong' ? '学习贯彻党的二十届四中全会精神并讨论下一步打算'.repeat(3) : '十一月主题党日';
  return {
    posts: (['secretary', 'organizationOfficer', 'publicityOfficer'] as const).map((post, index) => ({
      post,
      name: nameOf(index),
      from: '2024-03-05',
    })),
    roles: [
      { role: 'secretary', name: nameOf(0) },
      { role: 'affairsWorker', name: nameOf(1), until: noon + 100 * day },
    ],
    todos:
      of === 'ordinary'
        ? [
            { kind: 'minutesToWrite', organizationId, count: 1, about: { id: 'a', title } },
            { kind: 'duesToCollect', organizationId, count: 14, dueOn: '2026-11-30' },
            { kind: 'transfer', organizationId, count: 1, since: noon },
          ]
        : todoKinds.map((kind) => ({
            kind,
            organizationId,
            count: 120,
            dueOn: '2026-11-30',
            about: { id: 'a', title },
          })),
  };
};

export function handedOverOf(of: Case): HandedOver {
  const { branch } = rosterOf(of);
  const isEmpty = of === 'empty';
  const office = of === 'overlong' ? '上海松江经济技术开发区党工委两新组织工作委员会' : '方松街道党工委';
  return {
    work: workOf(of),
    handover: {
      _id: 'h-sample',
      act: 'sample',
      organizationId: 'sample-branch',
      orgPath: '/sj/town/sample-branch/',
      organizationName: branch.name,
      people: [
        ...(isEmpty ? [] : [{ as: 'from' as const, id: 'a', name: '赵明' }]),
        { as: 'to', id: 'b', name: of === 'overlong' ? '古丽巴哈尔·阿不都热依木江' : '钱建国' },
      ],
      basis:
        of === 'overlong'
          ? '支部党员大会选举结果和方松街道党工委批复方松委〔2026〕12号'.repeat(3).slice(0, 80)
          : '方松委〔2026〕12号',
      state: isEmpty ? 'given' : 'approved',
      approvedBy: null,
      steps: [
        { step: 'asked', at: noon - 3 * day, by: branch.name },
        { step: 'approved', at: noon - day, by: office },
        ...(of === 'overlong' ? [{ step: 'given' as const, at: noon, by: '赵明' }] : []),
      ],
      closedAt: null,
    },
  };
}
