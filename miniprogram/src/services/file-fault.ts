/**
 * Why a file did not open: it is not at its address, whose time may be over (`gone`); the network broke off (`broken`); WeChat has
 * no leave to fetch from there (`notListed`); the phone has nothing to read it with (`unreadable`).
 */
export type FileTrouble = 'gone' | 'broken' | 'notListed' | 'unreadable';

/** A file that did not open, and why. */
export class FileFault extends Error {
  constructor(readonly trouble: FileTrouble) {
    super(trouble);
    this.name = 'FileFault';
  }
}

/** What an answer's status says of a file; nothing where it is the file. */
export function troubleOf(status: number): FileTrouble | undefined {
  if (status === 200) return undefined;
  return status >= 500 ? 'broken' : 'gone';
}
