/** How long the button says that it copied, ms. */
const saidFor = 2000;

/** Shows the copy buttons of the citations where the browser can copy, and lets them copy the text beside them. */
export function startCopying(root: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('button.copy')) {
    const label = button.firstChild;
    const pre = button.parentElement?.querySelector('pre');
    if (!label || !pre) continue;
    const word = label.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(pre.textContent).then(
        () => {
          label.textContent = 'Copied';
          setTimeout(() => (label.textContent = word), saidFor);
        },
        () => getSelection()?.selectAllChildren(pre),
      );
    });
  }
}
