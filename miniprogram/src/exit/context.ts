import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('exit', {
  leave: takes<{ organizationId: string }>(),
  readOnly: takes<{ organizationId: string }>(),
  announce: takes<{ organizationId: string }>(),
});

/** 整体导出、停用: how a district leaves, with everything it has. */
export const exit = {
  name: 'exit',
  pages,
  errors: {
    'EXIT.NOT_THE_DISTRICT': '只有区一级可以办这件事',
    'EXIT.NO_DATE': '请先定好什么时候停止修改，再发公告',
    'EXIT.NOT_READ_ONLY': '请先停止修改，再导出；导出时还有人修改，资料会对不上',
    'EXIT.UNDER_WAY': '已经有一次整体导出在办，请返回查看',
    'EXIT.NO_REQUEST': '这份申请已经没有了，请返回刷新',
    'EXIT.OWN_REQUEST': '这是您自己的申请，请另一位同志同意',
  },
  fields: { readOnly: '停止修改' },
  tools: [
    {
      for: ['districtAdmin'],
      group: '组织',
      order: 90,
      icon: 'upload',
      label: '整体导出、停用',
      hint: '停止修改、发公告、导出全区资料',
      waits: ['exit'],
      to: pages.leave,
    },
  ],
  todo: { exit: { icon: 'upload', label: '同意整体导出', to: pages.leave } },
  notices: none<'it is told as a matter of the account'>(),
  basis: none<'whether to leave is the district’s own choice'>(),
  calendar: none<'the notice says the dates'>(),
} satisfies Context;
