import { audit, type Auditable } from '../kernel/audit';
import { keyOfKeepers, keyOfWechat } from '../kernel/audience';
import { transaction, type Transaction } from '../kernel/database';
import type { AccountRecord } from '../kernel/model';
import { bindWithin, partWithin, type Bound, type Known } from '../domain/membership/bindings';
import type { MemberRecord } from '../domain/membership/model';
import { withdrawConsents } from '../domain/messaging/consents';
import { notify } from '../domain/messaging/notify';
import { findOrganization } from '../domain/organization/find';
import { PrivacyConsents } from './model';

/** Binding and parting, with who is told of it: the WeChat before, the keepers, and who may wake what sleeps. */

/** Binds a WeChat user to a person; a repeat changes nothing. Refusals: see `bindWithin`. */
export async function bind(
  openid: string,
  memberId: string,
  known: Known,
  call: Auditable,
): Promise<AccountRecord> {
  return transaction(async (within) => {
    const bound = await bindWithin(within, openid, memberId, { known, now: call.now });
    const { account, member, anew, asleep } = bound;
    if (!anew) return account;
    await tellOfBinding(within, bound, known, call);
    await audit(within, call, {
      action: 'account.bind',
      target: memberId,
      orgPath: member.orgPath,
      before: { bound: false },
      after: { bound: true, road: known.road, asleep: asleep.map(({ role }) => role) },
    });
    return account;
  });
}

async function tellOfBinding(
  within: Transaction,
  { member, formerOpenid, asleep }: Bound,
  { road }: Known,
  { now: at, requestId }: Auditable,
): Promise<void> {
  if (formerOpenid) {
    await notify(within, {
      of: 'boundElsewhere',
      at,
      _id: `bound:${requestId}:former`,
      audience: [keyOfWechat(formerOpenid)],
      title: '您的党员身份绑定到了另一个微信',
      body: `${member.name}的身份刚刚绑定到另一个微信。如果不是您本人办的，请马上告诉支部书记`,
      link: '/pages/me/index',
    });
  }
  if (road === 'phone') {
    await notify(within, {
      of: 'boundByPhone',
      at,
      _id: `bound:${requestId}:keepers`,
      audience: [keyOfKeepers(member.organizationId)],
      title: '有人绑定了党员身份',
      body: `${member.name}用名册里的手机号绑定了微信`,
      link: `/member/list/index?organizationId=${encodeURIComponent(member.organizationId)}`,
    });
  }
  for (const role of asleep) {
    const organization = await findOrganization(role.organizationId);
    await notify(within, {
      of: 'roleAsleep',
      at,
      _id: `bound:${requestId}:${role._id}`,
      audience: [role.organizationId, organization?.parentId].flatMap((id) => (id ? [keyOfKeepers(id)] : [])),
      title: '有职务等待重新确认',
      body: `${member.name}换了微信，原来的职务先停用，请核对后在“职务与权限”里确认`,
      link: `/role/list/index?organizationId=${encodeURIComponent(role.organizationId)}`,
    });
  }
}

type Parted = Pick<MemberRecord, '_id' | 'name' | 'orgPath'>;

/** Parts a person from WeChat for their keepers, and tells that WeChat; answers whether they were bound. */
export const part = (member: Parted, call: Auditable): Promise<boolean> =>
  transaction((within) => partedWithin(within, member, 'keeper', call));

/**
 * Parts the caller from the roster, if they are on one, and withdraws what they agreed to: all of it at once, since whoever is parted
 * is nobody who could ask for the rest. Answers whether they were bound.
 */
export const partOneself = (member: Parted | undefined, call: Auditable): Promise<boolean> =>
  transaction(async (within) => {
    const unbound = member !== undefined && (await partedWithin(within, member, 'self', call));
    await withdrawConsents(within, call.openid);
    await within.in(PrivacyConsents).put({ _id: call.openid, version: 0, at: call.now });
    return unbound;
  });

async function partedWithin(
  within: Transaction,
  { _id: memberId, name, orgPath }: Parted,
  by: 'self' | 'keeper',
  call: Auditable,
): Promise<boolean> {
  const openid = await partWithin(within, memberId, call.now);
  if (!openid) return false;
  if (by === 'keeper') {
    await notify(within, {
      _id: `parted:${call.requestId}`,
      of: 'unboundByKeeper',
      at: call.now,
      audience: [keyOfWechat(openid)],
      title: '您的微信已解除绑定',
      body: `支部解除了这个微信与${name}的绑定。有疑问请联系支部书记`,
      link: '/pages/me/index',
    });
  }
  await audit(within, call, {
    action: 'account.unbind',
    target: memberId,
    orgPath,
    before: { bound: true },
    after: { bound: false },
  });
  return true;
}
