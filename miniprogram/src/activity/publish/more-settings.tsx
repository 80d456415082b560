import { useState } from 'react';
import { View } from '@tarojs/components';
import { BranchSearch } from '../../domain/branch-search';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { MenuRow } from '../../kit/menu-row';
import { CheckInRulesCard } from '../check-in-rules';
import { scopeOf, type Draft } from './draft';
import type { Prepared } from './planning';

interface Props {
  draft: Draft;
  prepared: Prepared;
  onChange: (part: Partial<Draft>) => void;
}

/** What most gatherings do without: who sits in, other branches, what a check-in asks for. */
export function MoreSettings({ draft, prepared, onChange }: Props) {
  const [open, setOpen] = useState(
    draft.joint.length > 0 || draft.observerIds.length > 0 || Object.keys(draft.checkInRules).length > 0,
  );
  if (!open) {
    return (
      <Card list>
        <MenuRow
          icon="plus"
          label="更多设置"
          hint="列席、联合开展、迟到、签退、地点核对"
          onPress={() => setOpen(true)}
        />
      </Card>
    );
  }
  const scope = scopeOf(draft, prepared);
  return (
    <>
      <CheckInRulesCard rules={draft.checkInRules} onChange={(checkInRules) => onChange({ checkInRules })} />
      {scope === 'branch' ? (
        <Joint draft={draft} onChange={onChange} />
      ) : (
        <Card title="列席">
          {prepared.members
            .filter(({ memberId }) => !prepared.committee.some((one) => one.memberId === memberId))
            .map(({ memberId, name }) => (
              <CheckRow
                key={memberId}
                checked={draft.observerIds.includes(memberId)}
                onChange={(on) =>
                  onChange({
                    observerIds: on
                      ? [...draft.observerIds, memberId]
                      : draft.observerIds.filter((id) => id !== memberId),
                  })
                }
              >
                {name}
              </CheckRow>
            ))}
        </Card>
      )}
    </>
  );
}

/** The branches that hold it together; each gets its own roster and its own line in the ledger. */
function Joint({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  return (
    <Card title="与其他支部联合开展">
      {draft.joint.map((branch) => (
        <CheckRow
          key={branch.id}
          checked
          onChange={() => onChange({ joint: draft.joint.filter(({ id }) => id !== branch.id) })}
        >
          <View>{branch.name}</View>
          <View className="secondary">{branch.townName}</View>
        </CheckRow>
      ))}
      <BranchSearch
        key={draft.joint.length}
        label="添加一个支部"
        value={undefined}
        onChange={(branch) => {
          if (branch && !draft.joint.some(({ id }) => id === branch.id))
            onChange({ joint: [...draft.joint, branch] });
        }}
      />
    </Card>
  );
}
