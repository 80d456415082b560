/**
 * Who keeps a record is asked of its organisation, in one place; a path that some record carries does not do. A file is written down
 * before it lies in storage, and so is who takes it out. Selectors for oxlint.
 */
const uploads =
  ':matches(ImportSpecifier[imported.name="uploadFile"], ExportSpecifier[local.name="uploadFile"])';
const oneWay = [
  {
    selector: ":matches(TSAsExpression, TSTypeAssertion) TSTypeReference[typeName.name='PathNow']",
    message: 'Ask domain/organization/keeping who keeps it now.',
  },
  {
    selector: `:matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/kernel.storage$/] ${uploads}`,
    message: 'Give it out by kernel/given-files, which writes it down before.',
  },
];

module.exports = { oneWay };
