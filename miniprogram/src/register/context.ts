import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('register', {
  all: takes<{ organizationId?: string }>(),
  /** With `underId` what stands under that record of another register. */
  list: takes<{ organizationId: string; register: string; underId?: string }>(),
  record: takes<{ recordId: string }>(),
  /** With `recordId` that one is put right, else a new one is written down; `gist` is what it begins with. */
  edit: takes<{
    organizationId: string;
    register: string;
    recordId?: string;
    underId?: string;
    gist?: string;
  }>(),
  move: takes<{ recordId: string; move: string }>(),
  figures: takes<{ organizationId: string; register: string }>(),
  teams: takes<{ organizationId: string }>(),
  switches: takes<{ organizationId: string }>(),
});

/** 登记: lists that the district declares and switches on; all are found in one place, by name. */
export const register = {
  name: 'register',
  pages,
  tools: [
    {
      for: ['keeper'],
      needs: 'registers',
      group: '支部',
      order: 80,
      icon: 'ledger',
      label: '登记',
      to: pages.all,
    },
    {
      for: ['officer'],
      needs: 'registers',
      group: '开展情况',
      order: 80,
      icon: 'ledger',
      label: '登记',
      to: pages.all,
    },
    {
      for: ['districtAdmin'],
      over: ['district'],
      group: '组织',
      order: 90,
      icon: 'check-circle',
      label: '启用登记',
      to: pages.switches,
    },
  ],
  todo: none<'what is due is told by the digest'>(),
  notices: none<'they are filed with the other reminders'>(),
} satisfies Context;
