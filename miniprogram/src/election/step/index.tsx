import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import type { WhatIsRecorded } from '../../../../types/election/steps';
import { stepLabels, type Election } from '../labels';
import { BallotsForm } from './ballots-form';
import { CandidatesForm } from './candidates-form';
import { MeetingForm } from './meeting-form';
import { PlainForm } from './plain-form';
import { RequestForm } from './request-form';
import { SessionForm } from './session-form';
import { VotersForm } from './voters-form';

definePageConfig({ navigationBarTitleText: '登记一步' });

type Recorded = WhatIsRecorded['step'];

const forms: Record<Recorded, (election: Election) => ReactNode> = {
  request: (election) => <RequestForm election={election} />,
  preparation: (election) => <PlainForm election={election} step="preparation" />,
  candidates: (election) => <CandidatesForm election={election} />,
  voters: (election) => <VotersForm election={election} />,
  meeting: (election) => <MeetingForm election={election} />,
  ballots: (election) => <BallotsForm election={election} />,
  session: (election) => <SessionForm election={election} />,
  report: (election) => <PlainForm election={election} step="report" />,
};

const isRecorded = (step: string): step is Recorded => Object.hasOwn(forms, step);

/** One step of an election: written down, or put right, with its numbers worked out as one writes. */
export default function ElectionStepPage() {
  const electionId = useParameter('electionId');
  const step = useParameter('step');
  const state = useCall('election.get', { electionId });
  return (
    <PageShell state={state}>
      {(election) => (
        <View className="stack">
          {isRecorded(step) && <View className="section-title">{stepLabels[step]}</View>}
          {election.sentBack?.step === step && (
            <NoticeLine tone="warn">{`上级退回：${election.sentBack.reason}`}</NoticeLine>
          )}
          {isRecorded(step) && forms[step](election)}
        </View>
      )}
    </PageShell>
  );
}
