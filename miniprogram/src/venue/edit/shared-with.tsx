import { View } from '@tarojs/components';
import { BranchSearch } from '../../domain/branch-search';
import { OrganizationField } from '../../domain/organization-field';
import { Icon } from '../../kit/icon';
import './shared-with.scss';

interface Named {
  id: string;
  name: string;
}

interface Props {
  /** A branch looks others up by their names; an office walks down its tree. */
  isBranch: boolean;
  value: Named[];
  onChange: (shared: Named[]) => void;
  error: string | undefined;
}

/** The organisations that a venue is shared with by name. */
export function SharedWith({ isBranch, value, onChange, error }: Props) {
  const add = ({ id, name }: Named) => {
    if (!value.some((one) => one.id === id)) onChange([...value, { id, name }]);
  };
  const fault = error && { error };
  return (
    <View>
      {value.map(({ id, name }) => (
        <View key={id} className="shared-one">
          <View className="shared-name">{name}</View>
          <View
            className="shared-remove"
            role="button"
            aria-label={`去掉${name}`}
            onClick={() => onChange(value.filter((one) => one.id !== id))}
          >
            <Icon name="trash" size={20} />
          </View>
        </View>
      ))}
      {isBranch ? (
        <BranchSearch
          key={value.length}
          label="加一个共用的支部"
          value={undefined}
          onChange={(branch) => branch && add(branch)}
          {...fault}
        />
      ) : (
        <OrganizationField
          label="加一个共用的党组织"
          kinds={['town', 'committee', 'generalBranch', 'branch']}
          value={undefined}
          onChange={add}
          {...fault}
        />
      )}
    </View>
  );
}
