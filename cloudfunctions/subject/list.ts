import { command } from '../kernel/database';
import { subjectsPage } from '../domain/subject/find';
import type { SubjectCall, SubjectOutcome } from './context';
import { requireOffice } from './town';
import { summaryOf } from './view';

const size = 20;

/** On each of some lists. */
function onAll([first = '', ...others]: readonly string[]) {
  return others.reduce((all, one) => all.and(command.in([one])), command.in([first]));
}

/** The subjects of a town, or of the district. */
export async function list({ input, target: office }: SubjectCall<'list'>): SubjectOutcome<'list'> {
  requireOffice(office);
  const { search, townId, kind, carriers, listed, coverage, status, after } = input;
  const { employeesAtLeast, types, covered = true } = input;
  const keeper = office.kind === 'town' ? office._id : townId;
  const { items, next } = await subjectsPage(
    {
      ...(keeper && { organizationId: keeper }),
      ...(kind && { kind }),
      ...(carriers.length > 0 && { 'carrier.kind': command.in(carriers) }),
      ...(listed.length > 0 && { listed: onAll(listed) }),
      ...(employeesAtLeast && { employees: command.gte(employeesAtLeast) }),
      ...(types && { coverageType: covered ? command.in(types) : command.nin(types) }),
      ...(coverage && { coverage }),
      ...(status && { status }),
    },
    search,
    { after, size },
  );
  const { name, kind: of } = office;
  return { office: { name, kind: of }, subjects: items.map(summaryOf), ...(next && { next }) };
}
