import {
  ownDevelopmentPaperNames,
  ownDevelopmentPapers,
  type DevelopmentStep,
} from '../../../../types/shared/developments';
import { papers, type PaperName } from '../../../../types/shared/papers';
import { keyOfPath } from '../../../kernel/audience';
import { dayOf } from '../../../kernel/clock';
import { refuse } from '../../../kernel/errors';
import type { Caller } from '../../../kernel/identity';
import type { PathNow } from '../../../kernel/paths';
import { roadFrom } from '../../development/approver';
import { isOfficeOf, type findAsked } from '../../development/asked';
import { limitOn } from '../../development/facts';
import { isHandOf } from '../../development/hand';
import type { DevelopmentRecord } from '../../development/model';
import { seenOf, type Seen } from '../../development/records';
import { findOrganization } from '../../organization/find';
import { ruleBook } from '../../rules/amendments';
import * as development from '../kinds/development';
import type { DevelopmentPapers } from '../kinds/development';
import {
  replyFacts,
  replyTitle,
  reportFacts,
  reportTitle,
  stepsAskedOnPaper,
} from '../kinds/development-asks';
import type { Entry, PaperSetOf } from '../set';

/** The papers of one person on the way into the Party: for the branch, and for the body that is asked to approve. */

interface Asking {
  caller: Caller;
  now: number;
}

interface Which {
  name: PaperName;
  /** From when it is needed: once this step is next. */
  since: DevelopmentStep;
  facts: (of: DevelopmentPapers) => object;
  /** The step that it is about, where it stands in the set for several. */
  about?: DevelopmentStep;
  /** What it is called, where that is not the same of all of its name. */
  title?: string | ((of: DevelopmentPapers) => string);
  isPosted?: true;
  /** Whether anybody asks for it. */
  applies?: (of: DevelopmentPapers) => boolean;
}

const report = (since: DevelopmentStep, about: DevelopmentStep): Which => ({
  name: 'developmentReport',
  since,
  about,
  facts: reportFacts,
  title: reportTitle,
});

/** Before a candidate is named: asked for by an edition only, and there where it was held. */
const isHeld = ({ facts, rules, today }: DevelopmentPapers): boolean => {
  const taken = facts.steps.candidate;
  return !!taken?.publicity || limitOn(rules, 'candidatePublicity', taken?.on ?? today) !== undefined;
};

const publicity = (
  about: 'candidate' | 'conversion',
  what: string,
  applies: Which['applies'] = () => true,
): Which[] => [
  {
    name: 'developmentPublicity',
    since: about,
    about,
    facts: development.publicityFacts,
    title: `${what}公示`,
    isPosted: true,
    applies,
  },
  {
    name: 'publicityRegister',
    since: about,
    about,
    facts: development.publicityRegisterFacts,
    title: `${what}公示情况登记表`,
    applies,
  },
];

const meeting = (about: DevelopmentStep, title: string): Which => ({
  name: 'developmentMeeting',
  since: about,
  about,
  facts: development.meetingFacts,
  title,
});

const vote = (about: DevelopmentStep, title: string): Which => ({
  name: 'developmentVote',
  since: about,
  about,
  facts: development.voteFacts,
  title,
});

/** In the order in which they are needed. */
const all: Which[] = [
  { name: 'developmentCourse', since: 'application', facts: development.courseFacts },
  { name: 'applicantTalk', since: 'talk', facts: development.talkFacts },
  { name: 'activistRecommendation', since: 'activist', facts: development.recommendationFacts },
  meeting('activist', '确定入党积极分子会议记录'),
  { name: 'activistRegistration', since: 'activistFiled', facts: development.activistFacts },
  report('activistFiled', 'activistFiled'),
  { name: 'cultivationRecord', since: 'contacts', facts: development.cultivationFacts },
  meeting('candidate', '确定发展对象会议记录'),
  ...publicity('candidate', '发展对象', isHeld),
  { name: 'candidateRegistration', since: 'candidateFiled', facts: development.candidateFacts },
  report('candidateFiled', 'candidateFiled'),
  { name: 'candidateTraining', since: 'training', facts: development.trainingFacts },
  meeting('committeeReview', '支部委员会审查会议记录'),
  report('preExamination', 'preExamination'),
  vote('admission', '接收预备党员大会会议记录'),
  report('superiorTalk', 'approval'),
  { name: 'conversionRegistration', since: 'conversionAsked', facts: development.conversionFacts },
  ...publicity('conversion', '预备党员转正'),
  vote('conversion', '预备党员转正大会会议记录'),
  report('conversionApproval', 'conversionApproval'),
  { name: 'developmentFiles', since: 'application', facts: development.filesFacts },
];

/** One person as papers need them; throws for a branch that is not there. */
async function papersOf(
  record: DevelopmentRecord,
  path: PathNow,
  now: number,
): Promise<{ of: DevelopmentPapers; seen: Seen; branchId: string }> {
  const branch = await findOrganization(keyOfPath(path));
  const rules = await ruleBook(now);
  const today = dayOf(now);
  const [[seen], road] = await Promise.all([seenOf([record], rules, today), roadFrom(path, rules, today)]);
  if (!seen || !branch) return refuse('ACCESS_DENIED');
  const of: DevelopmentPapers = {
    record,
    facts: seen.facts,
    branchName: branch.name,
    approverName: road.approver?.name ?? null,
    rules,
    today,
  };
  return { of, seen, branchId: branch._id };
}

const entryFor =
  (given: DevelopmentPapers) =>
  ({ name, about, facts, title, isPosted }: Which): Entry => {
    const of = about ? { ...given, step: about } : given;
    const called =
      typeof title === 'function' ? title(of) : `${given.record.name}${title ?? papers[name].title}`;
    return {
      key: about ? `${name}-${about}` : name,
      name,
      title: called,
      ...(isPosted && { isPosted }),
      facts: () => facts(of),
    };
  };

/** A person's papers for who may see them by name in their branch; those of steps that are taken, or are next. */
export async function developmentSet(
  { keptAt, ...record }: DevelopmentRecord & { keptAt: () => Promise<PathNow> },
  asking: Asking,
): Promise<PaperSetOf> {
  const path = await keptAt();
  const branch = await findOrganization(keyOfPath(path));
  if (!branch || !isHandOf(asking, branch)) refuse('DEVELOPMENT.NOT_YOURS');
  const { of, seen, branchId } = await papersOf(record, path, asking.now);
  const isReached = (step: DevelopmentStep): boolean =>
    seen.standings.some(
      (one) => one.step === step && one.standing !== 'waiting' && one.standing !== 'elsewhere',
    );
  return {
    set: 'development',
    aboutId: record._id,
    organizationId: branchId,
    about: record.name,
    entries: all
      .filter(({ since, name }) => name === 'developmentCourse' || isReached(since))
      .filter(({ applies = () => true }) => applies(of))
      .map(entryFor(of)),
    own: ownDevelopmentPaperNames.filter((paper) => isReached(ownDevelopmentPapers[paper].step)),
  };
}

/** The paper on which a body answers what it is asked about a person, while it is asked. */
export async function developmentAskedSet(
  found: NonNullable<Awaited<ReturnType<typeof findAsked>>>,
  path: PathNow,
  asking: Asking,
): Promise<PaperSetOf> {
  const { approver, keptAt: _, ...record } = found;
  if (!isOfficeOf(asking, approver)) refuse('DEVELOPMENT.NOT_YOURS');
  const { pendingStep: step, pendingSince } = record;
  const { of } = await papersOf(record, path, asking.now);
  const given = { ...of, ...(step && { step }), asked: pendingSince ? dayOf(pendingSince) : null };
  return {
    set: 'developmentAsked',
    aboutId: record._id,
    organizationId: approver._id,
    about: record.name,
    entries:
      step && stepsAskedOnPaper.includes(step)
        ? [
            {
              key: `developmentReply-${step}`,
              name: 'developmentReply',
              title: replyTitle(given),
              facts: () => replyFacts(given),
            },
          ]
        : [],
    own: [],
  };
}
