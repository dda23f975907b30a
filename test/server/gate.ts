/** Where something waits until the test lets it go on. */
export type Gate = { readonly passed: Promise<void>; readonly open: () => void };

export function createGate(): Gate {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
