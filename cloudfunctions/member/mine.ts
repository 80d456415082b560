import { consentsOf } from '../domain/messaging/consents';
import { openPhone } from '../kernel/phone';
import type { MemberCall, MemberOutcome } from './context';
import { countAttendances } from './store';
import { findMember } from '../domain/membership/find';

const statusNames = { full: '正式党员', probationary: '预备党员' };

/** Everything that is kept about the caller, each with what it is kept for. */
export async function mine({ caller }: MemberCall<'mine'>): MemberOutcome<'mine'> {
  const { account, openid } = caller;
  const [member, attendances, consents] = await Promise.all([
    account.memberId ? findMember(account.memberId) : undefined,
    account.memberId ? countAttendances(account.memberId) : 0,
    consentsOf(openid),
  ]);
  const rows: [what: string, value: string | undefined, why: string][] = [
    ['姓名', account.name, '名单与台账'],
    ['所在组织', account.organizationName, '确定参加哪些活动'],
    ['党员身份', member && statusNames[member.status], '应到人数与表决资格'],
    ['手机号', member?.phone && openPhone(member.phone.sealed), '绑定微信、书记联系；加密保存'],
    ['入党日期', member?.joinedOn, '党员基本信息'],
    ['转正日期', member?.fullOn, '党员基本信息'],
    ['外出起始日', member?.awaySince ?? undefined, '流动党员管理'],
  ];
  return {
    kept: rows.flatMap(([what, value, why]) => (value === undefined ? [] : [{ what, value, why }])),
    attendances,
    consents: consents.reduce((sum, consent) => sum + consent.remaining, 0),
  };
}
