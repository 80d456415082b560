import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { phaseLook, untilWhen } from '../labels';
import '../conditions.scss';

definePageConfig({ navigationBarTitleText: '评选', enablePullDownRefresh: true });

/** 评选: the rounds of an organisation, by default of where the reader belongs. */
export default function Rounds() {
  const asked = useParameter('organizationId');
  const me = useCall('organization.me', asked ? undefined : {}, { remember: 'me' });
  const organizationId = asked || me.data?.person?.organizationId;
  if (!organizationId) return <PageShell state={me}>{() => null}</PageShell>;
  return <RoundsOf organizationId={organizationId} isOwn={!asked} />;
}

type MayOpen = Output<'selection.rounds'>['mayOpen'];

function RoundsOf({ organizationId, isOwn }: { organizationId: string; isOwn: boolean }) {
  const [mayOpen, setMayOpen] = useState<MayOpen>([]);
  const load = useCallback(
    async (after?: string) => {
      const { rounds, mayOpen: kinds, next } = await call('selection.rounds', { organizationId, after });
      setMayOpen(kinds);
      return { items: rounds, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(rounds) => rounds}
      keyOf={({ id }) => id}
      header={
        <View className="selection-head">
          <Card list>
            <MenuRow
              icon="check-circle"
              label="荣誉"
              hint="这里和下面各支部得到的"
              onPress={() => open(pages.selection.honours({ organizationId }))}
            />
            {isOwn && (
              <MenuRow icon="person" label="我的荣誉" onPress={() => open(pages.selection.honours())} />
            )}
          </Card>
        </View>
      }
      none={{
        icon: 'flag',
        title: '现在没有评选',
        hint: mayOpen.length > 0 ? '有了通知，就在这里发起' : '区里或街镇发起以后在这里看',
      }}
      after={mayOpen.length > 0 && <Open organizationId={organizationId} kinds={mayOpen} />}
    >
      {(round) => (
        <Card
          title={round.title}
          aside={<Tag {...phaseLook(round.phase)} />}
          onPress={() => open(pages.selection.round({ roundId: round.id }))}
        >
          <View className="secondary">{`${round.term} · ${round.officeName}`}</View>
          {untilWhen(round) && <View className="secondary numbers">{untilWhen(round)}</View>}
        </Card>
      )}
    </ListPage>
  );
}

/** Chooses of which selection a round is opened. */
function Open({ organizationId, kinds }: { organizationId: string; kinds: MayOpen }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionBar>
        <PrimaryButton icon="plus" onPress={() => setOpen(true)}>
          发起评选
        </PrimaryButton>
      </ActionBar>
      <Sheet title="发起哪一种评选" visible={isOpen} onClose={() => setOpen(false)}>
        {isOpen &&
          kinds.map(({ selection, term, hint }) => (
            <MenuRow
              key={selection}
              icon="flag"
              label={term}
              hint={hint}
              onPress={() => {
                setOpen(false);
                open(pages.selection.edit({ organizationId, selection }));
              }}
            />
          ))}
      </Sheet>
    </>
  );
}
