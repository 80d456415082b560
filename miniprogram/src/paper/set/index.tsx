import { useState } from 'react';
import { View } from '@tarojs/components';
import { paperSetNames, type PaperSet } from '../../../../types/shared/papers';
import { ActionBar } from '../../kit/action-bar';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { PeriodSwitcher } from '../../kit/period-switcher';
import { PrimaryButton } from '../../kit/primary-button';
import { YearSwitcher } from '../../kit/year-switcher';
import { call } from '../../services/call';
import { openFile } from '../../services/files';
import { OwnPapers } from './own-papers';
import { PaperCard } from './paper-card';

definePageConfig({
  navigationBarTitleText: '本套文件',
  enablePullDownRefresh: true,
});

/** Sets that are of one year. */
const yearly: readonly PaperSet[] = [
  'branchYear',
  'review',
  'calendarYear',
  'memberYear',
  'memberHours',
  'duesYear',
  'memberDues',
  'developmentYear',
];

/** Where files can be kept together: a phone opens them one by one. */
const atDesk = process.env.TARO_ENV === 'h5';

/** 本套文件: each paper of a piece of work, ready, waiting for a fact, or somebody's own. */
export default function PaperSetPage() {
  const name = useParameter('set');
  const set = paperSetNames.find((one) => one === name) ?? 'branchYear';
  const aboutId = useParameter('aboutId');
  const given = useParameter('year');
  const [year, setYear] = useState(() => Number(given) || yearOf(Date.now()));
  const isYearly = yearly.includes(set);
  const which = { set, aboutId, ...(isYearly && { year }) };
  const state = useCall('paper.set', which);
  useReloadOnReturn(state.reload);
  const take = async (keys: string[]) => {
    await openFile(async () => (await call('paper.take', { ...which, keys })).file);
    await state.reload();
  };
  return (
    <PageShell state={state} wide header={isYearly && <Years {...{ set, year, onChange: setYear }} />}>
      {({ about, organizationId, papers, own }) => {
        const ready = papers.filter(({ notYet }) => !notYet);
        return (
          <View className="stack">
            <View className="page-title">{about}</View>
            <View className="secondary">
              文件从已有的记录里出。缺的地方印成横线，可以补上记录再取，也可以取出来手写。意见、签名、盖章一律留空。
            </View>
            <View className="cards">
              {papers.map((paper) => (
                <PaperCard
                  key={paper.key}
                  paper={paper}
                  which={which}
                  organizationId={organizationId}
                  onTake={() => take([paper.key])}
                />
              ))}
            </View>
            {papers.length === 0 && <View className="secondary">现在没有要出的文件</View>}
            <OwnPapers own={own} />
            {atDesk && ready.length > 1 && (
              <ActionBar>
                <PrimaryButton
                  icon="upload"
                  busyText="正在出文件"
                  onPress={() => take(ready.map(({ key }) => key))}
                >
                  {`全部取出（${ready.length} 份）`}
                </PrimaryButton>
              </ActionBar>
            )}
          </View>
        );
      }}
    </PageShell>
  );
}

/** A calendar is of use before its year has begun. */
function Years({ set, year, onChange }: { set: PaperSet; year: number; onChange: (year: number) => void }) {
  if (set !== 'calendarYear') return <YearSwitcher year={year} onChange={onChange} />;
  return (
    <PeriodSwitcher
      label={`${year}年`}
      onEarlier={() => onChange(year - 1)}
      onLater={() => onChange(year + 1)}
    />
  );
}
