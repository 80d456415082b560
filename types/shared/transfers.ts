/** Where a transfer of membership (组织关系转接) leads. */
export const transferKinds = ['within', 'outward', 'inward'] as const;
export type TransferKind = (typeof transferKinds)[number];

export const transferStatuses = ['open', 'accepted', 'refused', 'withdrawn', 'recorded'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** Where a transfer leads, in words. */
export const transferKindWords: Record<TransferKind, string> = {
  within: '区内转接',
  outward: '转往区外',
  inward: '区外转入',
};

/** How it stands, in words. */
export const transferStatusWords: Record<TransferStatus, string> = {
  open: '等待接收',
  accepted: '已接收',
  refused: '未接收',
  withdrawn: '已撤回',
  recorded: '已登记',
};
