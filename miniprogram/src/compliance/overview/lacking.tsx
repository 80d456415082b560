import { Bases } from '../../domain/basis/bases';
import { Basis } from '../../domain/basis';
import { activityKindLabels } from '../../domain/labels';
import type { Output } from '../../services/contract';

type Overview = Output<'compliance.overview'>;

/** Of each kind that some branches have not held yet: by which rule it is asked for, and how many these are. */
export function Lacking({ rows, bases }: Pick<Overview, 'rows' | 'bases'>) {
  const branches = rows.reduce((sum, row) => sum + row.branches, 0);
  const lackingOf = (kind: Overview['bases'][number]['kind']) =>
    rows.reduce((sum, { lacks }) => sum + (lacks[kind] ?? 0), 0);
  const lacking = bases.filter(({ kind }) => lackingOf(kind) > 0);
  if (lacking.length === 0) return null;
  return (
    <Bases count={lacking.length}>
      {lacking.map(({ kind, citation, practice }) => (
        <Basis
          key={kind}
          citation={citation}
          note={`${activityKindLabels[kind]}${practice ? '，次数按本地惯例' : ''}`}
          working={[`${branches} 个支部里，${lackingOf(kind)} 个还没开${activityKindLabels[kind]}`]}
        />
      ))}
    </Bases>
  );
}
