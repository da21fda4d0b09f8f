/**
 * Loads the citing of passages when it is first wanted: when words are selected, or its button in the citation box is
 * pressed. Most readers do neither, and need not wait for it.
 */
export function startPassagesLater(root: Document): void {
  const box = root.querySelector<HTMLElement>('.passage');
  const button = box?.querySelector('button');
  if (!box || !button) return;
  const load = (then: () => void): void => {
    root.removeEventListener('selectionchange', onSelect);
    button.removeEventListener('click', onPress);
    import('./passages').then(
      ({ startPassages }) => {
        startPassages(root);
        then();
      },
      // The network is gone: what cannot be had is not offered.
      () => (box.hidden = true),
    );
  };
  const onSelect = (): void => {
    if (getSelection()?.isCollapsed === false) load(() => root.dispatchEvent(new Event('selectionchange')));
  };
  const onPress = (): void => load(() => button.click());
  root.addEventListener('selectionchange', onSelect);
  button.addEventListener('click', onPress);
  box.hidden = false;
}
