/** A line a function wrote to its console. */
export interface LogLine {
  at: number;
  level: string;
  text: string;
}

/** A request a function made to the database, storage or WeChat while serving a call. */
export interface CloudRequest {
  /** The SDK's action, `database.getDocument` …; WeChat's APIs as `wx.openApi`. */
  action: string;
  /** The collection, API or path it was about. */
  target: string;
  /** The collections that an aggregation of the database looked up beside. */
  lookedUp: string[];
  /** The query or other particulars, as text. */
  detail: string;
  /** When it arrived, in ms of a clock that only runs forward: good for differences. */
  arrivedAt: number;
  /** Until it was answered. */
  durationMs: number;
  /** How many documents it added, changed or removed. */
  written: number;
  /** The error code, when it failed. */
  error?: string;
}

/** Who or what called a function. */
export type CallSource = 'client' | 'timer' | 'function' | 'console' | 'test';

/** One call of a function, as the console shows it. Times in epoch ms, durations in ms. */
export interface CallRecord {
  requestId: string;
  functionName: string;
  event: unknown;
  openid?: string;
  source: CallSource;
  startedAt: number;
  durationMs: number;
  coldStart: boolean;
  instance: string;
  databaseRequests: number;
  requests: CloudRequest[];
  log: LogLine[];
  /** The function's result as JSON text; undefined when it failed. */
  result?: string;
  error?: { code: string; message: string };
}

const MOST_RECORDS = 500;

/**
 * How many of a call's requests came one after another at least: the longest chain in which each arrived after the one
 * before it was answered. Where answers take no time at all, requests sent together look like a chain too: hold each
 * answer back for some milliseconds (`database.injectFault({ delayMs })`) to tell them apart.
 */
export function requestsInSequence(requests: readonly CloudRequest[]): number {
  const spans = requests.map(({ arrivedAt, durationMs }) => ({
    from: arrivedAt,
    to: arrivedAt + durationMs,
  }));
  let length = 0;
  let answeredAt = -Infinity;
  for (const { from, to } of spans.sort((a, b) => a.to - b.to)) {
    if (from < answeredAt) continue;
    length++;
    answeredAt = to;
  }
  return length;
}

/** The most recent calls, newest first. */
export class CallHistory {
  private readonly records: CallRecord[] = [];

  /** Forgets every call. */
  clear(): void {
    this.records.length = 0;
  }

  /** Adds a call as it begins; it is filled in while it runs. */
  add(record: CallRecord): void {
    this.records.unshift(record);
    if (this.records.length > MOST_RECORDS) this.records.pop();
  }

  /** Recent calls, newest first. */
  list(): readonly CallRecord[] {
    return this.records;
  }

  /** The call with this request id, if it is still remembered. */
  find(requestId: string): CallRecord | undefined {
    return this.records.find((record) => record.requestId === requestId);
  }
}
