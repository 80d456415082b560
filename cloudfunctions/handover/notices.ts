import { personOf } from '../domain/handover/handovers';
import type { HandoverRecord } from '../domain/handover/model';
import type { NoticeOf } from '../domain/messaging/notify';
import { keyOfKeepers, keyOfMember } from '../kernel/audience';
import { idOf } from '../kernel/ids';

/** What is told of handovers: whose turn it is. Roles that begin and end are told of by themselves. */

const linkTo = ({ _id }: HandoverRecord): string =>
  `/handover/work/index?handoverId=${encodeURIComponent(_id)}`;

/** To the offices of which one is to agree. */
export const toOffice = (
  handover: HandoverRecord,
  officeIds: readonly string[],
  at: number,
): NoticeOf<'handoverAsked'> => ({
  _id: idOf('handoverAsked', handover._id),
  of: 'handoverAsked',
  audience: officeIds.map(keyOfKeepers),
  title: `${handover.organizationName}书记的工作要移交`,
  body: '请看看依据，同意以后由两位同志交接。',
  link: linkTo(handover),
  at,
});

const words = {
  from: { title: '请您移交书记工作', body: '上级同意了，点开看一看，点“移交”。' },
  to: { title: '请您接手书记工作', body: '点开看有哪些工作，点“接手”以后由您办理。' },
} as const;

/** To who leaves, or to who follows; to nobody where nobody leaves. */
export function toPerson(
  handover: HandoverRecord,
  as: 'from' | 'to',
  at: number,
): NoticeOf<'handoverTurn'>[] {
  const person = personOf(handover, as);
  if (!person) return [];
  const link = linkTo(handover);
  return [
    {
      _id: idOf('handoverTurn', handover._id, as),
      of: 'handoverTurn',
      audience: [keyOfMember(person.id)],
      ...words[as],
      link,
      at,
    },
  ];
}

/** To the keepers of the organisation: the office did not agree. */
export const declined = (handover: HandoverRecord, at: number): NoticeOf<'handoverDeclined'> => ({
  _id: idOf('handoverDeclined', handover._id),
  of: 'handoverDeclined',
  audience: [keyOfKeepers(handover.organizationId)],
  title: '书记工作移交没有同意',
  body: handover.steps.at(-1)?.text ?? '',
  link: linkTo(handover),
  at,
});
