import { View } from '@tarojs/components';
import { developmentStages } from '../../../../types/shared/developments';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { endReasonWord, postKindWords, stageWord, stateLabels, stepWords } from '../labels';
import { Acts } from './acts';
import { Learned } from './learned';
import { Next } from './next';
import { OwnPapers } from './own-papers';
import { Redone } from './redone';
import { Reviews } from './reviews';
import type { Person } from './person';
import { StepRow } from './step-row';

definePageConfig({ navigationBarTitleText: '发展纪实', enablePullDownRefresh: true });

/** One person's way: what is next, the twenty-five steps with their days and why, and what was put right. */
export default function DevelopmentPerson() {
  const state = useCall('development.get', { developmentId: useParameter('developmentId') });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} wide>
      {(person) => (
        <View className="stack spread">
          <Head person={person} />
          <Next person={person} onDone={state.reload} />
          <View className="cards">
            {developmentStages.map((stage) => (
              <Card key={stage} title={stageWord(stage)}>
                {person.steps
                  .filter((one) => one.stage === stage)
                  .map((one) => (
                    <StepRow key={one.step} step={one} person={person} />
                  ))}
              </Card>
            ))}
          </View>
          <Learned person={person} />
          <Reviews person={person} />
          <OwnPapers person={person} />
          <Card list>
            <MenuRow
              icon="ledger"
              label="成套文件"
              hint="全程纪实表、会议记录、公示、报上级的报告和请示"
              onPress={() => open(pages.paper.set({ set: 'development', aboutId: person.id }))}
            />
          </Card>
          <Redone person={person} />
          <Acts person={person} onDone={state.reload} />
        </View>
      )}
    </PageShell>
  );
}

function Head({ person }: { person: Person }) {
  const { name, stage, state, postKind, organizationName, fullFrom, leavesOn, extendedBy } = person;
  const { endReason, endNote, isFullOnRoster, isOnRoster, sentBack, movingTo, road } = person;
  const asked = road.approver ?? '还没有可以审批的党组织';
  return (
    <Card gold title={name}>
      <View>{`${stageWord(stage)} · ${postKindWords[postKind]}${state === 'open' ? '' : ` · ${stateLabels[state]}`}`}</View>
      <View className="secondary">{organizationName}</View>
      {endReason && <View>{`终止原因：${endReasonWord(endReason, endNote)}`}</View>}
      {fullFrom && stage === 'probation' && (
        <View className="numbers">{`预备期满、可以转正的日子：${formatDate(fullFrom)}${extendedBy ? `（延长${extendedBy}个月）` : ''}`}</View>
      )}
      {leavesOn && <View className="numbers">{`将离开单位：${formatDate(leavesOn)}`}</View>}
      {isOnRoster && (
        <View className="secondary">
          {isFullOnRoster ? '名册上已是正式党员' : '已编入党员名册，入党日期以名册为准'}
        </View>
      )}
      {movingTo && <View className="secondary">{`正在转往${movingTo}，等对方接收`}</View>}
      {sentBack && (
        <NoticeLine tone="warn">{`上级退回“${stepWords[sentBack.step]}”：${sentBack.why}`}</NoticeLine>
      )}
      <View className="secondary">{`审批：${asked}${road.deliberating.length > 0 ? `；${road.deliberating.join('、')}只审议` : ''}`}</View>
      <Basis citation={road.citation} />
    </Card>
  );
}
