/**
 * Every collection and its indexes, declared once: the local cloud creates and enforces them, deployment creates
 * them in CloudBase, and an index that a query needs but that is missing here fails the tests.
 */

export interface IndexDeclaration {
  name: string;
  keys: [field: string, direction: 1 | -1][];
  unique?: boolean;
  sparse?: boolean;
}

export interface CollectionDeclaration {
  name: string;
  indexes: IndexDeclaration[];
}

const index = (name: string, ...fields: string[]): IndexDeclaration => ({
  name,
  keys: fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
});

const declarations = {
  /** WeChat users bound to a person; `_id` is the OPENID. */
  accounts: [index('by_org', 'orgPath'), index('by_role', 'grants.organizationId')],
  activities: [
    index('by_org_start', 'orgPath', '-startsAt'),
    index('by_audience_end', 'audience', 'endsAt'),
    index('by_audience_start', 'audience', '-startsAt'),
    index('by_closing', 'closedAt'),
    index('by_touch', 'touchedAt'),
    index('by_status_closing', 'status', 'closedAt'),
    index('by_organization_status', 'organizationId', 'status', '-startsAt'),
  ],
  /** Who was expected, as it stood at publishing; `_id` is `activityId:branchId`. */
  activityRosters: [index('by_activity', 'activityId'), index('by_member', 'members.memberId', 'month')],
  /** `_id` is `activityId:memberId`, which makes a second check-in of the same member impossible. */
  attendances: [index('by_activity_at', 'activityId', 'at'), index('by_member_at', 'memberId', '-at')],
  /** Leave, 补签 and 补课 that members ask for; `_id` is `activityId:memberId:kind`. */
  attendanceRequests: [
    index('by_activity', 'activityId'),
    index('by_org_status', 'organizationId', 'status', 'askedAt'),
  ],
  /** What was done, by whom; never changed, never removed. */
  audits: [
    index('by_at', '-at'),
    index('by_org_at', 'orgPath', '-at'),
    index('by_target_at', 'target', '-at'),
  ],
  /** Requests to be bound by name; `_id` follows from the OPENID, so there is one. */
  bindingRequests: [index('by_org_status', 'organizationId', 'status')],
  /** Which WeChat user a person is bound to; `_id` is the member's. */
  bindings: [index('by_openid', 'openid')],
  /** Which meetings a branch owed in a month and its quarter and year; `_id` is `branchId:YYYY-MM`. */
  branchChecks: [index('by_month_org', 'month', 'orgPath')],
  /** A branch's figures of one month, rolled up from its ledger; `_id` is `branchId:YYYY-MM`. */
  branchMonths: [index('by_month_org', 'month', 'orgPath')],
  /** Pushes on their way; `_id` says what is pushed, so that it is pushed once. */
  campaigns: [index('by_stage', 'stage', 'openedAt'), index('by_org_opened', 'orgPath', '-openedAt')],
  /** Consents to one subscribe message each, counted; `_id` is `openid:template`. */
  consents: [index('by_template', 'template', '_id'), index('by_org', 'orgPath')],
  /** What members say is wrong in what is kept about them. */
  corrections: [index('by_org_done', 'orgPath', 'done')],
  /** One message to one person; `_id` is `campaignId:openid`. */
  deliveries: [index('by_campaign_status', 'campaignId', 'status', 'nextTryAt'), index('by_at', 'at')],
  /** Ledgers that were taken out as files, each its maker's own. */
  exports: [],
  /** Check-ins that did not count; `_id` is `activityId:openid`. */
  failedCheckIns: [index('by_activity', 'activityId')],
  /** What a branch told back of a checklist; `_id` is `guidanceId:branchId`. */
  feedbacks: [
    index('by_guidance_org', 'guidanceId', 'orgPath'),
    index('by_organization_month', 'organizationId', 'month'),
  ],
  /** Checklists being written; `_id` is the checklist's. */
  guidanceDrafts: [index('by_org_month', 'orgPath', '-month'), index('by_publication', 'stage', 'publishAt')],
  /** Earlier versions; `_id` is `guidanceId:version`. */
  guidanceVersions: [],
  /** Published checklists; `_id` is `issuerId:YYYY-MM`. */
  guidances: [index('by_org_month', 'orgPath', '-month'), index('by_month', 'month')],
  /** How far a person has read; `_id` is the OPENID. */
  inboxStates: [],
  /** What a branch's ledger holds; `_id` is `activityId:organizationId:kind`. */
  ledgerLines: [
    index('by_org_month', 'orgPath', '-month'),
    index('by_organization_month', 'organizationId', '-month'),
  ],
  members: [
    index('by_org', 'orgPath', '_id'),
    index('by_org_name', 'organizationId', 'name'),
    index('by_phone', 'phone.fingerprint'),
    index('by_seal', 'phone.sealed'),
    index('by_import', 'importId', '_id'),
  ],
  /** What was written down of an activity as one of its kinds; `_id` is `activityId:kind`. */
  minutes: [index('by_activity', 'activityId')],
  /** Texts of confirmed minutes before each correction; `_id` is `minutesId:version`. */
  minutesVersions: [index('by_minutes', 'minutesId', '-version')],
  /** How far a job that goes round has come; `_id` is the job's name. */
  jobRounds: [],
  /** What was told to an organisation and all below it, or to some people: one record for all of them. */
  notices: [index('by_audience_at', 'audience', '-at'), index('by_at', 'at')],
  organizations: [
    index('by_path', 'path'),
    index('by_parent', 'parentId', 'name'),
    index('by_kind_path', 'kind', 'path'),
    index('by_follow', 'followAt'),
  ],
  /** Agreement to the privacy notice; `_id` is the OPENID. */
  privacyConsents: [],
  /** That a member opened a checklist or one of its readings; `_id` is `guidanceId:readingId:memberId`. */
  readings: [index('by_member_guidance', 'memberId', 'guidanceId')],
  roleGrants: [
    index('by_org', 'organizationId', 'role'),
    index('by_path', 'orgPath'),
    index('by_member', 'memberId'),
  ],
  /** A roster file and how far bringing it in, or taking it back, has come. */
  rosterImports: [index('by_file', 'fileId', '-at'), index('by_status', 'status', 'startedAt')],
  /** What an import does, row by row; `_id` is `importId:row`. Kept as long as the import can be undone. */
  rosterRows: [
    index('by_import', 'importId', '_id'),
    index('by_import_kind', 'importId', 'kind', '_id'),
    index('by_at', 'at'),
  ],
  /** The address of a page that a mini-program code leads to; `_id` is the short code that it carries. */
  scenes: [],
  /** Files that are removed from storage at an instant. */
  temporaryFiles: [index('by_removal', 'removeAt')],
  transfers: [
    index('by_from', 'fromId', '-at'),
    index('by_to', 'toId', '-at'),
    index('by_member_status', 'memberId', 'status'),
  ],
  /** Tries counted against limits, by day. */
  tryCounts: [],
} satisfies Record<string, IndexDeclaration[]>;

export type CollectionName = keyof typeof declarations;

/** All declarations, as the local cloud and the deployment take them. */
export const collections: CollectionDeclaration[] = Object.entries(declarations).map(([name, indexes]) => ({
  name,
  indexes,
}));
