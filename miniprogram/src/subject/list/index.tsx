import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { subjectWords } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { useSettled } from '../../kit/hooks/use-settled';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { coverageLook, coveringWords, type Subject } from '../../domain/subject/looks';
import { Filters } from './filters';
import { useFilter, type Filter } from './use-filter';
import './index.scss';

definePageConfig({ navigationBarTitleText: '两新组织台账', enablePullDownRefresh: true });

type Office = Output<'subject.list'>['office'];

/** 两新组织台账: the subjects of a town or of the district, found by name, initials or code, and by what they are. */
export default function Subjects() {
  const organizationId = useParameter('organizationId');
  const [looked, setLooked] = useState('');
  const [office, setOffice] = useState<Office>();
  const { filter, change } = useFilter();
  const search = useSettled(looked.trim());
  const load = useLoad(organizationId, search, filter, setOffice);
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  const isNarrowed = search !== '' || Object.values(filter).some(Boolean);
  return (
    <ListPage
      state={state}
      itemsOf={(subjects) => subjects}
      keyOf={({ id }) => id}
      header={
        <View className="subject-search">
          <Card>
            <TextField
              label="找单位"
              max={30}
              placeholder="名称、拼音首字母或代码"
              value={looked}
              onChange={setLooked}
            />
            <Filters filter={filter} onChange={change} office={office} organizationId={organizationId} />
          </Card>
        </View>
      }
      none={
        isNarrowed
          ? { icon: 'ledger', title: '没有找到', hint: '少写几个字，或放宽条件再看' }
          : { icon: 'ledger', title: '台账里还没有单位', hint: '登记一家，或导入名单，以后就在这里' }
      }
      after={
        <ActionBar>
          <PrimaryButton icon="plus" onPress={() => open(pages.subject.edit({ organizationId }))}>
            登记一家
          </PrimaryButton>
        </ActionBar>
      }
    >
      {(subject) => <Row subject={subject} />}
    </ListPage>
  );
}

function useLoad(organizationId: string, search: string, filter: Filter, tell: (office: Office) => void) {
  return useCallback(
    async (after?: string) => {
      const { subjects, office, next } = await call('subject.list', {
        organizationId,
        ...(search && { search }),
        ...filter,
        after,
      });
      tell(office);
      return { items: subjects, next };
    },
    [organizationId, search, filter, tell],
  );
}

function Row({ subject }: { subject: Subject }) {
  const { id, name, kind, townName, carrier, employees } = subject;
  const about = [
    subjectWords[kind],
    townName ?? '还没有分到街镇',
    carrier?.name,
    employees !== undefined && `职工 ${employees} 人`,
  ];
  return (
    <Card
      title={name}
      aside={<Tag {...coverageLook(subject)} />}
      onPress={() => open(pages.subject.detail({ subjectId: id }))}
    >
      <View className="secondary numbers">{about.filter(Boolean).join(' · ')}</View>
      {coveringWords(subject) && <View className="secondary">{coveringWords(subject)}</View>}
    </Card>
  );
}
