import type { ApplicationShown, RoundShown } from '../../selection/shown';
import { publicityShown } from '../../selection/shown';
import { settingsAt } from '../../setting/settings';
import { applicationFacts, publicityFacts } from '../kinds/selection';
import type { PaperSetOf } from '../set';

/** The papers of an application in a selection (评选申报): its form. */
export const selectionApplicationSet = (application: ApplicationShown): PaperSetOf => ({
  set: 'selectionApplication',
  aboutId: application._id,
  organizationId: application.organizationId,
  about: `${application.round.title} · ${application.name}`,
  entries: [
    {
      key: 'selectionApplication',
      name: 'selectionApplication',
      title: `${application.name}申报表`,
      facts: () => applicationFacts(application),
    },
  ],
  own: [],
});

/** The papers of a round: the sheet of its publicity, as long as there is one. */
export async function selectionRoundSet(round: RoundShown, now: number): Promise<PaperSetOf> {
  const [shown, { helpContact }] = await Promise.all([publicityShown(round, now), settingsAt(now)]);
  return {
    set: 'selectionRound',
    aboutId: round._id,
    organizationId: round.officeId,
    about: round.title,
    entries: [
      {
        key: 'selectionPublicity',
        name: 'selectionPublicity',
        title: `${round.title}公示`,
        isPosted: true,
        ...(!shown && { notYet: 'notInPublicity' }),
        facts: () => (shown ? publicityFacts(round, shown, helpContact) : {}),
      },
    ],
    own: [],
  };
}
