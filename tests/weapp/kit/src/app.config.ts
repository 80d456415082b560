export default { components: ['primary-button', 'choices', 'text-field', 'digits-input'] };
