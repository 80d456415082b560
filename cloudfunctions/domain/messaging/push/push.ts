import { keyOfMember } from '../../../kernel/audience';
import { templateId } from '../../../kernel/environment';
import { inTurn } from '../../../kernel/in-turn';
import { classOfTemplate } from '../../../../types/shared/messages';
import { findCampaign } from '../campaigns';
import { openDigestAfter } from '../digest/campaign';
import type { CampaignRecord } from '../model';
import { expand } from './expand';
import { nextMorning, quietHoursAt, sendingLasts } from '../quiet-hours';
import { send } from './send';
import type { Sources } from './sources';
import { endUnsent, openCampaigns, putOff, saveCampaign, stillStands, takeLease, tallyOf } from './store';
import type { Tick } from './tick';

/** How long one tick works (ms), within the function's limit; the next goes on where it stopped. */
const tickWorks = 30_000;

/** Longer than a tick can take, so that a lease outlives its holder only when that one died (ms). */
const leaseLasts = 90_000;

/**
 * Takes open campaigns as far as one tick goes: events first, then those of the digest, one after another in the order
 * they were opened, so that what waits for its day comes before the next digest. `clock` tells the time (epoch ms) as
 * work goes on.
 */
export async function push(clock: () => number, sources: Sources): Promise<void> {
  let open = await openCampaigns(clock());
  if (open.length === 0) return;
  const quiet = await quietHoursAt(clock());
  const lasts = sendingLasts(clock(), quiet);
  if (lasts === 0) {
    // Nobody need look at them again before the morning.
    await putOff(clock(), nextMorning(clock(), quiet));
    return;
  }
  const endsAt = clock() + Math.min(tickWorks, lasts);
  const seen = new Set<string>();
  // Another tick is at one of the digest: what comes after it waits.
  let isHeld = false;
  const goesOn = () => !isHeld && clock() < endsAt;
  const advanceOne = async ({ _id, template }: CampaignRecord) => {
    seen.add(_id);
    if (!(await takeLease(_id, clock(), clock() + leaseLasts))) {
      isHeld = classOfTemplate[template] === 'digest';
      return;
    }
    const campaign = await findCampaign(_id);
    if (campaign) await advance(campaign, { clock, endsAt }, sources);
  };
  while (goesOn() && open.length > 0) {
    await inTurn(open.sort(byUrgency), advanceOne, goesOn);
    open = (await openCampaigns(clock())).filter(({ _id }) => !seen.has(_id));
  }
}

const isDigest = ({ template }: CampaignRecord): boolean => classOfTemplate[template] === 'digest';

const byUrgency = (one: CampaignRecord, other: CampaignRecord): number =>
  Number(isDigest(one)) - Number(isDigest(other)) || one.openedAt - other.openedAt;

/** True while nobody was listed for it: whatever is done once for each campaign is done before that. */
const isUntouched = ({ stage, cursor }: CampaignRecord): boolean =>
  stage === 'expanding' && cursor.key === 0 && cursor.after === '';

async function advance(stored: CampaignRecord, tick: Tick, sources: Sources): Promise<void> {
  const { _id, template, until = Infinity } = stored;
  const now = tick.clock();
  if (isUntouched(stored) && template === 'digest') await openDigestAfter(stored, now);
  const messageTemplate = templateId(template);
  if (!messageTemplate) {
    // No template was applied for: the inbox is all there is.
    await saveCampaign(_id, { stage: 'done', leaseUntil: 0 });
    return;
  }
  const isPast = now >= until;
  const current = isPast ? undefined : await currentOf(stored, sources);
  if (!current) {
    await endUnsent(stored, isPast ? 'PAST' : 'UNWANTED', now);
    await leave(_id, { stage: 'done' });
    return;
  }
  const within = { ...tick, endsAt: Math.min(tick.endsAt, until) };
  let { stage, cursor, told } = current;
  while (stage === 'expanding' && within.clock() < within.endsAt) {
    ({ stage, cursor, told } = await expand(current, { cursor, told }, within.clock()));
  }
  const outcome = stage === 'sending' ? await send(current, messageTemplate, within) : { stage };
  await leave(_id, outcome);
}

/** Lets go of a campaign for now: nothing of it is on its way. */
const leave = async (campaignId: string, outcome: Partial<CampaignRecord>): Promise<boolean> =>
  saveCampaign(campaignId, { ...outcome, leaseUntil: 0, onItsWay: [], tally: await tallyOf(campaignId) });

/** A campaign as it is to be sent by now; nothing when what it tells of is not so any more. */
async function currentOf(campaign: CampaignRecord, sources: Sources): Promise<CampaignRecord | undefined> {
  if (!(await stillStands(campaign))) return undefined;
  const source = sources[campaign.template];
  if (!source) return campaign;
  const said = await source(campaign);
  if (!said) return undefined;
  // The places of a listing are those of the audience that it began with; who has left that is not written to any more.
  const meant = new Set(said.audience);
  const audience = campaign.audience.length > 0 ? campaign.audience : said.audience;
  if (audience !== campaign.audience) await saveCampaign(campaign._id, { audience });
  return { ...campaign, ...said, audience: audience.map((key) => (meant.has(key) ? key : nobody)) };
}

/** A key that stands for nobody. */
const nobody = keyOfMember('');
