import { pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('dues', {
  mine: takes<{ year?: number }>(),
  reckon: takes(),
  month: takes<{ organizationId: string; month?: string }>(),
  assessments: takes<{ organizationId: string }>(),
  assess: takes<{ organizationId: string; memberId: string; year?: number }>(),
  relieve: takes<{ organizationId: string; memberId: string; year: number }>(),
  handUps: takes<{ organizationId: string }>(),
  note: takes<{ organizationId: string; act: 'handUp' | 'large'; year: number }>(),
  year: takes<{ organizationId: string; year?: number }>(),
  overview: takes<{ organizationId: string; year?: number }>(),
  received: takes<{ organizationId: string }>(),
  arrange: takes<{ organizationId: string }>(),
});

/** 党费: what members owe and why, what was received, and what was handed up. */
export const dues = {
  name: 'dues',
  pages,
  tools: [
    {
      for: ['keeper'],
      group: '支部',
      order: 17,
      icon: 'ledger',
      label: '党费收缴',
      waits: ['duesToCollect', 'duesToAssess', 'duesAsked'],
      to: pages.month,
    },
    {
      for: ['officer'],
      group: '开展情况',
      order: 50,
      icon: 'ledger',
      label: '党费上缴情况',
      to: pages.overview,
    },
  ],
  todo: {
    duesToCollect: { icon: 'ledger', label: '登记本月党费', to: pages.month },
    duesToAssess: { icon: 'edit', label: '核定今年党费', to: pages.assessments },
    duesAsked: { icon: 'person', label: '党员请求重新核定党费', to: pages.assessments },
    duesToConfirm: { icon: 'check', label: '确认收到党费', to: pages.received },
  },
  notices: { kinds: { dues: '党费' } },
} satisfies Context;
