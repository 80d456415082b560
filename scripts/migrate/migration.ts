import type { MigrationRecord } from '../../cloudfunctions/kernel/model';
import type { Stored } from '../exit/cloud';

/**
 * One numbered change of what is stored. Number 2 leads from version 1 of the data to version 2, and so on; each is a
 * file of `numbered/`, and none is changed any more once it was deployed.
 */
export interface Migration {
  number: number;
  /** What it does, in one sentence, for the plan. */
  what: string;
  /** The collection whose documents it goes through. */
  collection: string;
  /** Whether functions of the release before work with what it leaves: `break` forbids the way back to them. */
  formerFunctions: MigrationRecord['formerFunctions'];
  /**
   * Whether the functions of this release still read documents as they were before. They must in the release that brings
   * the migration, as it goes through the data after they are there; a later release may drop that, and says so here.
   */
  formerShape: 'read' | 'dropped';
  /** What a document becomes; one that is so already stays. Pure: it knows nothing but the document, and keeps its `_id`. */
  becomes: (document: Stored) => Stored;
}
