import { keptAbout } from '../kernel/about';
import { openPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';
import { findMember, bindingsOf } from '../domain/membership/find';
import { dayOf } from '../kernel/clock';
import { personIdOf } from '../kernel/identity';
import { Bindings, Members, type BindingRecord } from '../domain/membership/model';
import { Accounts } from '../kernel/model';

const statusNames = { full: '正式党员', probationary: '预备党员' };

/** Everything that is kept about the caller, each with what it is kept for. */
export async function mine({ caller }: MemberCall<'mine'>): MemberOutcome<'mine'> {
  const { account, openid } = caller;
  const personId = personIdOf(account);
  const [member, [binding], records] = await Promise.all([
    account.memberId ? findMember(account.memberId) : undefined,
    bindingsOf([personId]),
    keptAbout(personId, openid, [Accounts, Bindings, Members]),
  ]);
  const rows: [what: string, value: string | undefined, why: string][] = [
    ['姓名', account.name, '名单与台账'],
    ['所在组织', account.organizationName, '确定参加哪些活动'],
    ['党员身份', member && statusNames[member.status], '应到人数与表决资格'],
    ['手机号', member?.phone && openPhone(member.phone.sealed), '绑定微信、书记联系；加密保存'],
    ['入党日期', member?.joinedOn, '党员基本信息'],
    ['转正日期', member?.fullOn, '党员基本信息'],
    ['外出起始日', member?.awaySince ?? undefined, '流动党员管理'],
    ['微信绑定', binding && boundText(binding), '您用这个微信办事；不记录登录时间和设备'],
  ];
  return {
    kept: rows.flatMap(([what, value, why]) => (value === undefined ? [] : [{ what, value, why }])),
    records,
  };
}

/** Since when and by which road a person is bound. */
function boundText({ at, road, by = '' }: BindingRecord): string {
  const [year, month, day] = dayOf(at).split('-').map(Number);
  const since = `${year}年${month}月${day}日起`;
  if (road === undefined) return since;
  return road === 'phone' ? `${since}，用手机号绑定` : `${since}，由${by}确认`;
}
