import { ruleBook } from '../rules/amendments';
import { isProvisional } from '../rules/work-days';
import { selectionOn } from './all';
import type { Selection } from './declare';
import { findApplication, findApplications, findRound } from './find';
import type { ApplicationRecord, RoundRecord } from './model';
import { publicityOf } from './phase';

/** Rounds, applications and publicities as pages and papers show them: of a selection that is off there is nothing. */

export type RoundShown = RoundRecord & { declared: Selection };
export type ApplicationShown = ApplicationRecord & { declared: Selection; round: RoundRecord };

/** A round with its declaration. */
export async function roundOn(id: string, now: number): Promise<RoundShown | undefined> {
  const round = await findRound(id);
  const declared = round && (await selectionOn(round.selection, now));
  return declared && { ...round, declared };
}

/** An application with its round and its declaration. */
export async function applicationOn(id: string, now: number): Promise<ApplicationShown | undefined> {
  const application = await findApplication(id);
  if (!application) return undefined;
  const [round, declared] = await Promise.all([
    findRound(application.roundId),
    selectionOn(application.selection, now),
  ]);
  return round && declared && { ...application, round, declared };
}

/** What a publicity says to everybody. */
export interface PublicityShown {
  publicFrom: string;
  publicUntil: string;
  /** The work days of the last day's year are not known yet: that day may still move. */
  isProvisional: boolean;
  proposed: { name: string; organizationName: string }[];
}

/**
 * Who is proposed, from which branch, and until when, while a round is in publicity. Once it is named the list of honours says it,
 * and there is no publicity any more.
 */
export async function publicityShown(round: RoundRecord, now: number): Promise<PublicityShown | undefined> {
  const { workYears } = await ruleBook(now);
  const days = publicityOf(round, workYears);
  if (!days || round.state !== 'public') return undefined;
  const applications = await findApplications(round.proposed);
  return {
    ...days,
    isProvisional: isProvisional(days.publicUntil, workYears),
    proposed: applications
      .filter(({ state }) => state === 'proposed')
      .map(({ name, organizationName }) => ({ name, organizationName }))
      .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
  };
}
