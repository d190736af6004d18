/* Has what Vaadin shows where a page can do nothing more read aloud: by itself it is a box like any other. */
new MutationObserver((changes) => {
  for (const added of changes.flatMap((change) => [...change.addedNodes])) {
    if (added.className === 'v-system-error') {
      added.setAttribute('role', 'alert');
      // What comes into an alert is spoken, and not what was there before it was one.
      added.append(...added.childNodes);
    }
  }
}).observe(document.body, { childList: true });
