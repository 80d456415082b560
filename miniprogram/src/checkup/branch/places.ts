import type { Output } from '../../services/contract';
import { pages } from '../../services/pages';

type Item = Output<'checkup.branch'>['matters'][number]['items'][number];

/** Where something open is dealt with. */
export function placeOf({ code, kind, light, year }: Item, organizationId: string): string | undefined {
  const of = { organizationId };
  switch (code) {
    case 'meeting':
      // A period that is over takes no new meeting: what was held is put right from the page of meetings.
      return light === 'red'
        ? pages.compliance.branch(of)
        : pages.activity.publish({ ...of, ...(kind && { kind }) });
    case 'duesUnpaid':
      return pages.dues.month(of);
    case 'duesToAssess':
    case 'duesElsewhere':
      return pages.dues.assessments(of);
    case 'duesToPublish':
      return pages.dues.year({ ...of, ...(year !== undefined && { year }) });
    case 'term':
    case 'termGoing':
      return pages.election.body(of);
    case 'termUnknown':
      return pages.organization.committee(of);
    case 'developmentStep':
      return pages.development.board(of);
    case 'hours':
    case 'leaderHours':
      return pages.learning.members(of);
    default:
      return undefined;
  }
}
