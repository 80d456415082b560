import { View } from '@tarojs/components';
import { RemindMe } from '../../domain/remind-me';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ClassFacts } from '../facts';
import { resultWords } from '../row';

definePageConfig({ navigationBarTitleText: '培训班', enablePullDownRefresh: true });

/** One class: what it is, where the reader stands, and one thing to do. */
export default function ClassDetail() {
  const classId = useParameter('classId');
  const state = useCall('training.detail', { classId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(detail) => {
        const { trainingClass, mine, mayRun, keeps } = detail;
        const isIn = mine?.state === 'enrolled';
        return (
          <View className="stack">
            {mine && <Place mine={mine} of={trainingClass} />}
            <ClassFacts
              of={trainingClass}
              {...(isIn && {
                onSession: (activityId: string) => open(pages.activity.detail({ activityId })),
              })}
            />
            {mine?.state === 'waiting' && (
              <RemindMe
                templates={['requestAnswered']}
                word="候补到了提醒我"
                done="记下了，候补到了提醒您一次"
              />
            )}
            {(mayRun || keeps !== undefined) && (
              <Card list>
                {mayRun && (
                  <MenuRow
                    icon="people"
                    label="名单、课程、结果"
                    hint="谁报了名，谁该来，每次课的签到"
                    onPress={() => open(pages.training.roster({ classId }))}
                  />
                )}
                {keeps !== undefined && (
                  <MenuRow
                    icon="person"
                    label="本支部报名"
                    hint="谁报了名，替没有手机的同志报名"
                    onPress={() => open(pages.training.people({ organizationId: keeps, classId }))}
                  />
                )}
              </Card>
            )}
            <Act detail={detail} reload={state.reload} />
          </View>
        );
      }}
    </PageShell>
  );
}

type Detail = Output<'training.detail'>;

function Place({
  mine,
  of: { phase, hours },
}: {
  mine: NonNullable<Detail['mine']>;
  of: Pick<Detail['trainingClass'], 'phase' | 'hours'>;
}) {
  const { state, before = 0, result } = mine;
  if (result)
    return <NoticeLine tone={result.passed ? 'good' : 'warn'}>{resultWords(result, hours)}</NoticeLine>;
  if (phase === 'cancelled') return <NoticeLine tone="warn">这个班取消了，不用来</NoticeLine>;
  if (state === 'enrolled') return <NoticeLine tone="good">您已报上名</NoticeLine>;
  if (state === 'waiting') {
    const place = before === 0 ? '下一个就轮到您' : `前面还有 ${before} 人`;
    return <NoticeLine tone="warn">{`名额满了，您在候补，${place}。有人退出会按先后补上`}</NoticeLine>;
  }
  return state === 'invited' ? <NoticeLine tone="good">请您参加，来得了就请报名</NoticeLine> : null;
}

/** 报名 or 退出报名. */
function Act({ detail, reload }: { detail: Detail; reload: () => Promise<void> }) {
  const { trainingClass, mine, mayEnrol, mayWithdraw } = detail;
  const classId = trainingClass.id;
  const enrol = async () => {
    const { state, before = 0 } = await call('training.enrol', { classId });
    tell(state === 'enrolled' ? '已报上名' : `名额满了，已候补，前面 ${before} 人`);
    await reload();
  };
  const withdraw = async () => {
    const consequence = '名额会让给候补的同志。再报名要重新排队。';
    if (!(await confirm('退出报名吗', consequence, '退出报名'))) return;
    await call('training.withdraw', { classId });
    tell('已退出报名');
    await reload();
  };
  if (mayEnrol) {
    return (
      <ActionBar>
        <PrimaryButton busyText="正在报名" onPress={enrol}>
          报名
        </PrimaryButton>
      </ActionBar>
    );
  }
  if (!mayWithdraw || mine === undefined) return null;
  return (
    <ActionBar>
      <PrimaryButton look="quiet" onPress={withdraw}>
        退出报名
      </PrimaryButton>
    </ActionBar>
  );
}
