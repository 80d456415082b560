import { StoragePermissions } from '../rules/storage';
import { checkEnvironment, textOf, type ManagementAction } from './action';

const REGION = 'ap-shanghai';
const BUCKET = '6c6f-local-cloud-1250000000';

/** What the environment consists of: its database, its storage, its namespace of functions. */
const describeEnvInfo: ManagementAction = (cloud, parameters) => {
  checkEnvironment(cloud, parameters['EnvId']);
  const { environment: id } = cloud;
  return {
    EnvInfo: {
      EnvBaseInfo: {
        EnvId: id,
        Alias: id,
        Status: 'NORMAL',
        Region: REGION,
        Databases: [{ InstanceId: `tnt-${id}`, Status: 'RUNNING', Region: REGION }],
        Storages: [
          { Region: REGION, Bucket: BUCKET, CdnDomain: `${BUCKET}.tcb.qcloud.la`, AppId: '1250000000' },
        ],
        Functions: [{ Namespace: id, Region: REGION }],
        LogServices: [],
      },
    },
  };
};

/** What clients may do with each collection that was told so. */
const describeResourcePermission: ManagementAction = (
  { deployed },
  { ResourceType: type, Resources: asked },
) => {
  const told = Object.entries(type === 'collection' ? deployed.all.permissions : {});
  const wanted = Array.isArray(asked) ? told.filter(([name]) => asked.includes(name)) : told;
  return {
    Data: {
      TotalCount: wanted.length,
      PermissionList: wanted.map(([name, permission]) => ({
        ResourceType: type,
        Resource: name,
        Permission: permission,
      })),
    },
  };
};

/** Lays down what clients may do with a collection. */
const modifyResourcePermission: ManagementAction = ({ database, deployed }, parameters) => {
  const name = textOf(parameters, 'Resource');
  // Refuses one that is not there.
  database.tables.indexes(name);
  const permissions = { ...deployed.all.permissions, [name]: textOf(parameters, 'Permission') };
  deployed.change({ permissions });
  return { Data: { Success: true } };
};

/** What clients may do with files. */
const describeStorageSafeRule: ManagementAction = ({ deployed }) => {
  const { acl, rule } = deployed.all.storage;
  return { AclTag: acl, ...(rule !== undefined && { Rule: rule }) };
};

/** Lays down what clients may do with files. */
const modifyStorageSafeRule: ManagementAction = ({ deployed, permissions }, parameters) => {
  const acl = textOf(parameters, 'AclTag');
  const rule = acl === 'CUSTOM' ? textOf(parameters, 'Rule') : undefined;
  deployed.change({ storage: { acl, ...(rule !== undefined && { rule }) } });
  permissions.storage = new StoragePermissions(deployed.storageRules());
  return {};
};

/** The actions about an environment and what clients may do in it, by production's names. */
export const ENVIRONMENT_ACTIONS: Record<string, ManagementAction> = {
  DescribeEnvInfo: describeEnvInfo,
  DescribeResourcePermission: describeResourcePermission,
  ModifyResourcePermission: modifyResourcePermission,
  DescribeStorageSafeRule: describeStorageSafeRule,
  ModifyStorageSafeRule: modifyStorageSafeRule,
};
