// Takes single keys for the page; never one typed in a field, with a modifier, or under an open dialog.
const WRITES = 'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"], '
  + '[role="listbox"], [role="menu"], [role="menubar"], [role="slider"]';
const NOT_WRITING = new Set(['radio', 'checkbox', 'button', 'submit', 'reset']);
const OPEN = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-menu-bar-overlay, vaadin-popover[opened], '
  + 'dialog[open]';

function writes(target) {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !NOT_WRITING.has(target.type);
  return target.closest(WRITES) !== null;
}

// Arrows already mean something on a group of radio buttons, and in a block of code that scrolls.
function usesArrows(target) {
  return target instanceof HTMLInputElement && target.type === 'radio'
    || target instanceof Element && target.closest('pre, .scrolling, [role="tablist"]') !== null;
}

// Enter already presses what has the focus.
function pressed(target) {
  return target instanceof Element
    && target.closest('button, a, summary, vaadin-button, vaadin-select, [role="button"], input[type=submit]') !== null;
}

class Keys extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    this._listen = (event) => this._take(event);
    document.addEventListener('keydown', this._listen);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this._listen);
  }

  _take(event) {
    const target = event.composedPath()[0];
    const known = (this.keys ?? '').split(' ').includes(event.key);
    if (!known || event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey
        || event.isComposing || writes(target) || document.querySelector(OPEN)
        || event.key.startsWith('Arrow') && usesArrows(target) || event.key === 'Enter' && pressed(target)) {
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('ascent-key', { detail: { key: event.key } }));
  }
}

customElements.define('ascent-keys', Keys);
