import { keyOfKeepers } from '../../kernel/audience';
import { spokenDate } from '../../kernel/clock';
import { idOf } from '../../kernel/ids';
import { officeIdAbove } from '../../kernel/paths';
import type { NoticeOf } from '../messaging/notify';
import type { MoveDeclaration, Register } from './declare';
import type { RegisterRecord } from './model';

/** What is told of records: that there is something, in the words of the register; what it says stands on its page. */

const linkTo = (id: string): string => `/register/record/index?recordId=${encodeURIComponent(id)}`;

/** That a transition was made, to whom its declaration says. */
export function movedNotice(
  { term }: Register,
  { word, tells }: MoveDeclaration,
  record: RegisterRecord,
  now: number,
): NoticeOf<'registerMoved'> | undefined {
  if (!tells) return undefined;
  // Where it lies elsewhere by now, who raised it has nothing to do with it any more.
  const raiser = record.above.includes(record.raisedById) ? record.raisedById : officeIdAbove(record.orgPath);
  const told = { keeper: record.organizationId, above: officeIdAbove(record.orgPath), raiser }[tells];
  return {
    _id: idOf('registerMoved', record._id, String(record.version)),
    of: 'registerMoved',
    audience: [keyOfKeepers(told)],
    title: `${term}：${word}`,
    body: `${record.organizationName}的“${record.title}”，点开看看。`,
    link: linkTo(record._id),
    at: now,
  };
}

/** That something is to be done by a day. */
export const dueNotice = (
  { term }: Register,
  record: RegisterRecord,
  now: number,
): NoticeOf<'registerDue'> => ({
  _id: idOf('registerDue', record._id, record.dueOn ?? ''),
  of: 'registerDue',
  audience: [keyOfKeepers(record.organizationId)],
  title: `${term}快到期`,
  body: `“${record.title}”的期限是${spokenDate(record.dueOn ?? '')}，办好了请登记一下。`,
  link: linkTo(record._id),
  at: now,
});
