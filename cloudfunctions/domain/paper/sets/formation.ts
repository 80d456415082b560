import { papers, type PaperName } from '../../../../types/shared/papers';
import { dayOf } from '../../../kernel/clock';
import { ruleBook } from '../../rules/amendments';
import { subjectsNow } from '../../subject/recorded';
import type { FormationRecord } from '../../survey/model';
import { formationReplyFacts, formationRequestFacts, type FormationPapers } from '../kinds/formation';
import type { PaperSetOf } from '../set';

/** The papers of a branch that is being formed (组建): what is asked, and what is answered. */
export async function formationSet(formation: FormationRecord, now: number): Promise<PaperSetOf> {
  const [found, rules] = await Promise.all([subjectsNow(formation.subjectIds), ruleBook(now)]);
  const subjects = formation.subjectIds.flatMap((id) => found.get(id) ?? []);
  const of: FormationPapers = { formation, subjects, rules, today: dayOf(now) };
  const titled = (name: PaperName) => `${formation.name}${papers[name].title}`;
  return {
    set: 'formation',
    aboutId: formation._id,
    organizationId: formation.organizationId,
    about: `组建${formation.name}`,
    entries: [
      {
        key: 'formationRequest',
        name: 'formationRequest',
        title: titled('formationRequest'),
        facts: () => formationRequestFacts(of),
      },
      {
        key: 'formationReply',
        name: 'formationReply',
        title: titled('formationReply'),
        facts: () => formationReplyFacts(of),
      },
    ],
    own: [],
  };
}
