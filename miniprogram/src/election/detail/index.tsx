import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { kindLabels, lookOf, placeLabels, type Election } from '../labels';
import { Acts } from './acts';
import { Changes } from './changes';
import { Results } from './results';
import { Steps } from './steps';
import './index.scss';

definePageConfig({ navigationBarTitleText: '选举办理', enablePullDownRefresh: true });

/** One election: each step and what it says, the result by both readings, and what is to be done next. */
export default function ElectionDetail() {
  const electionId = useParameter('electionId');
  const state = useCall('election.get', { electionId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(election) => (
        <View className="stack">
          <Head election={election} />
          <Steps election={election} />
          {election.rounds.length > 0 && <Results election={election} />}
          <Papers election={election} />
          {election.changes.length > 0 && <Changes changes={election.changes} />}
          <Acts election={election} reload={state.reload} />
        </View>
      )}
    </PageShell>
  );
}

const movedWords = { early: '提前换届', late: '延期换届' } as const;

function Head({ election }: { election: Election }) {
  const { organizationName, kind, place, termEndsOn, moved, sentBack, merged, direct, mayRecord } = election;
  const unsure = (election.candidates?.names ?? [])
    .filter(({ isUnsure }) => isUnsure)
    .map(({ name }) => name)
    .join('、');
  return (
    <Card title={`${organizationName} ${kindLabels[kind]}`}>
      <Tag {...lookOf(election)} />
      <View className="secondary numbers">
        {[
          placeLabels[place],
          termEndsOn && `原定 ${formatDate(termEndsOn)}届满`,
          moved && movedWords[moved],
          direct && '不设委员会，大会直接选书记',
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {sentBack && <NoticeLine tone="warn">{`上级退回：${sentBack.reason}`}</NoticeLine>}
      {mayRecord && unsure && (
        <NoticeLine tone="warn">
          {`${unsure}：名字里有的字查不到笔画，请打开“候选人预备人选”核对先后`}
        </NoticeLine>
      )}
      {merged && <NoticeLine tone="warn">这个组织已经合并，选举不用再办。</NoticeLine>}
    </Card>
  );
}

function Papers({ election: { id, request } }: { election: Election }) {
  if (!request) return null;
  return (
    <PrimaryButton
      look="quiet"
      icon="ledger"
      onPress={() => open(pages.paper.set({ set: 'election', aboutId: id }))}
    >
      取出成套文件
    </PrimaryButton>
  );
}
