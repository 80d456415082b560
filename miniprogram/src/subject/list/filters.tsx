import { useState } from 'react';
import { View } from '@tarojs/components';
import {
  carrierWords,
  coverageWords,
  subjectStatusWords,
  subjectWords,
} from '../../../../types/shared/subjects';
import { OrganizationField } from '../../domain/organization-field';
import { wordsOfWhich } from '../../domain/subject/which';
import { Choices, optionsOf } from '../../kit/choices';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import type { Output } from '../../services/contract';
import { ListingField } from '../../domain/listing-field';
import type { Filter } from './use-filter';

interface Props {
  filter: Filter;
  onChange: (part: Partial<Filter>) => void;
  office: Output<'subject.list'>['office'] | undefined;
  organizationId: string;
}

const any = 'any' as const;

/** What the list is narrowed by, in one line; a tap opens what there is to choose from. */
export function Filters({ filter, onChange, office, organizationId }: Props) {
  const [open, setOpen] = useState(false);
  const [townName, setTownName] = useState<string>();
  const words = [
    filter.townId && (townName ?? '一个街镇'),
    filter.coverage && coverageWords[filter.coverage],
    ...wordsOfWhich(filter),
    filter.cluster && '一个产业集群',
    filter.types && (filter.covered === false ? '还没覆盖的' : '已覆盖的'),
    filter.status && subjectStatusWords[filter.status],
  ].filter(Boolean);
  const choose = (name: 'kind' | 'coverage' | 'status') => ({
    value: filter[name] ?? any,
    onChange: (value: string) => onChange({ [name]: value === any ? undefined : value }),
  });
  const clear = () =>
    onChange(Object.fromEntries(Object.keys(filter).map((name) => [name, undefined])) as Partial<Filter>);
  return (
    <>
      <MenuRow
        icon="edit"
        label={words.length > 0 ? words.join(' · ') : '全部单位'}
        hint="按街镇、覆盖、名单等来看"
        onPress={() => setOpen(true)}
      />
      <Sheet title="看哪些单位" visible={open} onClose={() => setOpen(false)}>
        <View className="stack">
          {office?.kind === 'district' && (
            <OrganizationField
              label="街镇"
              kinds={['town', 'district']}
              top={organizationId}
              value={filter.townId ? { id: filter.townId, name: townName ?? '已选一个街镇' } : undefined}
              onChange={({ id, name }) => {
                setTownName(id === organizationId ? '还没有分到街镇' : name);
                onChange({ townId: id });
              }}
            />
          )}
          <Choices label="覆盖情况" options={withAny(coverageWords)} {...choose('coverage')} />
          <Choices label="类别" options={withAny(subjectWords)} {...choose('kind')} />
          <Choices
            label="所在载体"
            options={withAny(carrierWords)}
            value={filter.carriers?.[0] ?? any}
            onChange={(value) =>
              onChange({ carriers: value === any ? undefined : [value as keyof typeof carrierWords] })
            }
          />
          <ListingField
            label="所在名单"
            value={filter.listed?.[0]}
            onChange={(listed) => onChange({ listed: listed ? [listed] : undefined })}
          />
          <Choices label="经营状态" options={withAny(subjectStatusWords)} {...choose('status')} />
          <PrimaryButton onPress={() => setOpen(false)}>看结果</PrimaryButton>
          <PrimaryButton look="quiet" onPress={clear}>
            看全部单位
          </PrimaryButton>
        </View>
      </Sheet>
    </>
  );
}

const withAny = <Word extends string>(words: Record<Word, string>) => [
  { value: any as string, word: '不限' },
  ...optionsOf(words),
];
