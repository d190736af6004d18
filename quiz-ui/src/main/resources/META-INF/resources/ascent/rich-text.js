// Shows HTML that the server made safe, typesets its formulas and highlights its code.
// KaTeX and the highlighter are loaded when the first text needs them.
import { katex as katexAt, highlight as highlightAt } from './webjars.js';

const loading = new Map();

function load(url) {
  if (!loading.has(url)) {
    loading.set(url, new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(url, document.baseURI).href;
      script.onload = resolve;
      script.onerror = () => { loading.delete(url); reject(new Error(url)); };
      document.head.append(script);
    }));
  }
  return loading.get(url);
}

function loadStyle(url) {
  if (!loading.has(url)) {
    loading.set(url, true);
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(url, document.baseURI).href;
    document.head.append(link);
  }
}

async function typeset(formulas) {
  loadStyle(katexAt + 'katex.min.css');
  await load(katexAt + 'katex.min.js');
  for (const formula of formulas) {
    if (formula.dataset.done) continue;
    formula.dataset.done = 'true';
    const tex = formula.textContent;
    const drawn = document.createElement('span');
    drawn.setAttribute('aria-hidden', 'true');
    window.katex.render(tex, drawn, {
      displayMode: formula.classList.contains('display'),
      output: 'html', throwOnError: false, trust: false, maxExpand: 200, maxSize: 20, strict: 'ignore',
    });
    const spoken = document.createElement('span');
    spoken.className = 'visually-hidden';
    spoken.textContent = tex;
    formula.replaceChildren(drawn, spoken);
  }
}

async function highlight(blocks) {
  await load(highlightAt + 'highlight.min.js');
  for (const code of blocks) {
    const language = [...code.classList].find((name) => name.startsWith('language-'))?.slice('language-'.length);
    if (!code.dataset.highlighted && language && window.hljs.getLanguage(language)) {
      window.hljs.highlightElement(code);
    }
  }
}

function addCopyButton(code) {
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  const pre = code.parentElement;
  pre.replaceWith(frame);
  pre.tabIndex = 0; // wide code scrolls; the keyboard must reach it
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  const german = document.documentElement.lang.startsWith('de');
  const label = german ? 'Kopieren' : 'Copy';
  const done = german ? 'Kopiert' : 'Copied';
  button.textContent = label;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    await copy(code.textContent.replace(/\n$/, ''));
    button.textContent = done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
  frame.append(pre, button);
}

async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

class RichText extends HTMLElement {
  set html(value) {
    this._html = value;
    this.innerHTML = value ?? '';
    const formulas = this.querySelectorAll('.math');
    const blocks = this.querySelectorAll('pre > code');
    if (!this.classList.contains('inline')) {
      blocks.forEach(addCopyButton);
    }
    const work = [];
    if (formulas.length) work.push(typeset(formulas));
    if ([...blocks].some((code) => code.className)) work.push(highlight(blocks));
    this.removeAttribute('ready');
    // Without KaTeX or the highlighter the source stays readable.
    Promise.allSettled(work).then(() => this.setAttribute('ready', ''));
  }

  get html() {
    return this._html;
  }

  connectedCallback() {
    // A property that was set before this definition was loaded hides the accessor.
    if (Object.prototype.hasOwnProperty.call(this, 'html')) {
      const value = this.html;
      delete this.html;
      this.html = value;
    }
  }
}

customElements.define('ascent-rich-text', RichText);
