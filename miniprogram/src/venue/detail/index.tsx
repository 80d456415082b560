import { View } from '@tarojs/components';
import { sharingWords, useWords } from '../../../../types/shared/venues';
import { Attachments } from '../../domain/attachments/list';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { Lines } from '../../kit/lines';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { openFile } from '../../services/files';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import {
  checkLook,
  kindOf,
  nowLook,
  sameHours,
  spanWords,
  todayWords,
  weekdayWords,
  type Whole,
} from '../labels';
import { Bookings } from './bookings';
import './index.scss';

definePageConfig({ navigationBarTitleText: '阵地', enablePullDownRefresh: true });

/** One venue: when it is open, where it is, who has it when, and what the reader may do with it. */
export default function VenueDetail() {
  const venueId = useParameter('venueId');
  const state = useCall('venue.get', { venueId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(venue) => (
        <View className="stack">
          <Head venue={venue} />
          <Hours venue={venue} />
          <About venue={venue} />
          {venue.files.length > 0 && (
            <Attachments
              files={venue.files}
              onFile={({ fileId, name }) =>
                openFile(async () => ({ name, ...(await call('venue.file', { venueId, fileId })) }))
              }
            />
          )}
          {venue.use !== 'walkIn' && <Bookings venue={venue} reload={state.reload} />}
          <Keeping venue={venue} reload={state.reload} />
          <Acts venue={venue} />
        </View>
      )}
    </PageShell>
  );
}

function Head({ venue }: { venue: Whole }) {
  const { name, address, organizationName, use, isGivenUp } = venue;
  return (
    <Card
      title={name}
      aside={<Tag {...(isGivenUp ? { tone: 'plain', icon: 'close', word: '不再使用' } : nowLook(venue))} />}
    >
      <View className="numbers">{todayWords(venue)}</View>
      <View>{useWords[use]}</View>
      <View>{address}</View>
      <View className="secondary">{`${kindOf(venue)} · ${organizationName}`}</View>
    </Card>
  );
}

function Hours({ venue: { hours, closedDays } }: { venue: Whole }) {
  return (
    <Card title="开放时间">
      {hours.length === 0 && <View className="secondary">没有固定的开放时间</View>}
      {sameHours(hours).map(({ days, from, until }) => (
        <View key={`${from}${until}`} className="venue-said numbers">
          <View>{weekdayWords(days)}</View>
          <View>{spanWords({ from, until })}</View>
        </View>
      ))}
      {closedDays.map(({ from, until, why }) => (
        <View key={`${from}${until}${why}`} className="secondary numbers">
          {`停开：${formatCalendarDay(from)}${from === until ? '' : `至${formatCalendarDay(until)}`}，${why}`}
        </View>
      ))}
    </Card>
  );
}

function About({ venue }: { venue: Whole }) {
  const { seats, facilities, contact, lookedAfterBy, sharing, shared, mayWrite } = venue;
  const lines: [string, string | undefined][] = [
    ['座位', seats === undefined ? undefined : `${seats} 个`],
    ['设施', facilities],
    ['谁管', lookedAfterBy?.name],
    ['怎么联系', contact],
    ['向谁开放', mayWrite ? sharingWords[sharing] : undefined],
    ['共用的党组织', shared.map(({ name }) => name).join('\n')],
  ];
  const said = lines.filter((line): line is [string, string] => Boolean(line[1]));
  if (said.length === 0) return null;
  return (
    <Card title="介绍">
      {said.map(([label, words]) => (
        <View key={label} className="venue-said">
          <View className="secondary">{label}</View>
          <Lines>{words}</Lines>
        </View>
      ))}
    </Card>
  );
}

/** What its keeper, and the offices above, do with it. */
function Keeping({ venue, reload }: { venue: Whole; reload: () => Promise<void> }) {
  const { id: venueId, version, organizationId, mayWrite, hasEssentials, isGivenUp, check } = venue;
  const end = async () => {
    const words: [string, string, string] = isGivenUp
      ? ['重新使用？', '开放以后，大家又看得到、约得到。', '重新使用']
      : ['这里不再使用？', '以后没有人看得到、约得到；已经约好的会退掉，并告诉约的支部。', '不再使用'];
    if (!(await confirm(...words))) return;
    await call('venue.end', { venueId, version, isGivenUp: !isGivenUp });
    tell('已登记');
    await reload();
  };
  if (!mayWrite && !hasEssentials) return null;
  return (
    <Card list title="管理">
      {hasEssentials && (
        <MenuRow
          icon="check-circle"
          label="六个有"
          hint="自查、复核、整改"
          aside={mayWrite && <Tag {...checkLook(check)} />}
          onPress={() => open(pages.venue.essentials({ venueId }))}
        />
      )}
      {mayWrite && (
        <>
          <MenuRow
            icon="edit"
            label="修改"
            hint="开放时间、地址、向谁开放"
            onPress={() => open(pages.venue.edit({ organizationId, venueId }))}
          />
          {!isGivenUp && (
            <MenuRow
              icon="calendar"
              label="停开的日子"
              hint="那几天约好的会退掉，并告诉约的支部"
              onPress={() => open(pages.venue.closed({ venueId }))}
            />
          )}
          <MenuRow
            icon={isGivenUp ? 'check' : 'close'}
            label={isGivenUp ? '重新使用' : '不再使用'}
            onPress={() => void end()}
          />
        </>
      )}
    </Card>
  );
}

function Acts({ venue: { id: venueId, mayBookFor } }: { venue: Whole }) {
  if (mayBookFor.length === 0) return null;
  return (
    <ActionBar>
      <PrimaryButton icon="calendar" onPress={() => open(pages.venue.book({ venueId }))}>
        预约
      </PrimaryButton>
    </ActionBar>
  );
}
