import type { ElectionStep } from '../../types/shared/elections';
import { tookOf } from '../domain/election/course';
import type { ElectionRecord, Steps } from '../domain/election/model';

/** What a step said, in one line, for the record of what was put right. */
export function inWords(election: ElectionRecord, step: ElectionStep): string {
  const days = tookOf(election, step).map(({ on }) => on);
  return [...new Set(days), ...partsOf(election.steps, step)].join('，');
}

function partsOf(steps: Steps, step: ElectionStep): string[] {
  switch (step) {
    case 'request': {
      const { request } = steps;
      return request
        ? [
            `应选 ${request.seats}`,
            `候选 ${request.candidates}`,
            `副书记 ${request.deputies}`,
            `拟于 ${request.plannedOn}`,
          ]
        : [];
    }
    case 'candidates':
      return [(steps.candidates?.names ?? []).map(({ name }) => name).join('、')];
    case 'voters': {
      const { voters } = steps;
      const excluded = voters?.excluded.reduce((sum, { count }) => sum + count, 0) ?? 0;
      return voters
        ? [`正式党员 ${voters.full}`, `经核对不计入 ${voters.checked}`, `可以不计入 ${excluded}`]
        : [];
    }
    case 'meeting':
      return steps.meeting ? [`实到 ${steps.meeting.present}`] : [];
    case 'ballots':
      return (steps.ballots?.rounds ?? []).map(({ issued, returned, valid, lines, others }) => {
        const votes = [...lines, ...others].map(({ name, yes }) => `${name} ${yes}`);
        return `发出 ${issued}、收回 ${returned}、有效 ${valid}：${votes.join('、')}`;
      });
    case 'session':
      return [(steps.session?.chosen ?? []).map(({ name, yes }) => `${name} ${yes}`).join('、')];
    case 'approval':
    case 'review':
    case 'filing':
      return [steps[step]?.document ?? ''];
    default:
      return [];
  }
}
