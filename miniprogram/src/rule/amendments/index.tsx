import { useCallback, useState } from 'react';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { useParameter } from '../../kit/hooks/use-parameter';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { yearOf } from '../../kit/format/time';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
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
    <>
      <ListPage
        state={state}
        itemsOf={(all) => all}
        keyOf={({ id }) => id}
        none={{ icon: 'book', title: '还没有调整过', hint: '区里有新文件时，在这里登记' }}
        after={
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
        }
      >
        {(amendment) => (
          <AmendmentCard
            amendment={amendment}
            onConfirm={amendment.mayConfirm ? () => agree(amendment) : undefined}
            onTakeBack={amendment.mayTakeBack ? () => setEnding(amendment) : undefined}
          />
        )}
      </ListPage>
      <TakeBackSheet
        organizationId={organizationId}
        amendment={ending}
        onClose={() => setEnding(undefined)}
        onDone={state.reload}
      />
    </>
  );
}
