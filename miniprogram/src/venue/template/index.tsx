import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { Fault } from '../../kit/field';
import { needed, useForm } from '../../kit/form/use-form';
import { formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '六个有的各项' });

type Seen = Output<'venue.template'>;

/** What 六个有 are, as the district publishes them; until it has, no room is asked about. */
export default function Template() {
  const organizationId = useParameter('organizationId');
  const state = useCall('venue.template', { organizationId });
  return (
    <PageShell state={state}>
      {(seen) =>
        seen.mayPublish ? (
          <TemplateForm key={seen.edition} seen={seen} organizationId={organizationId} />
        ) : (
          <Published seen={seen} />
        )
      }
    </PageShell>
  );
}

function Published({ seen: { template } }: { seen: Seen }) {
  if (!template) return <View className="secondary">区里还没有发布，活动室不用自查。</View>;
  return (
    <Card title={template.source}>
      {template.items.map(({ key, name, seen }) => (
        <View key={key}>
          <View>{name}</View>
          {seen && <View className="secondary">{seen}</View>}
        </View>
      ))}
    </Card>
  );
}

interface Item {
  key: string;
  name: string;
  seen: string;
}

const none = (): Item => ({ key: '', name: '', seen: '' });

interface Props {
  seen: Seen;
  organizationId: string;
}

function TemplateForm({ seen: { template, edition }, organizationId }: Props) {
  const form = useForm({
    name: `venueTemplate:${edition}`,
    over: template,
    fresh: () => ({
      source: template?.source ?? '',
      items: template ? template.items.map((one): Item => ({ ...one })) : [none()],
    }),
    faults: ({ source, items }) => ({
      source: needed(source, '请写上文件和文号'),
      items: items.length === 0 ? '请至少写一项' : undefined,
      ...Object.fromEntries(items.map(({ name }, at) => [`items.${at}.name`, needed(name, '请写上名称')])),
    }),
    send: ({ source, items }) =>
      call('venue.publishTemplate', {
        organizationId,
        edition,
        source: source.trim(),
        items: items.map(({ key, name, seen }) => ({
          ...(key && { key }),
          name: name.trim(),
          seen: seen.trim(),
        })),
      }),
    done: '已发布',
  });
  const stop = () =>
    form.submitAs({
      confirm: () => ({
        title: '停用自查？',
        consequence: '活动室不再要求自查，已经填过的留着。',
        verb: '停用',
      }),
      send: ({ source }) =>
        call('venue.publishTemplate', {
          organizationId,
          edition,
          source: source.trim() || (template?.source ?? ''),
          items: [],
        }),
      done: '已停用',
    });
  const publish = (
    <PrimaryButton busyText="正在发布" onPress={form.submit}>
      发布
    </PrimaryButton>
  );
  return (
    <View className="stack">
      <View className="secondary">
        {template
          ? `现在用的是第 ${template.edition} 版，${formatDate(template.publishedOn)}发布。改了再发布，就是新的一版；已经自查过的留着，再自查时按新的来。`
          : '哪几个有、怎么看，由区里定。发布以后，支部才看得到自查。'}
      </View>
      <Card>
        <TextField
          label="依据哪份文件"
          max={80}
          room="wrap"
          placeholder="文件名称和文号"
          {...form.field('source')}
        />
      </Card>
      {form.items('items').map((one, at) => (
        <RemovableCard key={String(at)} title={`第 ${at + 1} 项`} onRemove={one.remove}>
          <TextField label="名称" max={20} placeholder="比如：有党旗" {...one.field('name')} />
          <TextField label="怎么看（可以不写）" max={80} room="wrap" {...one.field('seen')} />
        </RemovableCard>
      ))}
      <Fault text={form.fault('items')} />
      {form.value.items.length < 20 && (
        <PrimaryButton look="quiet" icon="plus" onPress={() => form.add('items', none())}>
          加一项
        </PrimaryButton>
      )}
      <ActionBar>
        {template ? (
          <ButtonPair>
            <PrimaryButton look="quiet" onPress={stop}>
              停用
            </PrimaryButton>
            {publish}
          </ButtonPair>
        ) : (
          publish
        )}
      </ActionBar>
    </View>
  );
}
