import { View } from '@tarojs/components';
import {
  listBatchWords,
  listingKey,
  listingOf,
  subjectListWords,
  type Listing,
} from '../../../../types/shared/subjects';
import { Choices, optionsOf } from '../../kit/choices';
import { yearOf } from '../../kit/format/time';
import { YearSwitcher } from '../../kit/year-switcher';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (listed: string | undefined) => void;
  /** One has to be chosen. */
  needed?: true;
}

const none = 'none' as const;

/** A list of another office, its year and its batch; or none. */
export function ListingField({ label, value, onChange, needed }: Props) {
  const listing = value === undefined ? undefined : listingOf(value);
  const now = yearOf(Date.now());
  const change = (part: Partial<Listing>) =>
    onChange(listingKey({ list: 'highTech', year: now, batch: 'all', ...listing, ...part }));
  return (
    <View className="stack">
      <Choices
        label={label}
        options={[...(needed ? [] : [{ value: none, word: '不限' }]), ...optionsOf(subjectListWords)]}
        value={listing?.list ?? none}
        onChange={(list) => (list === none ? onChange(undefined) : change({ list }))}
      />
      {listing && (
        <>
          <YearSwitcher year={listing.year} onChange={(year) => change({ year })} />
          <Choices
            label="哪一批"
            options={optionsOf(listBatchWords)}
            value={listing.batch}
            onChange={(batch) => change({ batch })}
          />
        </>
      )}
    </View>
  );
}
