import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { holdsAs } from '../../domain/roles';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { yearOf } from '../../kit/format/time';
import { ListEnd } from '../../kit/list-end';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { titleOf } from '../labels';
import { AmendmentCard, type Amendment } from './amendment-card';
import { TakeBackSheet } from './take-back-sheet';

definePageConfig({ navigationBarTitleText: '规则调整', enablePullDownRefresh: true });

/** 规则调整: what the district laid down, who agreed, and what was taken back; nothing of it is erased. */
export default function Amendments() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    (after?: string) => call('rule.amendments', { organizationId, after }),
    [organizationId],
  );
  const state = usePaged(load);
  const [year] = useState(() => yearOf(Date.now()) + 1);
  const { data: me } = useCall('organization.me', {}, { remember: 'me' });
  // Others of the district agree; the cloud decides.
  const laysDown = (me?.person?.roles ?? []).some((held) => holdsAs(held, 'districtAdmin'));
  const [ending, setEnding] = useState<Amendment>();
  useReloadOnReturn(state.reload);
  const agree = async (amendment: Amendment) => {
    const sure = await confirm(
      `确认“${titleOf(amendment)}”？`,
      '请先和文件核对数字、日期和文号。确认以后，到了日子就按新的数字提醒和统计。',
      '核对无误，确认',
    );
    if (!sure) return;
    await call('rule.confirm', { organizationId, amendmentId: amendment.id });
    tell('已确认');
    await state.reload();
  };
  return (
    <PageShell state={state} wide>
      {(amendments) => (
        <View className="stack">
          {amendments.length === 0 && (
            <StatusView icon="book" title="还没有调整过" hint="区里有新文件时，在这里登记" />
          )}
          <View className="cards">
            {amendments.map((amendment) => (
              <AmendmentCard
                key={amendment.id}
                amendment={amendment}
                onConfirm={amendment.mayConfirm ? () => agree(amendment) : undefined}
                onTakeBack={amendment.mayTakeBack ? () => setEnding(amendment) : undefined}
              />
            ))}
          </View>
          {amendments.length > 0 && <ListEnd end={state.end} more={state.more} />}
          <TakeBackSheet
            organizationId={organizationId}
            amendment={ending}
            onClose={() => setEnding(undefined)}
            onDone={state.reload}
          />
          {laysDown && (
            <ActionBar>
              <ButtonPair>
                <PrimaryButton
                  look="quiet"
                  icon="calendar"
                  onPress={() => open(pages.rule.holidays({ organizationId, year }))}
                >
                  {`${year}年放假`}
                </PrimaryButton>
                <PrimaryButton icon="plus" onPress={() => open(pages.rule.list({ organizationId }))}>
                  调整规则
                </PrimaryButton>
              </ButtonPair>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
