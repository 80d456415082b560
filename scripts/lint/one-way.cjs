/**
 * Who keeps a record is asked of its organisation, in one place; a path that some record carries does not do. Selectors
 * for oxlint.
 */
const oneWay = [
  {
    selector: ":matches(TSAsExpression, TSTypeAssertion) TSTypeReference[typeName.name='PathNow']",
    message: 'Ask domain/organization/keeping who keeps it now.',
  },
];

module.exports = { oneWay };
