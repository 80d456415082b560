import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { kindWords, venueKinds, type VenueKind } from '../../../../types/shared/venues';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { formatCalendarDay } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { checkLook } from '../labels';
import { VenueCard } from '../venue-card';
import '../shared.scss';

definePageConfig({ navigationBarTitleText: '阵地', enablePullDownRefresh: true });

type Seen = Omit<Output<'venue.kept'>, 'venues' | 'next'>;
type Venue = Output<'venue.kept'>['venues'][number];

/** What an organisation keeps and what is kept below it, by name. */
export default function KeptVenues() {
  const organizationId = useParameter('organizationId');
  const [kind, setKind] = useState<VenueKind>();
  const [seen, setSeen] = useState<Seen>();
  const load = useCallback(
    async (after?: string) => {
      const { venues, next, ...rest } = await call('venue.kept', {
        organizationId,
        ...(kind && { kind }),
        after,
      });
      setSeen(rest);
      return { items: venues, next };
    },
    [organizationId, kind],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(venues) => venues}
      keyOf={({ id }) => id}
      header={
        <View className="venue-head">
          {seen && <View className="page-title">{seen.office.name}</View>}
          {seen && <Ways seen={seen} />}
          {(kind ?? (state.data?.length ?? 0) > 3) && <Kinds kind={kind} onChange={setKind} />}
        </View>
      }
      none={
        kind
          ? { icon: 'pin', title: `还没有${kindWords[kind]}`, hint: '换一种看看' }
          : { icon: 'pin', title: '还没有阵地', hint: '登记一处，开放时间和预约就都在这里' }
      }
      after={
        seen?.mayWrite && (
          <ActionBar>
            <PrimaryButton icon="plus" onPress={() => open(pages.venue.edit({ organizationId }))}>
              登记一处
            </PrimaryButton>
          </ActionBar>
        )
      }
    >
      {(venue) => <Row venue={venue} hasTemplate={seen?.hasTemplate ?? false} />}
    </ListPage>
  );
}

/** Where else one goes from here. */
function Ways({ seen: { office, hasTemplate } }: { seen: Seen }) {
  const organizationId = office.id;
  const isBranch = office.kind === 'branch';
  return (
    <Card list>
      <MenuRow
        icon="calendar"
        label="约好的地方"
        hint="约了哪里、什么时候，可以退"
        onPress={() => open(pages.venue.bookings({ organizationId }))}
      />
      <MenuRow
        icon="pin"
        label="找地方"
        hint="向我们开放的阵地，看时间、预约"
        onPress={() => open(pages.venue.open())}
      />
      {hasTemplate && !isBranch && (
        <MenuRow
          icon="chart"
          label="六个有"
          hint="多少间自查过，还缺什么"
          onPress={() => open(pages.venue.figures({ organizationId }))}
        />
      )}
      {office.kind === 'district' && (
        <MenuRow
          icon="edit"
          label="六个有的各项"
          hint={hasTemplate ? '修改、停用' : '还没有发布，活动室不用自查'}
          onPress={() => open(pages.venue.template({ organizationId }))}
        />
      )}
    </Card>
  );
}

const any = 'any';

function Kinds({
  kind,
  onChange,
}: {
  kind: VenueKind | undefined;
  onChange: (kind: VenueKind | undefined) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Card list>
        <MenuRow
          icon="edit"
          label={kind ? kindWords[kind] : '全部'}
          hint="按种类来看"
          onPress={() => setChoosing(true)}
        />
      </Card>
      <Sheet title="看哪一种" visible={choosing} onClose={() => setChoosing(false)}>
        <Choices
          label="种类"
          options={[
            { value: any, word: '全部' },
            ...venueKinds.map((value) => ({ value, word: kindWords[value] })),
          ]}
          value={kind ?? any}
          onChange={(value) => {
            onChange(venueKinds.find((one) => one === value));
            setChoosing(false);
          }}
        />
      </Sheet>
    </>
  );
}

function Row({ venue, hasTemplate }: { venue: Venue; hasTemplate: boolean }) {
  const { check, isGivenUp, isShared, kind } = venue;
  const isRoom = hasTemplate && kind === 'activityRoom' && !isGivenUp;
  return (
    <VenueCard
      venue={venue}
      {...(isGivenUp && { aside: <Tag tone="plain" icon="close" word="不再使用" /> })}
      {...(isRoom && { aside: <Tag {...checkLook(check)} /> })}
    >
      {isShared && <View className="secondary">和我们共用，由对方管理</View>}
      {isRoom && check?.correctBy && check.review === 'correct' && (
        <View className="numbers">{`整改期限：${formatCalendarDay(check.correctBy)}`}</View>
      )}
    </VenueCard>
  );
}
