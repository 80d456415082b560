/** Where a guidance, or a new version of one, stands on its way to its readers. */
export const guidanceStages = ['writing', 'inReview', 'approved', 'published'] as const;
export type GuidanceStage = (typeof guidanceStages)[number];

/** What may be attached to a guidance. */
export const attachmentKinds = ['pdf', 'word', 'excel', 'slides', 'picture'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];
export const attachmentKindWords: Record<AttachmentKind, string> = {
  pdf: 'PDF',
  word: '文档',
  excel: '表格',
  slides: '幻灯片',
  picture: '图片',
};

/** What its name may end in, and what it then is. */
export const attachmentKindOf = {
  pdf: 'pdf',
  docx: 'word',
  doc: 'word',
  xlsx: 'excel',
  xls: 'excel',
  pptx: 'slides',
  ppt: 'slides',
  jpg: 'picture',
  jpeg: 'picture',
  png: 'picture',
} as const satisfies Record<string, AttachmentKind>;
export type AttachmentEnding = keyof typeof attachmentKindOf;

export const attachmentEndings = Object.keys(attachmentKindOf) as AttachmentEnding[];

/** The ending of a file's name, when it is one that may be attached. */
export function attachmentEndingOf(name: string): AttachmentEnding | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return attachmentEndings.find((one) => one === ending);
}
