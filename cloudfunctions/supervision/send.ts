import { seenOn, type SeenItem } from '../../types/shared/checkups';
import { officers } from '../../types/shared/roles';
import { checkupsNow } from '../domain/checkup/items';
import { basisOf } from '../domain/checkup/rules';
import { ruleBook } from '../domain/rules/amendments';
import { isAboutSame, isStatutory, keyOf, overOf, type About } from '../domain/supervision/about';
import type { OrganizationRecord } from '../domain/organization/model';
import { addLetter, lettersTo } from '../domain/supervision/letters';
import type { LetterRecord } from '../domain/supervision/model';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { nearestRole } from '../kernel/identity';
import { digestOf, idOf } from '../kernel/ids';
import type { SupervisionCall, SupervisionOutcome } from './context';
import { toBranch } from './notices';

/**
 * Sends a letter about something that is over its day by an article, as the branch's check-up says at this moment. What is
 * only due soon, what rests on a local practice and what has no article is no matter for a letter.
 */
export async function send(call: SupervisionCall<'send'>): SupervisionOutcome<'send'> {
  const { input, target: branch, caller, openid, now } = call;
  const { about, number, dueOn, text = '' } = input;
  const today = dayOf(now);
  if (branch.kind !== 'branch') refuse('SUPERVISION.NOT_A_BRANCH');
  if (branch.closedAt) refuse('ORGANIZATION.CLOSED');
  const act = digestOf('letter', openid, input.actKey);
  const letters = await lettersTo(branch);
  const sent = letters.find((one) => one.act === act);
  if (sent) return { letterId: sent._id };
  if (dueOn <= today) refuse('SUPERVISION.DAY_PASSED', { field: 'dueOn' });
  const over = await overNow(branch, about, now);
  const same = letters.filter((one) => isAboutSame(one.item, over ?? about));
  if (same.some(({ status }) => status === 'open' || status === 'answered'))
    refuse('SUPERVISION.SENT_BEFORE');
  await checkText(openid, number, text);
  const office = nearestRole(caller.account, officers, await branch.keptAt(), now);
  if (!office) throw new Error('whoever may send a letter is of an office');
  const of = await ofDay(over, now);
  const letter: LetterRecord = {
    // By the one before it: two sent at once are one, and what was removed since leaves no gap.
    _id: idOf('letter', branch._id, keyOf(of.item), String(latestOf(same))),
    act,
    organizationId: branch._id,
    orgPath: branch.path,
    organizationName: branch.name,
    officeId: office.organizationId,
    officeName: office.organizationName,
    number,
    ...of,
    text,
    status: 'open',
    sentAt: now,
    dueOn,
    doneAt: null,
    steps: [{ step: 'sent', at: now }],
  };
  const kept = await addLetter(letter, toBranch(letter, 'sent', now), call);
  if (kept.act !== act) refuse('SUPERVISION.SENT_BEFORE');
  return { letterId: kept._id };
}

/** When the last of some letters was sent (epoch ms). */
const latestOf = (letters: readonly LetterRecord[]): number =>
  Math.max(0, ...letters.map(({ sentAt }) => sentAt));

/** What is over its day of that now. */
async function overNow(branch: OrganizationRecord, about: About, now: number): Promise<SeenItem | undefined> {
  const checkups = await checkupsNow([branch], now);
  return overOf(seenOn(checkups.get(branch._id) ?? [], dayOf(now)), about);
}

/** What a letter keeps of what is over, and by which article that is asked for. */
async function ofDay(
  over: SeenItem | undefined,
  now: number,
): Promise<Pick<LetterRecord, 'item' | 'citation'>> {
  const basis = over && basisOf(over, await ruleBook(now), dayOf(now));
  if (!over || !basis?.citation || !isStatutory(basis)) refuse('SUPERVISION.NOT_OVER');
  return { item: saidOf(over), citation: basis.citation };
}

/** What is kept of it: not from when it is due, since a letter is about one day. */
const saidOf = ({
  light: _light,
  amberFrom: _amber,
  redFrom: _red,
  articleFrom: _article,
  until: _until,
  ...item
}: SeenItem): LetterRecord['item'] => item;
