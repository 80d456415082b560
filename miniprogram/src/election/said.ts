import type { ElectionStep } from '../../../types/shared/elections';
import { formatDate } from '../kit/format/time';
import { exclusionLabels, postLabels, type Election } from './labels';

/** What was written down of a step, a few words for each thing; nothing while it is not done. */
export function saidOf(election: Election, step: ElectionStep): string[] {
  const { request, candidates, voters, meeting, rounds, session, expected } = election;
  const took = step === 'ballots' ? rounds.at(-1) : election[step];
  if (!took) return [];
  const day = formatDate(took.on);
  switch (step) {
    case 'request':
      return request ? [day, ...requestWords(request)] : [];
    case 'approval':
    case 'review':
    case 'filing':
      return [day, election[step]?.document ?? ''];
    case 'candidates':
      return [day, (candidates?.names ?? []).map(({ name }) => name).join('、')];
    case 'voters':
      return voters ? [day, `应到 ${expected ?? 0} 人`, ...votersWords(voters)] : [];
    case 'meeting':
      return meeting ? [day, `应到 ${expected ?? 0}，实到 ${meeting.present}`] : [];
    case 'ballots':
      return [day, `${rounds.length} 轮投票`];
    case 'session':
      return [day, (session?.chosen ?? []).map(({ name, post }) => `${postWord(post)} ${name}`).join('，')];
    default:
      return [day];
  }
}

const postWord = (post: string): string =>
  post === 'secretary' || post === 'deputySecretary' ? postLabels[post] : '';

const requestWords = ({
  seats,
  candidates,
  secretary,
  deputies,
  plannedOn,
}: NonNullable<Election['request']>): string[] => [
  seats > 0 ? `委员 ${seats} 名、候选 ${candidates} 名` : `候选 ${candidates} 名`,
  ...(secretary ? ['书记 1 名'] : []),
  ...(deputies > 0 ? [`副书记 ${deputies} 名`] : []),
  `拟于 ${formatDate(plannedOn)}开会`,
];

const votersWords = ({ full, checked, excluded }: NonNullable<Election['voters']>): string[] => [
  `正式党员 ${full}`,
  ...(checked > 0 ? [`经核对不计入 ${checked}`] : []),
  ...excluded.map(({ kind, count }) => `${exclusionLabels[kind]} ${count}`),
];
