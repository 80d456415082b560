import type { Failures } from './failure';
import { pages } from './pages';

/** What may go wrong with any call, and what fields are called that several contexts have. */
export const failures = {
  errors: {
    NETWORK: '网络不通，请检查网络后再试一次',
    SENT_BEFORE:
      '上一次发送的已经收到了，后来改的没有算进去。要改上一件，请返回打开它再改；确实要另外再办一件，请再点一次',
    INVALID_INPUT: '这一步没有办成，不是您填错了：请返回重新打开，再试一次',
    UNKNOWN_ACTION: '小程序要更新，请关闭后重新打开',
    UPDATE_NEEDED: '小程序要更新以后才能接着用。写了一半的内容和扫过的码都在手机上，更新后接着办',
    CLOUD_BEHIND: '服务正在更新，这一步现在办不了；写的内容先留在手机上，请过一会儿再试',
    NOT_BOUND: {
      text: '您的微信还没有绑定党员身份，请先到首页绑定',
      way: {
        verb: '去绑定',
        address: pages.account.bind(),
        first: { title: '请先绑定微信', hint: '只需两步，完成后自动回到这一页' },
      },
    },
    ACCESS_DENIED: {
      text: '没有找到这一项，或者它不归您看；需要时请找支部书记或上级党组织',
      closed: true,
    },
    TOO_MANY_TODAY: '今天做的次数太多了，请明天再试；着急的请联系支部书记',
    READ_ONLY: '本区现在只能看，不能改；写的内容先留在手机上，首页有说明',
    LATE: '网络太慢，请再试一次',
    BUSY: '现在用的人多，请过几秒再试',
    INTERNAL: '程序出了点问题，请稍后再试；还不行就告诉支部书记',
    'CONTENT.REFUSED': '内容里有不宜发布的文字，请改一改再发',
    'CONTENT.UNAVAILABLE':
      '内容检查暂时做不了，还没有发出；写的内容已经存好，只有您自己看得到，请过一会儿到“我的—未发出的内容”里再发',
  },
  fields: {
    kind: '类别',
    memberId: '党员编号',
    name: '名称',
    on: '日期',
    organizationId: '所在组织',
    purpose: '用途',
    reason: '原因',
    state: '名册状态',
    status: '状态',
    revision: '第几次修改',
    version: '第几版',
    groupId: '党小组',
    guidanceId: '指导清单',
    month: '月份',
    year: '年份',
    from: '从哪一天起',
    title: '主题',
    note: '说明',
  },
} satisfies Failures;
