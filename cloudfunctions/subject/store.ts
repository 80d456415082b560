import { idsOfBranch } from '../domain/organization/counting';
import type { OrganizationRecord } from '../domain/organization/model';
import { fitting, subjectsPage } from '../domain/subject/find';
import type { SubjectRecord } from '../domain/subject/model';
import { command, type Page, type PageOf } from '../kernel/database';
import type { SubjectCall } from './context';

type Asked = SubjectCall<'list'>['input'];

/** The subjects of a keeper, or of all, that all of what is asked holds for. */
export const subjectsLike = (
  keeper: string | undefined,
  asked: Asked,
  page: PageOf,
): Promise<Page<SubjectRecord>> => {
  const { search, status, types, cluster, covered = true, ...filter } = asked;
  return subjectsPage(
    {
      ...fitting(filter, keeper),
      ...(types && { coverageType: covered ? command.in(types) : command.nin(types) }),
      ...(status && { status }),
      ...(cluster && { cluster }),
    },
    search,
    page,
  );
};

/** The subjects that a branch covers, those of branches that were merged into it among them. */
export const subjectsCoveredBy = (branch: OrganizationRecord, page: PageOf): Promise<Page<SubjectRecord>> =>
  subjectsPage({ coveringId: command.in(idsOfBranch(branch)) }, '', page);
