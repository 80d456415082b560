/** Every declared register; written by `npm run registers`. */
export { default as caseLibrary } from './case-library';
export { default as contribution } from './contribution';
export { default as friendOfParty } from './friend-of-party';
export { default as funding } from './funding';
export { default as issueList } from './issue-list';
export { default as ownersSalon } from './owners-salon';
export { default as partnership } from './partnership';
export { default as pioneerPost } from './pioneer-post';
export { default as policyEntry } from './policy-entry';
export { default as schoolMatch } from './school-match';
export { default as secretaryStudio } from './secretary-studio';
export { default as serviceBrand } from './service-brand';
export { default as serviceTag } from './service-tag';
export { default as talentIntent } from './talent-intent';
