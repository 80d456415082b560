import { View } from '@tarojs/components';
import {
  halfHoursFrom,
  kindWords,
  sharingWords,
  useWords,
  venueSharings,
  type VenueKind,
  type VenueSharing,
  type VenueUse,
} from '../../../../types/shared/venues';
import { AttachmentsCard } from '../../domain/attachments/card';
import type { File } from '../../domain/attachments/list';
import { MemberField } from '../../domain/member-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { Fault } from '../../kit/field';
import type { Item } from '../../kit/form/parts';
import { needed, useForm, type Form } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useTogether } from '../../kit/hooks/use-together';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { ClockField } from '../clock-field';
import { sameHours, type SameHours, type Whole } from '../labels';
import { SharedWith } from './shared-with';
import { Weekdays } from './weekdays';

definePageConfig({ navigationBarTitleText: '登记阵地' });

type Office = Output<'venue.kept'>['office'];

/** Writes a venue down, or puts one right. */
export default function EditVenue() {
  const organizationId = useParameter('organizationId');
  const venueId = useParameter('venueId');
  const kept = useCall('venue.kept', { organizationId });
  const known = useCall('venue.get', venueId ? { venueId } : undefined);
  const isWhole = kept.data && (!venueId || known.data);
  const state = useTogether(
    [kept, ...(venueId ? [known] : [])],
    isWhole ? { office: kept.data?.office, venue: known.data } : undefined,
  );
  return (
    <PageShell state={state}>
      {({ office, venue }) => office && <VenueForm key={venue?.version} office={office} venue={venue} />}
    </PageShell>
  );
}

interface Draft {
  actKey: string;
  kind: VenueKind;
  name: string;
  address: string;
  spans: SameHours[];
  use: VenueUse;
  sharing: VenueSharing;
  shared: { id: string; name: string }[];
  seats: number | undefined;
  facilities: string;
  contact: string;
  lookedAfterById: string;
  files: File[];
}

const usualHours = (): SameHours => ({ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' });

const freshOf = (office: Office, venue: Whole | undefined): Draft => ({
  actKey: newActKey(),
  kind: venue?.kind ?? (office.kind === 'branch' ? 'activityRoom' : 'serviceStation'),
  name: venue?.name ?? '',
  address: venue?.address ?? '',
  spans: venue ? sameHours(venue.hours) : [usualHours()],
  use: venue?.use ?? 'both',
  sharing: venue?.sharing ?? (office.kind === 'branch' ? 'own' : 'district'),
  shared: venue?.shared ?? [],
  seats: venue?.seats,
  facilities: venue?.facilities ?? '',
  contact: venue?.contact ?? '',
  lookedAfterById: venue?.lookedAfterBy?.id ?? '',
  files: venue?.files ?? [],
});

/** What is wrong with when it is open: each day of the week once, and it closes after it opens. */
function hourFaults(spans: SameHours[]): Record<string, string | undefined> {
  const all = spans.flatMap(({ days }) => days);
  return Object.fromEntries(
    spans.flatMap(({ days, from, until }, at) => {
      const isTwice = days.some((day) => all.filter((one) => one === day).length > 1);
      const noDay = days.length === 0 ? '请选择是哪几天' : undefined;
      return [
        [`spans.${at}.days`, isTwice ? '同一天只写一段时间' : noDay],
        [`spans.${at}.until`, from < until ? undefined : '要比开门的时间晚'],
      ];
    }),
  );
}

function VenueForm({ office, venue }: { office: Office; venue: Whole | undefined }) {
  const { id: organizationId } = office;
  const form = useForm({
    name: `venue:${organizationId}:${venue?.id ?? 'new'}:${venue?.version ?? 0}`,
    fresh: () => freshOf(office, venue),
    faults: ({ name, address, spans, sharing, shared }) => ({
      name: needed(name, '请写上名称'),
      address: needed(address, '请写上地址'),
      shared: sharing === 'named' && shared.length === 0 ? '请加上共用的党组织' : undefined,
      ...hourFaults(spans),
    }),
    send: (draft) => {
      const { actKey, kind, name, address, spans, use, sharing, shared, files } = draft;
      return call('venue.save', {
        organizationId,
        actKey,
        ...(venue && { venueId: venue.id, version: venue.version }),
        kind,
        name: name.trim(),
        address: address.trim(),
        hours: spans.flatMap(({ days, from, until }) => days.map((weekday) => ({ weekday, from, until }))),
        use,
        sharing,
        sharedIds: sharing === 'named' ? shared.map(({ id }) => id) : [],
        ...(draft.seats && { seats: draft.seats }),
        facilities: draft.facilities.trim(),
        contact: draft.contact.trim(),
        ...(draft.lookedAfterById && { lookedAfterById: draft.lookedAfterById }),
        files: files.map(({ fileId, name: called }) => ({ fileId, name: called })),
      });
    },
    named: (path) => path.replace(/^sharedIds.*/, 'shared').replace(/^hours.*/, 'spans'),
    about: {
      'VENUE.NO_TOWN': 'sharing',
      'VENUE.NOBODY_NAMED': 'shared',
      'VENUE.FILE_MISSING': 'files',
      'VENUE.FILE_KIND': 'files',
      'VENUE.FILE_TOO_LARGE': 'files',
    },
    done: '已登记',
  });
  const { spans, sharing } = form.value;
  const isBranch = office.kind === 'branch';
  const sharings = venueSharings.filter((one) => one !== 'town' || office.kind !== 'district');
  return (
    <View className="stack">
      <View>
        <View className="page-title">{venue?.name ?? '登记一处阵地'}</View>
        <View className="secondary">{`由${office.name}管理`}</View>
      </View>
      <Card>
        <Choices label="种类" options={optionsOf(kindWords)} {...form.field('kind')} />
        <TextField label="名称" max={40} room="wrap" {...form.field('name')} />
        <TextField
          label="地址"
          max={80}
          room="wrap"
          placeholder="路名、门牌、几楼几室"
          {...form.field('address')}
        />
      </Card>
      {form.items('spans').map((span, at) => (
        <HoursCard
          key={String(at)}
          span={span}
          title={at === 0 ? '开放时间' : '另外的开放时间'}
          isOnly={spans.length === 1}
        />
      ))}
      <Fault text={form.fault('spans')} />
      {spans.length < 7 && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() => form.add('spans', { days: [], from: '09:00', until: '12:00' })}
        >
          有几天时间不一样
        </PrimaryButton>
      )}
      <Card title="怎么用">
        <Choices label="来之前" options={optionsOf(useWords)} {...form.field('use')} />
        <Choices
          label="向谁开放"
          options={sharings.map((value) => ({ value, word: sharingWords[value] }))}
          {...form.field('sharing')}
        />
        {sharing === 'named' && <SharedWith isBranch={isBranch} {...form.field('shared')} />}
      </Card>
      <More form={form} organizationId={organizationId} isBranch={isBranch} />
      <AttachmentsCard
        place={(asked) => call('venue.prepareFile', { organizationId, ...asked })}
        {...form.field('files')}
      />
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

function HoursCard({ span, title, isOnly }: { span: Item<SameHours>; title: string; isOnly: boolean }) {
  const { from } = span.value;
  return (
    <RemovableCard title={title} onRemove={isOnly ? undefined : span.remove}>
      <Weekdays {...span.field('days')} />
      <ClockField label="几点开门" times={halfHoursFrom('00:00', '23:00')} {...span.field('from')} />
      <ClockField label="几点关门" times={halfHoursFrom(from, '23:30').slice(1)} {...span.field('until')} />
    </RemovableCard>
  );
}

interface MoreProps {
  form: Form<Draft>;
  organizationId: string;
  isBranch: boolean;
}

/** What may be left out. */
function More({ form, organizationId, isBranch }: MoreProps) {
  const { data } = useCall('member.list', isBranch ? { organizationId } : undefined);
  return (
    <Card title="还可以写（都可以不写）">
      <CountField label="座位（个）" {...form.field('seats')} />
      <TextField label="设施（可以不写）" max={200} room="lines" {...form.field('facilities')} />
      {isBranch && (
        <MemberField
          label="谁管（可以不选）"
          members={data?.members ?? []}
          value={form.value.lookedAfterById || undefined}
          onChange={(lookedAfterById) => form.change({ lookedAfterById })}
        />
      )}
      <TextField
        label="怎么联系（可以不写）"
        max={60}
        room="wrap"
        hint="向谁开放，谁就看得到"
        {...form.field('contact')}
      />
    </Card>
  );
}
