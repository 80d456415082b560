/** What a scanned check-in picture holds: whose activity it is and its code. */
export interface ScannedCode {
  activityId: string;
  code: string;
}

/** Reads `LX1/<activityId>/<code>`; anything else is some other picture. */
export function parseScanned(text: string): ScannedCode | undefined {
  const match = /^LX1\/([\w:-]{1,96})\/([0-9a-z]{1,10}\.[\w-]{22})$/.exec(text.trim());
  const [, activityId, code] = match ?? [];
  return activityId && code ? { activityId, code } : undefined;
}
