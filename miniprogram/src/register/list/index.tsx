import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatDate } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { useSettled } from '../../kit/hooks/use-settled';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { openFile } from '../../services/files';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { wordOf } from '../../domain/declared/labels';
import { stateLook, type Kind, type Summary } from '../labels';
import { Filters, type Filter } from './filters';
import './index.scss';

definePageConfig({ navigationBarTitleText: '登记', enablePullDownRefresh: true });

type Seen = Omit<Output<'register.list'>, 'records' | 'next'>;

/** One register: its records, the latest first, found by the beginning of their names. */
export default function RegisterList() {
  const organizationId = useParameter('organizationId');
  const register = useParameter('register');
  const underId = useParameter('underId');
  const declared = useCall('register.kind', { register }, { remember: `register-${register}` });
  const [looked, setLooked] = useState('');
  const [filter, setFilter] = useState<Filter>({});
  const [seen, setSeen] = useState<Seen>();
  const search = useSettled(looked.trim());
  const load = useCallback(
    async (after?: string) => {
      const { records, next, ...rest } = await call('register.list', {
        organizationId,
        register,
        ...(underId && { underId }),
        ...(search && { search }),
        ...filter,
        after,
      });
      setSeen(rest);
      return { items: records, next };
    },
    [organizationId, register, underId, search, filter],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  const isNarrowed = search !== '' || Object.keys(filter).length > 0;
  const kind = declared.data;
  // It is drawn once it is known what it is a list of.
  if (!kind) return <PageShell state={declared}>{() => null}</PageShell>;
  const { term, hint } = kind;
  const isWorthIt = isNarrowed || (state.data?.length ?? 0) > 0;
  const add = () => open(pages.register.edit({ organizationId, register, ...(underId && { underId }) }));
  return (
    <ListPage
      state={state}
      itemsOf={(records) => records}
      keyOf={({ id }) => id}
      header={
        <View className="register-head">
          <View className="page-title">{term}</View>
          <View className="secondary">{[seen?.office.name, hint].filter(Boolean).join(' · ')}</View>
          {isWorthIt && (
            <Card>
              <TextField
                label="找一条"
                max={30}
                placeholder="名称或拼音首字母"
                value={looked}
                onChange={setLooked}
              />
              <Filters kind={kind} filter={filter} onChange={setFilter} />
            </Card>
          )}
        </View>
      }
      none={
        isNarrowed
          ? { icon: 'ledger', title: '没有找到', hint: '少写几个字，或放宽条件再看' }
          : {
              icon: 'ledger',
              title: `还没有${term}`,
              hint: seen?.mayWrite ? '登记一条，以后就在这里' : '登记了以后在这里看',
            }
      }
      after={
        <>
          {seen?.mayTake && isWorthIt && !underId && <Beside seen={seen} kind={kind} state={filter.state} />}
          {seen?.mayWrite && (
            <ActionBar>
              <PrimaryButton icon="plus" onPress={add}>
                登记一条
              </PrimaryButton>
            </ActionBar>
          )}
        </>
      }
    >
      {(record) => <Row kind={kind} record={record} />}
    </ListPage>
  );
}

function Row({ kind, record }: { kind: Kind; record: Summary }) {
  const { id, title, organizationName, state, on, dueOn, facet } = record;
  const field = kind.fields.find((one) => one.field === kind.facet);
  const about = [field && wordOf(field, facet), formatDate(on)];
  return (
    <Card
      title={title}
      aside={<Tag {...stateLook(kind, state)} />}
      onPress={() => open(pages.register.record({ recordId: id }))}
    >
      <View className="secondary numbers">{about.filter(Boolean).join(' · ')}</View>
      <View className="secondary">{organizationName}</View>
      {dueOn && <View className="secondary numbers">{`截止：${formatCalendarDay(dueOn)}`}</View>}
    </Card>
  );
}

/** What can be done with the whole list. */
function Beside({ seen, kind: { register }, state }: { seen: Seen; kind: Kind; state: string | undefined }) {
  const organizationId = useParameter('organizationId');
  const take = () =>
    openFile(() =>
      call('register.table', {
        organizationId,
        register,
        ...(state && { state }),
      }),
    );
  return (
    <View className="register-beside">
      <Card list title="整份登记">
        {seen.office.kind !== 'branch' && (
          <MenuRow
            icon="chart"
            label="看数字"
            hint="这里和下面各有多少"
            onPress={() => open(pages.register.figures({ organizationId, register }))}
          />
        )}
        <MenuRow
          icon="upload"
          label="取出表格"
          hint="一张 Excel，写着谁在什么时候取的"
          onPress={() => void take()}
        />
      </Card>
    </View>
  );
}
