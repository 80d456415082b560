import { useEffect, useState } from 'react';
import { call } from '../../services/call';

/** What stands for the guidance itself among its readings. */
const guidance = 'guidance';

/**
 * Ticks what a member has opened and tells the cloud, which records each once; that the guidance itself was opened is
 * told by itself. A reading that could not be told is ticked all the same and told the next time.
 */
export function useReading(guidanceId: string, known: string[], isMember: boolean | undefined) {
  const [opened, setOpened] = useState<string[]>([]);
  const seen = known.includes(guidance);
  useEffect(() => {
    if (!isMember || seen) return;
    call('guidance.recordReading', { guidanceId, readingId: guidance }).catch(() => undefined);
  }, [guidanceId, isMember, seen]);
  return (of: string) => ({
    readIds: [...known, ...opened],
    // Until it is known who reads, a tap counts: the cloud decides.
    onRead:
      isMember === false
        ? undefined
        : (readingId: string) => {
            setOpened((before) => [...before, readingId]);
            call('guidance.recordReading', { guidanceId: of, readingId }).catch(() => undefined);
          },
  });
}
