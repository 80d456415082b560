import { complianceSteps } from '../compliance/steps';
import { gatheringNight, gatheringSources, gatheringSteps } from '../domain/gathering/steps';
import { membershipNight, membershipSteps } from '../domain/membership/steps';
import { messagingSteps } from '../domain/messaging/steps';
import { organizationSteps } from '../domain/organization/steps';
import { exitSteps } from '../exit/steps';
import { feedbackSteps } from '../feedback/steps';
import { guidanceSteps } from '../guidance/steps';
import { callerOpenid } from '../kernel/database';
import { startsWell } from '../kernel/environment';
import { night } from '../kernel/night';
import { retentionNight } from '../kernel/retention';
import { findStanding, isReadOnly } from '../kernel/standing';
import type { Standing } from '../kernel/model';
import type { Step } from '../kernel/steps';
import { removeFiles } from '../kernel/temporary-files';
import { rosterSteps } from '../roster/steps';

/** What a tick does, in this order; each folder brings along what it needs. */
const steps: Step[] = [
  ...gatheringSteps,
  ...complianceSteps,
  ...organizationSteps,
  ...membershipSteps,
  ...guidanceSteps,
  ...feedbackSteps,
  ...messagingSteps(gatheringSources),
  ...rosterSteps,
  ...exitSteps,
  { name: 'remove-files', whileReadOnly: true, run: (clock) => removeFiles(clock()) },
  night([...gatheringNight, ...membershipNight, ...retentionNight]),
];

/** The steps that a tick takes: while the district has nothing changed, those that lead out of here. */
const stepsNow = (standing: Standing, now: number): Step[] =>
  isReadOnly(standing, now) ? steps.filter(({ whileReadOnly }) => whileReadOnly) : steps;

const isWhole = startsWell();

/**
 * The platform's timer, every minute; a step that fails keeps none of the others from running. A client cannot call
 * it: its calls always carry an identity.
 */
export async function main(): Promise<{ ok: boolean }> {
  if (callerOpenid() || !isWhole) return { ok: false };
  let ok = true;
  const standing = await findStanding().catch((error: unknown) => {
    console.error('nothing is done: whether it may be is not known', error);
  });
  if (!standing) return { ok: false };
  for (const { name, run } of stepsNow(standing, Date.now())) {
    try {
      await run(Date.now);
    } catch (error) {
      ok = false;
      console.error(`the step ${name} failed`, error);
    }
  }
  return { ok };
}
