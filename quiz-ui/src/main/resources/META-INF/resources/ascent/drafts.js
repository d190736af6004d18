/*
 * Keeps in this tab what was typed and is not saved, and brings it back where the page had to be loaded anew: after the
 * node was started again, or another one took over. What was saved elsewhere since is never written over.
 */
const FIELDS = 'vaadin-text-field, vaadin-text-area';

/* What stands in a field for so many milliseconds may be sent, and then be what is saved. */
const PAUSE = 500;

/* So many of a field's earlier texts are kept. */
const EARLIER = 20;

const fields = (place) => [...place.querySelectorAll(FIELDS)];

const key = (place) => `${place.drafts}/${place.draftSlot}`;

function read(place) {
  try {
    return JSON.parse(sessionStorage.getItem(key(place))) ?? {};
  } catch {
    return {};
  }
}

function write(place, typed) {
  try {
    sessionStorage.setItem(key(place), JSON.stringify(typed));
  } catch {
    // A browser without storage keeps nothing; typing goes on.
  }
}

window.ascentDrafts = {
  /** A question is shown: brings back what was typed into its fields and not saved. */
  resume(place, attempt, slot) {
    place.drafts = `ascent-draft/${attempt}`;
    place.draftSlot = slot;
    const typed = read(place);
    fields(place).forEach((field, i) => {
      field.saved = field.value;
      if (typed[i]?.earlier.includes(field.value) && typed[i].now !== field.value) {
        field.value = typed[i].now;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    });
  },

  /** Something was typed. */
  keep(place, event) {
    const at = fields(place).indexOf(event.target.closest(FIELDS));
    if (at < 0 || !place.drafts) return;
    const field = fields(place)[at];
    const typed = read(place);
    const one = (typed[at] ??= { earlier: [], now: field.saved ?? '' });
    if (performance.now() - (field.typedAt ?? -PAUSE) >= PAUSE) {
      one.earlier = [...one.earlier, one.now].slice(-EARLIER);
    }
    one.now = event.target.value;
    field.typedAt = performance.now();
    write(place, typed);
  },

  /** All answers are saved. */
  forget(place) {
    try {
      Object.keys(sessionStorage)
        .filter((name) => name.startsWith(`${place.drafts}/`))
        .forEach((name) => sessionStorage.removeItem(name));
    } catch {
      // Nothing was kept.
    }
    fields(place).forEach((field) => (field.saved = field.value));
  },
};
