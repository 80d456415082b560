import type { Meeting } from './store';

/** What goes into a file. */
export interface Written {
  title: string;
  /** Who took it out, and when. */
  watermark: string;
  meetings: Meeting[];
}
