import { View } from '@tarojs/components';
import { carrierWords, listingKey, subjectWords, type CarrierKind } from '../../../../types/shared/subjects';
import { ListingField } from '../../domain/listing-field';
import { wordsOfWhich } from '../../domain/subject/which';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { yearOf } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import type { Indicator } from '../words';
import './index.scss';

type Filter = Indicator['filter'];

interface Props {
  filter: Filter;
  onChange: (part: Partial<Filter>) => void;
}

const any = 'any' as const;

/** Which subjects an indicator counts, in a sentence, and how that is narrowed. */
export function WhichSubjects({ filter, onChange }: Props) {
  const { kind, carriers, listed, employeesAtLeast } = filter;
  const words = wordsOfWhich(filter);
  const toggle = (carrier: CarrierKind) => (chosen: boolean) =>
    onChange({ carriers: chosen ? [...carriers, carrier] : carriers.filter((one) => one !== carrier) });
  return (
    <View className="stack lay-which">
      <View className="field-label">{words.length > 0 ? `只看：${words.join('，')}` : '看全部单位'}</View>
      <Choices
        label="类别"
        options={[{ value: any, word: '不限' }, ...optionsOf(subjectWords)]}
        value={kind ?? any}
        onChange={(value) => onChange({ kind: value === any ? undefined : value })}
      />
      <View className="field-label">所在载体（不选就是不限）</View>
      {optionsOf(carrierWords).map(({ value, word }) => (
        <CheckRow key={value} checked={carriers.includes(value)} onChange={toggle(value)}>
          {word}
        </CheckRow>
      ))}
      <CountField
        label="职工至少多少人（可以不填）"
        digits={5}
        value={employeesAtLeast}
        onChange={(count) => onChange({ employeesAtLeast: count })}
      />
      <Lists listed={listed} onChange={(chosen) => onChange({ listed: chosen })} />
    </View>
  );
}

/** As many as an indicator can ask for. */
const listsAtMost = 5;

/** The lists that a subject must be on, each with its year and batch; one that is taken away at 不限. */
function Lists({ listed, onChange }: { listed: string[]; onChange: (listed: string[]) => void }) {
  const put = (at: number) => (key: string | undefined) =>
    onChange(listed.flatMap((one, index) => (index === at ? (key ?? []) : one)));
  const more = listed.length > 0 && listed.length < listsAtMost;
  return (
    <>
      {[...listed, ...(listed.length === 0 ? [undefined] : [])].map((one, at) => (
        <ListingField
          // oxlint-disable-next-line react/no-array-index-key -- two may be the same list while they are chosen
          key={at}
          label={at === 0 ? '只看哪份名单' : '还要在哪份名单上'}
          value={one}
          onChange={one === undefined ? (key) => onChange(key ? [key] : []) : put(at)}
        />
      ))}
      {more && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() =>
            onChange([...listed, listingKey({ list: 'designatedSize', year: yearNow(), batch: 'all' })])
          }
        >
          还要在一份名单上
        </PrimaryButton>
      )}
    </>
  );
}

const yearNow = () => yearOf(Date.now());
