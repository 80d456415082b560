import { idsOfBranch } from '../domain/organization/counting';
import type { OrganizationRecord } from '../domain/organization/model';
import { subjectsPage } from '../domain/subject/find';
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
  const { search, kind, carriers, listed, coverage, status, employeesAtLeast, types, cluster } = asked;
  const { covered = true } = asked;
  return subjectsPage(
    {
      ...(keeper && { organizationId: keeper }),
      ...(kind && { kind }),
      ...(carriers.length > 0 && { 'carrier.kind': command.in(carriers) }),
      ...(listed.length > 0 && { listed: onAll(listed) }),
      ...(employeesAtLeast && { employees: command.gte(employeesAtLeast) }),
      ...(types && { coverageType: covered ? command.in(types) : command.nin(types) }),
      ...(coverage && { coverage }),
      ...(status && { status }),
      ...(cluster && { cluster }),
    },
    search,
    page,
  );
};

/** On each of some lists. */
function onAll([first = '', ...others]: readonly string[]) {
  return others.reduce((all, one) => all.and(command.in([one])), command.in([first]));
}

/** The subjects that a branch covers, those of branches that were merged into it among them. */
export const subjectsCoveredBy = (branch: OrganizationRecord, page: PageOf): Promise<Page<SubjectRecord>> =>
  subjectsPage({ coveringId: command.in(idsOfBranch(branch)) }, '', page);
