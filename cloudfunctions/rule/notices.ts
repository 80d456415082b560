import type { NoticeOf } from '../domain/messaging/notify';
import type { AmendmentRecord } from '../domain/rules/model';
import { keyOfKeepers } from '../kernel/audience';
import { spokenDate } from '../kernel/clock';

/** To the district's officers: that a number waits for another of them. */
export const toSecondPerson = ({
  _id,
  organizationId,
  by,
  from,
  at,
}: AmendmentRecord): NoticeOf<'ruleToConfirm'> => ({
  _id: `rule:${_id}`,
  of: 'ruleToConfirm',
  audience: [keyOfKeepers(organizationId)],
  title: '有一项规则调整等您确认',
  body: `${by.name}登记，从${spokenDate(from)}起执行。请另一位同志核对后确认，到那天还没有确认就不执行`,
  link: `/rule/amendments/index?organizationId=${encodeURIComponent(organizationId)}`,
  at,
});
