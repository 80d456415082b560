import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { rowKinds, type RowKind } from '../../../../types/shared/reconciliations';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Input, Output } from '../../services/contract';
import { fieldWords, kindLabels, stateLook } from '../labels';
import './index.scss';

definePageConfig({ navigationBarTitleText: '逐条看', enablePullDownRefresh: true });

type Row = Output<'reconciliation.rows'>['rows'][number];
type Choice = Input<'reconciliation.decide'>['choice'];

/** The rows of a kind, each to be decided. */
export default function ReconciliationRows() {
  const reconciliationId = useParameter('reconciliationId');
  const said = useParameter('kind');
  const kind: RowKind = rowKinds.find((one) => one === said) ?? 'unsure';
  const load = useCallback(
    async (after?: string) => {
      const { rows, next } = await call('reconciliation.rows', { reconciliationId, kind, after });
      return { items: rows, next };
    },
    [reconciliationId, kind],
  );
  const state = usePaged(load);
  const decide = async (rowId: string, choice: Choice, subjectId?: string) => {
    await call('reconciliation.decide', { reconciliationId, rowId, choice, ...(subjectId && { subjectId }) });
    await state.reload();
  };
  return (
    <ListPage
      state={state}
      itemsOf={(rows) => rows}
      keyOf={({ id }) => id}
      none={{ icon: 'check', title: '这一类没有', hint: '返回看看别的' }}
      before={() => (
        <View>
          <View className="page-title">{kindLabels[kind].title}</View>
          <View className="secondary">{kindLabels[kind].hint}</View>
        </View>
      )}
    >
      {(row) => <RowCard row={row} kind={kind} onDecide={(...choice) => decide(row.id, ...choice)} />}
    </ListPage>
  );
}

interface Props {
  row: Row;
  kind: RowKind;
  onDecide: (choice: Choice, subjectId?: string) => Promise<void>;
}

function RowCard({ row, kind, onDecide }: Props) {
  const look = stateLook(row.state);
  const waits = row.state === 'open' || row.state === 'byHand' || row.state === 'stale';
  const { verb } = kindLabels[kind];
  const isReady = row.state !== 'byHand' || row.subjectId !== undefined;
  return (
    <Card title={row.name || row.code} aside={look && <Tag {...look} />}>
      <View className="secondary numbers">
        {[
          row.row > 0 && `第 ${row.row} 行`,
          row.code || '没有代码',
          row.townName,
          row.employees !== undefined && `职工 ${row.employees} 人`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {row.differences.map(({ field, there, here }) => (
        <View key={field} className="numbers">
          {here === undefined
            ? `${fieldWords[field]}：${there}`
            : `${fieldWords[field]}：名单 ${there}，台账 ${here}`}
        </View>
      ))}
      {waits && kind === 'unsure' && row.candidates.length > 0 && (
        <Candidates row={row} onDecide={onDecide} />
      )}
      {waits && (
        <View className="stack reconciliation-acts">
          {kind === 'unsure' && row.addable && (
            <PrimaryButton look="quiet" onPress={() => onDecide('addNew')}>
              都不是，登记为新的
            </PrimaryButton>
          )}
          {kind !== 'unsure' && verb !== '' && isReady && (
            <PrimaryButton look="quiet" onPress={() => onDecide('take')}>
              {verb}
            </PrimaryButton>
          )}
          {kind === 'onlyThere' && !row.addable && (
            <View className="secondary">没有有效的代码，请核对以后在台账里登记</View>
          )}
          <PrimaryButton look="quiet" onPress={() => onDecide('leave')}>
            保持台账
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}

const byWords = { code: '代码相同', nearCode: '代码差一点', name: '名称相同', nearName: '名称相近' } as const;

function Candidates({ row, onDecide }: Pick<Props, 'row' | 'onDecide'>) {
  return (
    <View>
      {row.candidates.map(({ id, name, code, by }) => (
        <MenuRow
          key={id}
          icon="check"
          label={`是这一家：${name}`}
          hint={[byWords[by], code].filter(Boolean).join(' · ')}
          onPress={() => void onDecide('isThis', id)}
        />
      ))}
    </View>
  );
}
