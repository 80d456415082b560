/** Where a guidance, or a new version of one, stands on its way to its readers. */
export const guidanceStages = ['writing', 'inReview', 'approved', 'published'] as const;
export type GuidanceStage = (typeof guidanceStages)[number];

/** What may be attached to a guidance. */
export const attachmentKinds = ['pdf', 'word', 'excel', 'slides', 'picture'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];
