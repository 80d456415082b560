import { collection, command, whether } from '../../kernel/database';
import { seal, sealedUnderOldKeys, unseal } from '../../kernel/phone';
import { resealing } from '../../kernel/reseal';
import type { Step } from '../../kernel/steps';
import { Subjects, type SubjectRecord } from './model';

/** Numbers of contacts lie under the same keys as members', and are sealed anew with them. */

const sealedBetween = (after: string, before: string) => ({
  'contact.sealed': command.gt(after).and(command.lt(before)),
});

export const subjectSteps: Step[] = [
  {
    name: 'reseal-contacts',
    waitsFor: () => sealedUnderOldKeys().map(({ from, to }) => whether(Subjects, sealedBetween(from, to))),
    run: resealing<SubjectRecord>({
      what: 'the contact',
      find: (after, before, limit) =>
        collection(Subjects).find(sealedBetween(after, before), {
          orderBy: [['contact.sealed', 'asc']],
          limit,
        }),
      sealOf: ({ contact }) => contact?.sealed,
      reseal: ({ _id, contact }, old) =>
        collection(Subjects).updateWhere(
          { _id, 'contact.sealed': old },
          { ...(contact && { contact: { ...contact, sealed: seal(unseal(old)) } }) },
        ),
    }),
  },
];
