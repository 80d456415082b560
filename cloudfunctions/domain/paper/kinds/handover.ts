import { postWords } from '../../../../types/shared/organizations';
import { roleWords } from '../../../../types/shared/roles';
import { dayOf } from '../../../kernel/clock';
import { personOf } from '../../handover/handovers';
import { Handovers, type HandoverRecord } from '../../handover/model';
import type { WorkHandedOver } from '../../handover/work';
import { RoleGrants } from '../../membership/model';
import { Organizations } from '../../organization/model';
import { todoWords } from '../../todo/words';
import { extra, fact, from, many, whether } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';

/** 工作移交清单: what goes over with a secretary's work as its page shows it, and places for those who sign. */
export const handoverList = definePaper('handoverList', {
  body: fact('党组织', from(Handovers, 'organizationName')),
  leaves: fact('移交人', from(Handovers, 'people.name')),
  follows: fact('接手人', from(Handovers, 'people.name')),
  basis: fact('依据', from(Handovers, 'basis')),
  agreedBy: fact('同意单位', from(Handovers, 'steps.by')),
  agreedOn: fact('同意日期', from(Handovers, 'steps.at')),
  givenOn: extra('移交日期', from(Handovers, 'steps.at')),
  takenOn: extra('接手日期', from(Handovers, 'steps.at')),
  work: many('没办完的事', {
    number: fact('序号', from(Handovers, 'organizationId')),
    matter: fact('事项', from(Handovers, 'organizationId')),
    count: fact('件数', from(Handovers, 'organizationId')),
    dueOn: extra('截止日期', from(Handovers, 'organizationId')),
  }),
  hasWork: whether('有没办完的事'),
  posts: many('委员', {
    post: fact('职务', from(Organizations, 'posts.post')),
    holder: fact('姓名', from(Organizations, 'posts.name')),
    since: fact('任职起', from(Organizations, 'posts.from')),
  }),
  hasPosts: whether('有委员'),
  roles: many('能办事的人', {
    role: fact('身份', from(RoleGrants, 'role')),
    keeper: fact('办事人姓名', from(RoleGrants, 'memberName')),
    until: extra('办事到期', from(RoleGrants, 'until')),
  }),
  hasRoles: whether('有能办事的人'),
});

/** A handover, and the work as it is now. */
export interface HandedOver {
  handover: HandoverRecord;
  work: WorkHandedOver;
}

export function handoverFacts({ handover, work }: HandedOver): FactsOf<typeof handoverList> {
  const stepOf = (wanted: string) => handover.steps.find(({ step }) => step === wanted);
  const dayOfStep = (wanted: string) => {
    const found = stepOf(wanted);
    return found ? dayInWords(dayOf(found.at)) : '';
  };
  return {
    body: handover.organizationName,
    // Where nobody held the post nobody hands over.
    leaves: personOf(handover, 'from')?.name ?? '原来没有书记',
    follows: personOf(handover, 'to')?.name ?? null,
    basis: handover.basis,
    agreedBy: stepOf('approved')?.by ?? null,
    agreedOn: dayOfStep('approved') || null,
    givenOn: dayOfStep('given'),
    takenOn: dayOfStep('taken'),
    work: work.todos.map(({ kind, count, about, dueOn }, index) => ({
      number: String(index + 1),
      matter: about ? `${todoWords[kind]}：${about.title}` : todoWords[kind],
      count,
      dueOn: dueOn ? dayInWords(dueOn) : '',
    })),
    hasWork: work.todos.length > 0,
    posts: work.posts.map(({ post, name, from: since }) => ({
      post: postWords[post],
      holder: name,
      since: dayInWords(since),
    })),
    hasPosts: work.posts.length > 0,
    roles: work.roles.map(({ role, name, until }) => ({
      role: roleWords[role],
      keeper: name,
      until: until === undefined ? '' : dayInWords(dayOf(until - 1)),
    })),
    hasRoles: work.roles.length > 0,
  };
}
