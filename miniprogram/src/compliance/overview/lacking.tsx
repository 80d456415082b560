import { Basis } from '../../domain/basis';
import { activityKindLabels } from '../../domain/labels';
import type { Output } from '../../services/contract';

type Overview = Output<'compliance.overview'>;

/** Of each kind that some branches have not held yet: by which rule it is asked for, and how many these are. */
export function Lacking({ rows, bases }: Pick<Overview, 'rows' | 'bases'>) {
  const branches = rows.reduce((sum, row) => sum + row.branches, 0);
  return (
    <>
      {bases.map(({ kind, citation, practice }) => {
        const lacking = rows.reduce((sum, { lacks }) => sum + (lacks[kind] ?? 0), 0);
        return (
          lacking > 0 && (
            <Basis
              key={kind}
              citation={citation}
              note={`${activityKindLabels[kind]}${practice ? '，次数按本地惯例' : ''}`}
              working={[`${branches} 个支部里，${lacking} 个还没开${activityKindLabels[kind]}`]}
            />
          )
        );
      })}
    </>
  );
}
