import { Tag } from '../components/tag';
import { guidanceStatusLabels } from '../format/labels';
import type { GuidanceStatus } from '../services/contract';

/** Whether a checklist is still being written or stands published. */
export function GuidanceState({ status }: { status: GuidanceStatus }) {
  return status === 'published' ? (
    <Tag tone="good" icon="check">
      {guidanceStatusLabels.published}
    </Tag>
  ) : (
    <Tag tone="warn" icon="edit">
      {guidanceStatusLabels.draft}
    </Tag>
  );
}
