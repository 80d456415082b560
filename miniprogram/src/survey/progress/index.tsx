import { View } from '@tarojs/components';
import { taskStates, taskStateWords } from '../../../../types/shared/surveys';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { askedOf, doneOf, progressWords } from '../words';

definePageConfig({ navigationBarTitleText: '排摸', enablePullDownRefresh: true });

type Keeper = Output<'survey.progress'>['keepers'][number];

/** How a survey stands, town by town, by name; a tap on a number shows whose it is. */
export default function SurveyProgress() {
  const organizationId = useParameter('organizationId');
  const surveyId = useParameter('surveyId');
  const state = useCall('survey.progress', { organizationId, surveyId });
  useReloadOnReturn(state.reload);
  const end = async (name: string) => {
    const sure = await confirm(
      `结束“${name}”？`,
      '还没了解的单位不用再去，已经了解的都在台账里。',
      '结束排摸',
    );
    if (!sure) return;
    await call('survey.end', { surveyId });
    await state.reload();
  };
  return (
    <PageShell state={state} wide>
      {({ survey, keepers, mayEnd }) => (
        <View className="stack">
          <View>
            <View className="page-title">{survey.name}</View>
            <View className="secondary numbers">
              {survey.ended ? '已结束' : `截止：${formatCalendarDay(survey.until)}`}
            </View>
          </View>
          {survey.filling && <NoticeLine tone="good">单位还在列，一两分钟后再看</NoticeLine>}
          {keepers.length === 0 && !survey.filling && (
            <NoticeLine tone="warn">没有符合范围的单位，请换个范围再开始一次</NoticeLine>
          )}
          <View className="cards">
            {keepers.map((keeper) => (
              <KeeperCard
                key={keeper.id}
                keeper={keeper}
                organizationId={organizationId}
                surveyId={surveyId}
              />
            ))}
          </View>
          {mayEnd && (
            <ActionBar>
              <PrimaryButton look="quiet" busyText="正在结束" onPress={() => end(survey.name)}>
                结束这次排摸
              </PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}

interface Props {
  keeper: Keeper;
  organizationId: string;
  surveyId: string;
}

function KeeperCard({ keeper: { id: townId, name, counts }, organizationId, surveyId }: Props) {
  return (
    <Card title={name}>
      <View className="numbers">{progressWords(counts)}</View>
      <ProgressBar part={doneOf(counts)} whole={askedOf(counts)} />
      {taskStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <MenuRow
            key={state}
            label={taskStateWords[state]}
            aside={<View className="numbers">{`${counts[state]} 家`}</View>}
            onPress={() => open(pages.survey.tasks({ organizationId, surveyId, townId, state }))}
          />
        ))}
    </Card>
  );
}
