import compat, { createPortal, render, unmountComponentAtNode } from 'preact/compat';

export { createPortal };

type Container = Parameters<typeof render>[1];

/** What Taro calls `ReactDOM`: as React 18 has it, where a page's root is created first and drawn into afterwards. */
export default {
  ...compat,
  createRoot: (container: Container) => ({
    render: (node: Parameters<typeof render>[0]) => render(node, container),
    unmount: () => unmountComponentAtNode(container),
  }),
};
