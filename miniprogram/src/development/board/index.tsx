import { View } from '@tarojs/components';
import { developmentStages } from '../../../../types/shared/developments';
import { Basis } from '../../domain/basis';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Count } from '../../kit/count';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PersonList } from '../../kit/person-list';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Output } from '../../services/contract';
import { nextWord, stageWord } from '../labels';
import { Anew } from './anew';
import { Coming } from './coming';

definePageConfig({ navigationBarTitleText: '党员发展', enablePullDownRefresh: true });

type Person = Output<'development.board'>['people'][number];

/** 党员发展: a branch's people on the way in five stages, with what is next of each. */
export default function Board() {
  const organizationId = useParameter('organizationId');
  const state = useCall('development.board', { organizationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} wide>
      {({ organizationName, people, coming, unkept, temporary, anew }) => (
        <View className="stack spread">
          <View>
            <View className="page-title">{organizationName}</View>
            <View className="secondary">只记日期、结果和材料放在哪里；正式表决、政审、档案在线下办。</View>
          </View>
          {temporary && (
            <Card>
              <NoticeLine tone="warn">临时支部一般不适用党员发展</NoticeLine>
              <Basis citation={temporary} />
            </Card>
          )}
          <Coming people={coming} onDone={state.reload} />
          {anew && <Anew anew={anew} />}
          <View className="cards">
            {developmentStages.map((stage) => {
              const there = people.filter((one) => one.stage === stage);
              return (
                <Card key={stage} title={stageWord(stage)} aside={<Count count={there.length} />}>
                  {there.length === 0 && <View className="secondary">现在没有人</View>}
                  <PersonList people={there.map(rowOf)} />
                </Card>
              );
            })}
          </View>
          {unkept.length > 0 && (
            <Card title="名册上的预备党员，还没有建纪实">
              <PersonList
                people={unkept.map(({ memberId, name }) => ({
                  key: memberId,
                  name,
                  onPress: () => open(pages.development.begin({ organizationId, memberId, name })),
                }))}
              />
            </Card>
          )}
          <Card list>
            <MenuRow
              icon="people"
              label="年度名册"
              hint="申请人、积极分子、发展对象、预备党员"
              onPress={() => open(pages.paper.set({ set: 'developmentYear', aboutId: organizationId }))}
            />
            <MenuRow
              icon="swap"
              label="双向培养"
              hint="业务骨干发展成党员，党员培养成骨干"
              onPress={() => open(pages.development.backbones({ organizationId }))}
            />
            <MenuRow
              icon="ledger"
              label="已终止和已归档"
              hint="不再发展的半年后清除，已归档的留三年"
              onPress={() => open(pages.development.former({ organizationId }))}
            />
          </Card>
          <ActionBar>
            <PrimaryButton icon="plus" onPress={() => open(pages.development.begin({ organizationId }))}>
              登记一名同志
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}

const rowOf = ({ id, name, state, nextSteps, pending }: Person) => ({
  key: id,
  name,
  note: noteOf(state, nextSteps, pending !== undefined),
  onPress: () => open(pages.development.person({ developmentId: id })),
});

function noteOf(state: Person['state'], nextSteps: Person['nextSteps'], isPending: boolean): string {
  if (state === 'paused') return '暂停';
  const [first] = nextSteps;
  if (!first) return '现在没有要办的';
  return isPending ? `已报上级，等答复：${nextWord(first)}` : nextWord(first);
}
