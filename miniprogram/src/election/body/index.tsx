import { useState } from 'react';
import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { organizationKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { ElectionKind, ElectionPlace } from '../../../../types/shared/elections';
import { kindLabels, placeLabels, termWords } from '../labels';
import { SummaryCard } from '../summary-card';

definePageConfig({ navigationBarTitleText: '换届选举', enablePullDownRefresh: true });

type Body = Output<'election.body'>;

/** A body's term and its elections: where it stands, what is next, by which article. */
export default function ElectionBody() {
  const organizationId = useParameter('organizationId');
  const state = useCall('election.body', { organizationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(body) => (
        <View className="stack">
          <Term body={body} />
          {body.elections.map((one) => (
            <SummaryCard key={one.id} election={one} />
          ))}
          {body.mayStart && <Start organizationId={organizationId} />}
        </View>
      )}
    </PageShell>
  );
}

/** The term, and what is said of it; of a temporary branch that nothing is due. */
function Term({ body }: { body: Body }) {
  const { name, kind, applies, temporary, term, termEndsOn, termYears, due, reminders } = body;
  if (temporary) {
    return (
      <Card title={name}>
        <View>临时支部一般不适用（待核），不用换届。</View>
        <Basis citation={temporary} />
      </Card>
    );
  }
  if (!applies) return <Card title={name}>{`${organizationKindLabels[kind]}不在这里换届。`}</Card>;
  const [first = 0, second = 0, last = 0] = reminders;
  return (
    <Card title={name}>
      {term && <NoticeLine tone={term.left < 0 ? 'bad' : 'warn'}>{termWords(term)}</NoticeLine>}
      {!term && (
        <View className="numbers">
          {termEndsOn ? `${termEndsOn} 届满，还早` : '还没有登记届满日，换届以后会自动登记'}
        </View>
      )}
      <View className="secondary numbers">{`届满前 ${first}、${second}、${last} 个月提醒，届满后每月提醒一次。`}</View>
      {termYears && <Basis citation={termYears.citation} note={`一届 ${termYears.value} 年`} />}
      <Basis citation={due} />
    </Card>
  );
}

/** Begins an election: which kind, and whose term. */
function Start({ organizationId }: { organizationId: string }) {
  const [actKey, setActKey] = useState(newActKey);
  const [kind, setKind] = useState<ElectionKind>('renewal');
  const [place, setPlace] = useState<ElectionPlace>('ordinary');
  const begin = async () => {
    const { electionId } = await call('election.start', { organizationId, actKey, kind, place });
    // Where it is given up and somebody comes back here, the next is another.
    setActKey(newActKey());
    open(pages.election.detail({ electionId }));
  };
  return (
    <Card title="办一次选举">
      <Choices
        label="办什么"
        options={optionsOf(kindLabels)}
        value={kind}
        onChange={setKind}
        hint={kind === 'byElection' ? '只选空缺的人，任期接着算' : '整个班子换届，任期重新算'}
      />
      <Choices
        label="任期按哪一种"
        options={optionsOf(placeLabels)}
        value={place}
        onChange={setPlace}
        hint="村、社区的党组织一届五年；企业和社会组织选“一般的党组织”"
      />
      <PrimaryButton busyText="正在开始" onPress={begin}>
        开始办理
      </PrimaryButton>
    </Card>
  );
}
