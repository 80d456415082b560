import { dayOf } from '../kernel/clock';
import { callTheRoll } from '../domain/gathering/ledger';
import { verdictOf } from '../domain/minutes/votes';
import { ruleBook } from '../domain/rules/amendments';
import type { RuleBook } from '../domain/rules/book';
import type { MinutesCall, MinutesOutcome } from './context';
import { keepsIt, maySee, mayWrite, toConfirm, votersAt } from './rules';
import { membersOf, minutesOf, photoUrls } from './store';
import type { ActivityRecord } from '../domain/gathering/model';
import type { MinutesRecord } from '../domain/minutes/model';

/** What is written down of an activity, as far as the caller may see it. */
export async function get({ target: activity, caller, now }: MinutesCall<'get'>): MinutesOutcome<'get'> {
  const { account } = caller;
  const { memberId } = account;
  const [all, roll, rules] = await Promise.all([
    minutesOf(activity._id),
    callTheRoll(activity),
    ruleBook(now),
  ]);
  const writes = await mayWrite(activity, all, account, now);
  const seen = all.filter((minutes) => maySee(minutes, memberId, writes));
  const [members, urls] = await Promise.all([
    writes ? membersOf(activity) : [],
    photoUrls(seen.flatMap(({ photos }) => photos)),
  ]);
  const voters = votersAt(activity, roll);
  const { _id: id, title, organizationName, startsAt, endsAt, place, status } = activity;
  return {
    activity: { id, title, organizationName, startsAt, endsAt, place, status, counts: roll.counts },
    mayWrite: writes,
    keeps: await keepsIt(activity, account, now),
    people: members.map(({ _id, name }) => ({ memberId: _id, name })),
    voters: { expected: voters.expectedVoters, present: voters.presentVoters },
    records: activity.kinds.map((kind) => {
      const minutes = seen.find((one) => one.kind === kind);
      return {
        kind,
        minutes: minutes && viewOf(minutes, urls, { day: dayOf(startsAt), rules }),
        suggested: suggestionOf(activity, kind),
        mayConfirm: minutes ? toConfirm(minutes, memberId) : [],
      };
    }),
  };
}

function suggestionOf(activity: ActivityRecord, kind: ActivityRecord['kinds'][number]) {
  const { topic, chair, recorder } = activity.details[kind] ?? {};
  return {
    agenda: [...(topic ? [topic] : []), ...activity.agenda.map(({ text }) => text)].slice(0, 30),
    ...(chair && { chair }),
    ...(recorder && { recorder }),
  };
}

function viewOf(
  minutes: MinutesRecord,
  urls: Map<string, string>,
  { day, rules }: { day: string; rules: RuleBook },
) {
  const { kind, version, content, chair, recorder, signatures, savedAt, savedBy, corrections } = minutes;
  return {
    version,
    content,
    chair,
    recorder,
    signatures,
    savedAt,
    savedBy,
    corrections,
    verdicts: content.resolutions.map(({ vote }) =>
      vote ? verdictOf(vote.rule, vote, { at: { kind, day }, rules }) : null,
    ),
    photos: minutes.photos.map((fileId) => ({ fileId, url: urls.get(fileId) ?? '' })),
  };
}
