import { useState } from 'react';
import { View } from '@tarojs/components';
import { stillToForm, sumOf } from '../../../../types/shared/coverages';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatTime, yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { StatusView } from '../../kit/status-view';
import { YearSwitcher } from '../../kit/year-switcher';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { behind, percentWords, strengthWords, type Indicator } from '../words';
import { Pictures } from './pictures';

definePageConfig({ navigationBarTitleText: '两个覆盖', enablePullDownRefresh: true });

type Board = Output<'coverage.board'>;

/** 两个覆盖: each figure of a year, in bodies and employees, with how many are still to be formed; towns by name. */
export default function CoverageBoard() {
  const organizationId = useParameter('organizationId');
  const said = useParameter('year');
  const [year, setYear] = useState(() => (said ? Number(said) : yearOf(Date.now())));
  const state = useCall('coverage.board', { organizationId, year });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} wide header={<YearSwitcher year={year} onChange={setYear} />}>
      {(board) => (
        <View className="stack">
          {board.isExample && (
            <NoticeLine tone="good">
              这是2020年工作要点里的指标，作样子用，没有数字；可以照它新建一年
            </NoticeLine>
          )}
          {board.overlaps.map(({ bucket, bodies }) => (
            <NoticeLine key={bucket} tone="warn">
              {`${bucket}有 ${bodies} 家同时在两档里，比例不准，请核对名单`}
            </NoticeLine>
          ))}
          {board.indicators.length === 0 && (
            <StatusView icon="chart" title="这一年还没有定指标" hint="由区里定，可以照往年的新建" />
          )}
          {board.office.kind === 'district' && <Pictures board={board} />}
          <View className="cards">
            {board.indicators.map((indicator) => (
              <IndicatorCard key={indicator.key} indicator={indicator} board={board} />
            ))}
          </View>
          {board.asOf !== undefined && board.indicators.length > 0 && (
            <View className="secondary numbers">{`${formatTime(board.asOf)}以后的变动，一两分钟内计入`}</View>
          )}
          {board.mayLay && <Laying board={board} onDone={state.reload} />}
        </View>
      )}
    </PageShell>
  );
}

function IndicatorCard({ indicator, board }: { indicator: Indicator; board: Board }) {
  const { key, name, target, until, strength, source } = indicator;
  const figures = board.keepers.map((keeper) => ({
    ...keeper,
    figure: keeper.figures.find((one) => one.key === key) ?? sumOf([]),
  }));
  const sum = sumOf(figures.map(({ figure }) => figure));
  const more = stillToForm(sum, target);
  const organizationId = board.office.id;
  const list = (isCovered: boolean) => open(pages.subject.list(behind(organizationId, indicator, isCovered)));
  return (
    <Card title={name}>
      <View className="secondary numbers">
        {`${strengthWords[strength]} ${target}% · ${formatCalendarDay(until)}前 · ${source}`}
      </View>
      {board.keepers.length > 0 && sum.bodies === 0 && <View>没有这样的单位</View>}
      {sum.bodies > 0 && (
        <>
          <View className="page-title numbers">{percentWords(sum.covered, sum.bodies)}</View>
          <ProgressBar part={sum.covered} whole={sum.bodies} />
          <View className="numbers">
            {`${sum.bodies} 家，已覆盖 ${sum.covered} 家${more > 0 ? `，还要组建 ${more} 家` : ''}`}
          </View>
          <View className="secondary numbers">
            {`职工 ${sum.employees} 人，已覆盖 ${sum.employeesCovered} 人`}
          </View>
          <MenuRow
            label="还没覆盖的单位"
            hint={`${sum.bodies - sum.covered} 家`}
            onPress={() => list(false)}
          />
          <MenuRow label="已覆盖的单位" hint={`${sum.covered} 家`} onPress={() => list(true)} />
          <MenuRow
            label="逐月的变化"
            onPress={() => open(pages.coverage.history({ organizationId, year: String(board.year), key }))}
          />
          {board.office.kind === 'district' &&
            figures
              .filter(({ figure }) => figure.bodies > 0)
              .map(({ id, name: town, inTown, figure }) => (
                <View key={id} className="secondary numbers">
                  {`${inTown ? town : '还没有分到街镇'} ${figure.covered} / ${figure.bodies}`}
                </View>
              ))}
        </>
      )}
    </Card>
  );
}

/** What the district may do with a year. */
function Laying({ board, onDone }: { board: Board; onDone: () => Promise<void> }) {
  const { office, year, indicators, closed, years } = board;
  const organizationId = office.id;
  const [latest] = years.filter((one) => one.year < year);
  const close = async () => {
    const sure = await confirm(`结束${year}年？`, '结束以后指标和数字都不再变，不能恢复。', '结束这一年');
    if (!sure) return;
    await call('coverage.close', { organizationId, year });
    await onDone();
  };
  const copy = async () => {
    await call('coverage.copy', { organizationId, from: latest?.year ?? year, year });
    await onDone();
  };
  return (
    <ActionBar>
      {indicators.length === 0 && latest && (
        <PrimaryButton busyText="正在新建" onPress={copy}>{`照${latest.year}年的新建`}</PrimaryButton>
      )}
      {!closed && indicators.length > 0 && (
        <ButtonPair>
          <PrimaryButton look="quiet" busyText="正在结束" onPress={close}>
            结束这一年
          </PrimaryButton>
          <PrimaryButton
            icon="edit"
            onPress={() => open(pages.coverage.lay({ organizationId, year: String(year) }))}
          >
            修改指标
          </PrimaryButton>
        </ButtonPair>
      )}
    </ActionBar>
  );
}
