import { pages } from '../services/pages';
import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'ACCOUNT.PHONE_CODE_INVALID': '手机号验证已失效，请再点一次按钮',
    'ACCOUNT.PRIVACY_NOT_AGREED': {
      text: '请先阅读并同意隐私说明',
      way: { verb: '阅读隐私说明', address: pages.account.privacy() },
    },
    'ACCOUNT.NO_SINGLE_MATCH': '名册里没有找到这个手机号，请按姓名和支部申请',
    'ACCOUNT.MEMBER_BOUND_ELSEWHERE': '这位党员已经绑定了另一个微信，请联系支部书记',
    'ACCOUNT.ALREADY_BOUND': '您的微信已经绑定，不用再申请',
    'ACCOUNT.REQUEST_DECIDED': '这个申请已经处理过了',
    'ACCOUNT.NAMES_DIFFER': '申请人写的姓名与所选党员的不一样，请核对后再确认',
    'ACCOUNT.NOT_A_MEMBER': '这一项只有名册里的党员可以用',
  },
  fields: { bound: '绑定', road: '方式', asleep: '待确认的职务', granted: '同意', phoneTail: '手机尾号' },
} satisfies Failures;
