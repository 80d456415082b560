import { pages } from '../services/pages';
import type { Entry } from './labels';

/** Where something on the calendar is dealt with. */
export function placeOf({ code, kind, aboutId, isDone }: Entry, organizationId: string): string | undefined {
  const of = { organizationId };
  switch (code) {
    case 'meeting':
      return isDone ? pages.compliance.year(of) : pages.activity.publish({ ...of, ...(kind && { kind }) });
    case 'gathering':
      return aboutId && pages.activity.detail({ activityId: aboutId });
    case 'feedback':
      return aboutId && pages.guidance.feedback({ ...of, guidanceId: aboutId });
    case 'duesDay':
      return pages.dues.month(of);
    case 'duesToAssess':
      return pages.dues.assessments(of);
    case 'duesToPublish':
      return pages.dues.year(of);
    case 'termEnd':
    case 'termStage':
      return pages.election.body(of);
    case 'step':
      return aboutId ? pages.development.person({ developmentId: aboutId }) : undefined;
    case 'enrolment':
    case 'clusterEvent':
      return aboutId && pages.training.detail({ classId: aboutId });
  }
}
