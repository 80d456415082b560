import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { rowKinds, type RowKind } from '../../../../types/shared/reconciliations';
import { listingWords } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
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
import { confirm, tell } from '../../services/dialogs';
import { textOf } from '../../services/error-texts';
import { openFile } from '../../services/files';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { kindLabels, meaningWords } from '../labels';

definePageConfig({ navigationBarTitleText: '名单对账', enablePullDownRefresh: true });

type Reconciliation = Output<'reconciliation.get'>;

/** What came of a list: how many rows of each kind, to be taken over one by one or all at once. */
export default function ReconciliationDetail() {
  const reconciliationId = useParameter('reconciliationId');
  const state = useCall('reconciliation.get', { reconciliationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(found) => (
        <View className="stack">
          <View>
            <View className="page-title">
              {found.listing ? listingWords(found.listing) : meaningWords[found.means]}
            </View>
            <View className="secondary numbers">
              {[found.fileName, `${found.counts.lines} 行`, found.by].filter(Boolean).join(' · ')}
            </View>
          </View>
          {found.status === 'matching' && <Matching id={found.id} onDone={state.reload} />}
          {found.status === 'open' && <Compared found={found} reload={state.reload} />}
          {found.status === 'undone' && (
            <NoticeLine tone={found.kept > 0 ? 'warn' : 'good'}>
              {found.kept > 0
                ? `已撤销，有 ${found.kept} 家后来又改过，保持现在的样子`
                : '已撤销，台账恢复到采用之前'}
            </NoticeLine>
          )}
          {(found.undoUntil !== undefined || found.status === 'undoing') && (
            <Undo found={found} reload={state.reload} />
          )}
        </View>
      )}
    </PageShell>
  );
}

/** Goes on comparing as long as the page is open; whoever opens it again goes on from there. */
function Matching({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const [done, setDone] = useState<{ done: number; total: number }>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let isOpen = true;
    const walk = async () => {
      while (isOpen) {
        const reached = await call('reconciliation.advance', { reconciliationId: id });
        setDone(reached);
        if (reached.status !== 'matching') break;
      }
      if (isOpen) await onDone();
    };
    walk().catch((error: unknown) => setFailure(textOf(error)));
    return () => {
      isOpen = false;
    };
  }, [id, onDone]);
  if (failure) return <NoticeLine tone="bad">{failure}</NoticeLine>;
  return (
    <Card title="正在对账">
      <ProgressBar part={done?.done ?? 0} whole={done?.total ?? 1} />
      <View className="secondary">离开这一页也可以，回来接着对</View>
    </Card>
  );
}

function Compared({ found, reload }: { found: Reconciliation; reload: () => Promise<void> }) {
  const { id, counts, waiting } = found;
  const kinds = rowKinds.filter((kind) => counts[kind] > 0);
  const said = [
    counts.same > 0 && `${counts.same} 家两边一致`,
    counts.repeated > 0 && `${counts.repeated} 行是重复的`,
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 && <View className="secondary numbers">{said.join('，')}</View>}
      {kinds.length === 0 && <NoticeLine tone="good">名单和台账一致，没有要办的</NoticeLine>}
      {kinds.map((kind) => (
        <Kind key={kind} id={id} kind={kind} all={counts[kind]} waits={waiting[kind]} reload={reload} />
      ))}
      <Card list>
        <MenuRow
          icon="ledger"
          label="请在原系统改"
          hint="您选了保持台账的，写成一张表交给发名单的部门"
          onPress={() => {
            openFile(async () => ({
              url: (await call('reconciliation.sheet', { reconciliationId: id })).url,
              name: '请在原系统改.xlsx',
            })).catch((error: unknown) => tell(textOf(error)));
          }}
        />
      </Card>
    </>
  );
}

interface KindProps {
  id: string;
  kind: RowKind;
  all: number;
  waits: number;
  reload: () => Promise<void>;
}

function Kind({ id, kind, all, waits, reload }: KindProps) {
  const { title, hint, verb } = kindLabels[kind];
  const takeAll = async () => {
    const sure = await confirm(`${title}：全部采用？`, `${hint}。一天之内可以撤销。`, '全部采用');
    if (!sure) return;
    for (let left = 1; left > 0;)
      ({ left } = await call('reconciliation.takeAll', { reconciliationId: id, kind }));
    await reload();
  };
  return (
    <Card title={title} list>
      <MenuRow
        label={`${all} 家`}
        hint={waits > 0 ? `${waits} 家还没定 · ${hint}` : '都定了'}
        onPress={() => open(pages.reconciliation.rows({ reconciliationId: id, kind }))}
      />
      {waits > 0 && verb !== '' && (
        <PrimaryButton look="quiet" busyText="正在采用" onPress={takeAll}>
          {`全部${verb}`}
        </PrimaryButton>
      )}
    </Card>
  );
}

function Undo({
  found: { id, undoUntil, status },
  reload,
}: {
  found: Reconciliation;
  reload: () => Promise<void>;
}) {
  const undo = async () => {
    const sure =
      status === 'undoing' ||
      (await confirm('撤销已采用的？', '新登记的去掉，改过的恢复原样；后来又改过的保持现在的样子。', '撤销'));
    if (!sure) return;
    for (let left = 1; left > 0;) ({ left } = await call('reconciliation.undo', { reconciliationId: id }));
    await reload();
  };
  return (
    <ActionBar>
      <PrimaryButton look="quiet" icon="swap" busyText="正在撤销" onPress={undo}>
        {status === 'undoing' ? '接着撤销' : '撤销已采用的'}
      </PrimaryButton>
      {undoUntil !== undefined && <View className="secondary">{`${formatTime(undoUntil)}前可以撤销`}</View>}
    </ActionBar>
  );
}
