import { subjectsPage } from '../domain/subject/find';
import type { SubjectCall, SubjectOutcome } from './context';
import { requireOffice } from './town';
import { summaryOf } from './view';

const size = 20;

/** The subjects of a town, or of the district. */
export async function list({ input, target: office }: SubjectCall<'list'>): SubjectOutcome<'list'> {
  requireOffice(office);
  const { search, townId, kind, carrier, listed, coverage, status, after } = input;
  const keeper = office.kind === 'town' ? office._id : townId;
  const { items, next } = await subjectsPage(
    {
      ...(keeper && { organizationId: keeper }),
      ...(kind && { kind }),
      ...(carrier && { 'carrier.kind': carrier }),
      ...(listed && { listed }),
      ...(coverage && { coverage }),
      ...(status && { status }),
    },
    search,
    { after, size },
  );
  const { name, kind: of } = office;
  return { office: { name, kind: of }, subjects: items.map(summaryOf), ...(next && { next }) };
}
