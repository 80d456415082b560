import { useState } from 'react';
import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import type { OrganizationKind } from '../../services/contract';
import { textOf } from '../../services/error-texts';
import { organizationKindLabels } from '../labels';
import { officesOf } from '../roles';

/** An organisation that was chosen. */
export interface Picked {
  id: string;
  name: string;
}

interface Props {
  kinds: readonly OrganizationKind[];
  except: string | undefined;
  top: string | undefined;
  onPick: (picked: Picked) => void;
}

/** The tree from an organisation down, a level at a time; who looks after several begins with the choice of one. */
export function Tree({ kinds, except, top, onPick }: Props) {
  const me = useCall('organization.me', top === undefined ? {} : undefined, { remember: 'me' });
  // The way down to where one is; empty at the top.
  const [way, setWay] = useState<string[]>([]);
  const offices = officesOf(me.data?.person);
  const start = top ?? (offices.length === 1 ? offices[0]?.organizationId : undefined);
  const here = way.at(-1) ?? start;
  const level = useCall('organization.browse', here === undefined ? undefined : { organizationId: here });

  if (here === undefined && offices.length > 1) {
    return (
      <View>
        {offices.map(({ organizationId, organizationName, organizationKind }) => (
          <MenuRow
            key={organizationId}
            icon="people"
            label={organizationName}
            hint={organizationKindLabels[organizationKind]}
            onPress={() => setWay([organizationId])}
          />
        ))}
      </View>
    );
  }
  if (level.data === undefined) {
    return <View className="secondary">{level.error ? textOf(level.error) : '正在打开…'}</View>;
  }
  const { organization, children } = level.data;
  return (
    <View>
      <View className="secondary">{organization.name}</View>
      {way.length > 0 && <MenuRow icon="swap" label="返回上一级" onPress={() => setWay(way.slice(0, -1))} />}
      {children
        .filter(({ id }) => id !== except)
        .map(({ id, name, kind }) => {
          // A branch is the end of the way; everything else can be opened.
          const last = kind === 'branch' || kind === 'group';
          if (last && !kinds.includes(kind)) return null;
          return (
            <MenuRow
              key={id}
              icon={last ? 'flag' : 'people'}
              label={name}
              hint={organizationKindLabels[kind]}
              onPress={() => (last ? onPick({ id, name }) : setWay([...way, id]))}
            />
          );
        })}
      {kinds.includes(organization.kind) && (
        <PrimaryButton onPress={() => onPick({ id: organization.id, name: organization.name })}>
          {`选${organization.name}`}
        </PrimaryButton>
      )}
    </View>
  );
}
