import type { DevelopmentRecord } from '../../../cloudfunctions/domain/development/model';
import type { Input } from '../../../types';
import type { DevelopmentStep } from '../../../types/shared/developments';
import type { TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';

/** One person's way through the functions, for tests. */

type Begun = Partial<Input<'development.begin'>>;
export type Recorded = Partial<Input<'development.record'>> & { step: DevelopmentStep; on: string };

export const two = ['north-b1-a', 'north-b1-b'];
export const carried = { present: 2, for: 2, against: 0, abstain: 0 };

/** The way of the rules' example, under the edition of 2014. */
export const former: Recorded[] = [
  { step: 'talk', on: '2020-04-01' },
  { step: 'activist', on: '2020-06-15' },
  { step: 'activistFiled', on: '2020-07-01' },
  { step: 'contacts', on: '2020-07-02', personIds: two },
  { step: 'candidate', on: '2021-06-15' },
  { step: 'candidateFiled', on: '2021-06-20' },
  { step: 'sponsors', on: '2021-06-21', personIds: two },
  { step: 'politicalReview', on: '2021-07-10' },
  { step: 'training', on: '2021-07-20', training: { days: 3, hours: 0 }, lies: '组织部证书' },
  { step: 'committeeReview', on: '2021-08-01' },
  { step: 'preExamination', on: '2021-08-20' },
  { step: 'admissionForm', on: '2021-08-25' },
  { step: 'admission', on: '2021-09-10', vote: carried },
  { step: 'superiorTalk', on: '2021-10-10' },
  { step: 'approval', on: '2021-12-10', document: '松委〔2021〕9号' },
  { step: 'approvalFiled', on: '2021-12-20' },
  { step: 'placed', on: '2021-12-12' },
  { step: 'oath', on: '2021-12-20' },
  { step: 'conversionAsked', on: '2022-09-01' },
  { step: 'conversion', on: '2022-09-10', vote: { present: 3, for: 2, against: 1, abstain: 0 } },
  { step: 'conversionApproval', on: '2022-10-01', document: '松委〔2022〕8号' },
  { step: 'archived', on: '2022-10-20' },
];

/** The example's steps up to one. */
export const upTo = (last: DevelopmentStep) =>
  former.slice(0, former.findIndex(({ step }) => step === last) + 1);

/** Acts of a branch's keepers in a world that is started later. */
export function acts(world: () => TestCloud) {
  const records = () => world().cloud.documents('developments') as DevelopmentRecord[];
  const recordOf = (id: string) => records().find(({ _id }) => _id === id);
  const versionOf = (id: string) => recordOf(id)?.version ?? 0;
  const given = (developmentId: string, recorded: Recorded): Input<'development.record'> => ({
    developmentId,
    version: versionOf(developmentId),
    ...recorded,
  });
  const begin = async (more: Begun = {}, openid: string = people.secretary) => {
    const { developmentId } = await world().caller.get(openid, 'development.begin', {
      organizationId: branch._id,
      actKey: 'a-person',
      name: '申小明',
      postKind: 'worker',
      ageBasis: 'application',
      appliedOn: '2020-03-01',
      ...more,
    });
    return developmentId;
  };
  const record = (id: string, recorded: Recorded, openid: string = people.secretary) =>
    world().caller.get(openid, 'development.record', given(id, recorded));
  const codeOf = (id: string, recorded: Recorded, openid: string = people.secretary) =>
    world().caller.codeOf(openid, 'development.record', given(id, recorded));
  const get = (developmentId: string, openid: string = people.secretary) =>
    world().caller.get(openid, 'development.get', { developmentId });
  const walk = async (id: string, steps: Recorded[]) => {
    for (const step of steps) await record(id, step);
  };
  /** Puts a person where the example stands after a step, without the way there; from the oath on they are on the roster. */
  const stand = async (last: DevelopmentStep, more: Partial<DevelopmentRecord> = {}): Promise<string> => {
    const taken = upTo(last).map(({ step, on, personIds, training, vote, document, lies }) => [
      step,
      {
        on,
        outcome: 'done',
        ...(personIds && { people: personIds.map((memberId) => ({ memberId, name: '某' })) }),
        ...(training && { training }),
        ...(vote && { vote: { ...vote, expected: 3 } }),
        ...(document && { document }),
        ...(lies && { lies }),
      },
    ]);
    const application = { on: '2020-03-01', outcome: 'done' };
    const steps = Object.fromEntries([['application', application], ...taken]) as DevelopmentRecord['steps'];
    const belongs = { organizationId: branch._id, orgPath: branch.path };
    const named = { name: '申小明', nameKey: '申小明' };
    const isPlaced = steps.placed !== undefined;
    const member = { ...named, ...belongs, status: 'probationary', state: 'active', joinedOn: '2021-09-10' };
    if (isPlaced) await world().cloud.importDocuments('members', [{ _id: 'm-one', ...member }]);
    await world().cloud.importDocuments('developments', [
      {
        _id: 'dv-one',
        ...named,
        ...belongs,
        organizationName: branch.name,
        postKind: 'worker',
        ageBasis: 'application',
        state: 'open',
        stage: isPlaced ? 'probation' : 'applicant',
        steps,
        ...(isPlaced && { memberId: 'm-one', admittedOn: '2021-09-10' }),
        reviews: [],
        corrections: [],
        redone: [],
        remindOn: null,
        closedAt: null,
        version: 1,
        begunAt: 0,
        begunBy: '党员a',
        ...more,
      },
    ]);
    return 'dv-one';
  };
  return { stand, records, recordOf, versionOf, given, begin, record, codeOf, get, walk };
}
