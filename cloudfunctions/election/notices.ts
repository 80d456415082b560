import { keyOfKeepers } from '../kernel/audience';
import { dayOf, spokenDate } from '../kernel/clock';
import { idOf } from '../kernel/ids';
import { idsOf } from '../kernel/paths';
import type { ElectionRecord } from '../domain/election/model';
import type { NoticeOf } from '../domain/messaging/notify';
import type { OrganizationRecord } from '../domain/organization/model';
import { termStanding } from '../domain/organization/term';
import type { RuleBook } from '../domain/rules/book';

/** What people are told of elections: that something waits above, and that it was answered; nobody's name. */

type Told = Pick<ElectionRecord, '_id' | 'organizationName' | 'orgPath' | 'version'>;

const asks: Record<NonNullable<ElectionRecord['waits']>, string> = {
  approval: '报来换届选举的请示',
  review: '报来候选人预备人选',
  filing: '报来选举结果',
  install: '的选举结果已批准，等着更新职务',
};

/** To whoever stands above the body: directly above it, and in its town. */
export function toAbove(
  { _id, organizationName, orgPath, version }: Told,
  waits: NonNullable<ElectionRecord['waits']>,
  now: number,
): NoticeOf<'electionAsked'> {
  const line = idsOf(orgPath).slice(0, -1);
  const above = [...new Set([line.at(-1), line[1] ?? line[0]])].filter((id) => id !== undefined);
  return {
    _id: idOf('electionAsked', _id, String(version)),
    of: 'electionAsked',
    audience: above.map(keyOfKeepers),
    title: `“${organizationName}”${asks[waits]}`,
    body: '请看一看，同意的写上文号，要改的写上原因退回。',
    link: `/election/detail/index?electionId=${encodeURIComponent(_id)}`,
    at: now,
  };
}

/** To the body's keepers. */
export const toKeepers = (
  { _id, version }: Told,
  { organizationId, agreed, now }: { organizationId: string; agreed: boolean; now: number },
): NoticeOf<'electionAnswered'> => ({
  _id: idOf('electionAnswered', _id, String(version)),
  of: 'electionAnswered',
  audience: [keyOfKeepers(organizationId)],
  title: agreed ? '上级答复了：同意' : '上级退回了，请按说明改好再报',
  body: '点开看看下一步。',
  link: `/election/detail/index?electionId=${encodeURIComponent(_id)}`,
  at: now,
  push: {
    said: { matter: '换届选举', answer: agreed ? '同意' : '退回', note: '请打开看看下一步', at: now },
  },
});

/** To the keepers of a body whose term ends soon or is over: once at each stage, however often one looks. */
export function termNotice(
  body: OrganizationRecord,
  { now, rules }: { now: number; rules: RuleBook },
): NoticeOf<'termEnds'>[] {
  const term = termStanding(body, dayOf(now), rules);
  if (!term) return [];
  const { _id, name } = body;
  const { endsOn, left, stage } = term;
  return [
    {
      _id: idOf('termEnds', _id, endsOn, String(stage.months)),
      of: 'termEnds',
      audience: [keyOfKeepers(_id)],
      title: left < 0 ? `“${name}”的任期已经到了` : `“${name}”的任期快到了`,
      body: `${spokenDate(endsOn)}届满。点开看看换届从哪一步办起。`,
      link: `/election/body/index?organizationId=${encodeURIComponent(_id)}`,
      at: now,
    },
  ];
}
