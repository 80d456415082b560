import type { NotYet, OwnPaperName, PaperName, PaperSet } from '../../../types/shared/papers';

/** A paper of a set, as it is for one piece of work. */
export interface Entry {
  /** Names it within its set: of papers that stand there more than once with what tells them apart. */
  key: string;
  name: PaperName;
  /** What its file is called. */
  title: string;
  /** It is hung up for everybody: it names no member, nor who took it out. */
  isPosted?: true;
  /** Why it cannot be made yet. */
  notYet?: NotYet;
  /** What the records give it; asked for only where it can be made. */
  facts: () => object;
}

/** The papers of one piece of work: an activity, a branch's year, a transfer. */
export interface PaperSetOf {
  set: PaperSet;
  /** The record that it is about. */
  aboutId: string;
  year?: number;
  organizationId: string;
  /** What it is about, in words. */
  about: string;
  entries: Entry[];
  /** Papers that are not the branch's to make. */
  own: OwnPaperName[];
}
