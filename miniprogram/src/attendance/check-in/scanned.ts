import type { CodePurpose } from '../../../../types/attendance/words';

/** What a scanned picture holds: whose activity it is, its code, and whether one comes or goes (签退). */
export interface ScannedCode {
  activityId: string;
  code: string;
  purpose: CodePurpose;
}

/** Reads `LX1/<activityId>/<code>`, with `/out` behind it for going; anything else is some other picture. */
export function parseScanned(text: string): ScannedCode | undefined {
  const match = /^LX1\/([\w:-]{1,96})\/([0-9a-z]{1,10}\.[\w-]{22})(\/out)?$/.exec(text.trim());
  const [, activityId, code, out] = match ?? [];
  return activityId && code ? { activityId, code, purpose: out ? 'checkOut' : 'checkIn' } : undefined;
}
