// Shows the time left until the server's deadline, without asking the server and whatever the browser's clock says.
class Countdown extends HTMLElement {
  connectedCallback() {
    if (this._time) return;
    this._time = document.createElement('span');
    this._time.className = 'time';
    this._time.setAttribute('role', 'timer');
    this._time.setAttribute('aria-live', 'off');
    this._spoken = document.createElement('span');
    this._spoken.className = 'visually-hidden';
    this._spoken.setAttribute('role', 'status');
    this._toggle = document.createElement('button');
    this._toggle.type = 'button';
    this._toggle.className = 'toggle';
    this._toggle.addEventListener('click', () => this._hide(!this._hidden));
    this.replaceChildren(this._time, this._toggle, this._spoken);
    this._wake = () => { if (!document.hidden) this._tick(); };
    document.addEventListener('visibilitychange', this._wake);
    this._hide(sessionStorage.getItem('ascent-time-hidden') === 'true');
    if (this._left !== undefined) this._start();
  }

  disconnectedCallback() {
    clearInterval(this._timer);
    document.removeEventListener('visibilitychange', this._wake);
    this._time = undefined;
  }

  begin(left) {
    this._left = left;
    this._over = false;
    this._origin = performance.now();
    this._clock = Date.now();
    this._next = this._marks().filter((mark) => mark < left);
    if (this._time) this._start();
  }

  announce() {
    const left = this._remaining();
    this._speak(this._fill(this.labelLeft, this._words(left)));
  }

  _start() {
    clearInterval(this._timer);
    this._timer = setInterval(() => this._tick(), 250);
    this._tick();
  }

  _marks() {
    return [this.total / 2, 5 * 60000, 60000].filter((mark) => mark > 0).sort((a, b) => b - a);
  }

  _remaining() {
    return Math.max(0, this._left - (performance.now() - this._origin));
  }

  _tick() {
    if (this._left === undefined || !this._time) return;
    const awake = performance.now() - this._origin;
    const passed = Date.now() - this._clock;
    if (Math.abs(passed - awake) > 2000) {
      // The machine slept or its clock was set: only the server knows.
      this._clock = Date.now() - awake;
      this.dispatchEvent(new CustomEvent('resync'));
    }
    const left = this._remaining();
    const shown = this._digits(left);
    if (this._time.textContent !== shown) this._time.textContent = shown;
    this.classList.toggle('soon', left <= 5 * 60000);
    this.classList.toggle('last', left <= 60000);
    while (this._next.length && left <= this._next[0]) {
      const mark = this._next.shift();
      if (mark === 60000) this._speak(this.labelMinute);
      else if (mark === 5 * 60000) this._speak(this._fill(this.labelMinutes, '5'));
      else this._speak(this._fill(this.labelHalf, this._words(mark)));
    }
    if (left === 0 && !this._over) {
      this._over = true;
      clearInterval(this._timer);
      this._speak(this.labelUp);
      this.dispatchEvent(new CustomEvent('time-up'));
    }
  }

  _digits(left) {
    const seconds = Math.ceil(left / 1000);
    const two = (n) => String(n).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return hours ? `${hours}:${rest}` : rest;
  }

  _words(left) {
    const minutes = Math.floor(left / 60000);
    const seconds = Math.floor(left / 1000) % 60;
    return minutes ? `${minutes} min ${seconds} s` : `${seconds} s`;
  }

  _fill(text, value) {
    return (text ?? '{0}').replace('{0}', value);
  }

  _speak(text) {
    if (this._spoken) this._spoken.textContent = text ?? '';
  }

  _hide(hidden) {
    this._hidden = hidden;
    sessionStorage.setItem('ascent-time-hidden', String(hidden));
    this.classList.toggle('hides-time', hidden);
    const label = (hidden ? this.labelShow : this.labelHide) ?? '';
    this._toggle.textContent = label;
    this._toggle.setAttribute('aria-pressed', String(hidden));
  }
}

customElements.define('ascent-countdown', Countdown);
