import type { InboxStateRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { Stored } from '../../exit/cloud';
import type { Migration } from '../migration';

/**
 * Reading marks say when they were moved last, by which they are let go of. Of those that do not, that is at least as late as
 * the latest that they say is read: when that is let go of, the notices that it is about are gone for a year.
 */
export const whenTheInboxWasRead: Migration = {
  number: 2,
  what: '通知读到哪里，补上最近一次是何时',
  collection: 'inboxStates',
  formerFunctions: 'work',
  formerShape: 'read',
  becomes: (document) => {
    const { readUpTo, read = [], at } = document as unknown as InboxStateRecord;
    if (at !== undefined) return document;
    return { ...document, at: Math.max(readUpTo, ...read.map((one) => one.at)) } satisfies Stored;
  },
};
