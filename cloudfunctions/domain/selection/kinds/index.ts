/** Every declared selection; written by `npm run registers`. */
export { default as demonstrationVenue } from './demonstration-venue';
export { default as exemplaryBranch } from './exemplary-branch';
export { default as exemplaryMember } from './exemplary-member';
export { default as friendOfParty } from './friend-of-party';
export { default as integrationProject } from './integration-project';
export { default as secretaryStudio } from './secretary-studio';
