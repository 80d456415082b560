/** Someone of the demonstration district that the browser build can act as. */
export interface Identity {
  openid: string;
  label: string;
  hint: string;
}

/** Who one can be beside the local cloud. The mini-program knows none of this: there WeChat says who calls. */
export const identities = [
  { openid: 'demo-member', label: '党员', hint: '看活动、签到、收通知' },
  { openid: 'demo-member-2', label: '另一位党员', hint: '同一支部' },
  { openid: 'demo-secretary', label: '支部书记', hint: '发布活动、出示签到码、管名单' },
  { openid: 'demo-other-member', label: '别的支部的党员', hint: '不能签本支部的到' },
  { openid: 'demo-other-secretary', label: '别的支部书记', hint: '管自己的支部' },
  { openid: 'demo-town', label: '街镇党务', hint: '看本街镇各支部' },
  { openid: 'demo-instructor', label: '指导员', hint: '联系单位，一分钟记下来' },
  { openid: 'demo-district', label: '区级党务', hint: '写清单、发布、看全区' },
  { openid: 'demo-admin', label: '区级管理员', hint: '授予职务、查操作记录' },
  { openid: 'demo-visitor', label: '未绑定的访客', hint: '还没有进名册的人' },
  { openid: 'demo-newcomer', label: '新访客', hint: '还没有申请绑定' },
] as const satisfies readonly Identity[];

const storageKey = 'local-identity';

/** Who the browser acts as: chosen by `?as=…` before the hash, else as last time, else a member. */
export function currentIdentity(): Identity {
  const asked = new URLSearchParams(window.location.search).get('as');
  const openid = asked ?? window.localStorage.getItem(storageKey);
  return identities.find((one) => one.openid === openid) ?? identities[0];
}

/** Becomes someone else and starts the app afresh at its first page. */
export function become(openid: string) {
  window.localStorage.setItem(storageKey, openid);
  window.location.replace(`${window.location.pathname}?as=${openid}#/`);
}
