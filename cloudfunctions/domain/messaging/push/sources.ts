import type { MessageTemplate } from '../../../../types/shared/messages';
import type { CampaignRecord } from '../model';

/**
 * What a push is held against each time its turn comes: whom it is for by now and what it says, or nothing when what it
 * tells of is not so any more. Each matter brings its own; without one, a push says what it said when it was opened.
 */
export type Source = (
  campaign: CampaignRecord,
) => Promise<Pick<CampaignRecord, 'audience' | 'said'> | undefined>;

export type Sources = Partial<Record<MessageTemplate, Source>>;
