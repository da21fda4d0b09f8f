/**
 * Runs before a chapter's first paint. `js`: the stage has its place from the start. `deferred`: what lies far below may
 * be laid out later (`scrolly-deferred.css`), unless the reader comes to a place in the page, by its address or by going
 * back, and everything above that place has to have its size. Only in Blink, which finds the words that an address names
 * (`#:~:text=`) in what is not laid out yet; Firefox does not, and hides from scripts that the address names any.
 */
export const firstScript =
  "{const on=document.documentElement.classList;on.add('js');navigator.userAgentData&&!location.hash&&performance.getEntriesByType('navigation')[0]?.type=='navigate'&&on.add('deferred')}";
