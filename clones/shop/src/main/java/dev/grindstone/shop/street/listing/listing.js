// @ts-check
// The page of a listing: pictures, prices of what is picked, and what is still open. All of it works as plain links and forms as
// well.
const page = document.querySelector('[data-part-listing]');
const form = document.querySelector('.add-to-cart-form');

if (page) {
  const panes = document.querySelector('.carousel-pane-list');
  const thumbs = [...document.querySelectorAll('[data-carousel-pagination-item]')];
  const turnTo = (at) => {
    if (!panes) return;
    panes.scrollTo({ left: at * panes.clientWidth, behavior: 'instant' });
    thumbs.forEach((thumb, i) => (i === at ? thumb.setAttribute('aria-current', 'true') : thumb.removeAttribute('aria-current')));
  };
  thumbs[0]?.setAttribute('aria-current', 'true');
  thumbs.forEach((thumb, i) => thumb.addEventListener('click', (event) => {
    event.preventDefault();
    turnTo(i);
  }));

  if (form instanceof HTMLFormElement) {
    const kinds = JSON.parse(document.querySelector('[data-part-kinds]')?.textContent || '{"kinds":[]}').kinds;
    const selects = [...form.querySelectorAll('select[data-variation-number]')];
    const say = (field, text) => {
      const place = document.getElementById(field + '-problem');
      const control = form.elements.namedItem(field);
      if (place) place.textContent = text;
      if (control instanceof HTMLElement) control.toggleAttribute('aria-invalid', false);
      if (text && control instanceof HTMLElement) control.setAttribute('aria-invalid', 'true');
    };
    const picked = () => kinds.find((kind) => selects.every((select, i) => select.value === kind.values[i]));
    const show = () => {
      const kind = picked();
      if (!kind || selects.length === 0) return;
      const price = document.querySelector('[data-part-buy-price]');
      if (price) price.textContent = kind.price;
      const was = document.querySelector('[data-part-buy-was]');
      if (was instanceof HTMLElement) {
        was.hidden = !kind.was;
        const struck = was.querySelector('.wt-text-strikethrough');
        if (struck) struck.textContent = kind.was;
      }
      turnTo(kind.picture);
      const quantity = form.querySelector('#listing-page-quantity-select');
      if (quantity instanceof HTMLSelectElement && kind.most > 0) {
        const chosen = Math.min(Number(quantity.value), kind.most);
        quantity.replaceChildren(...Array.from({ length: Math.min(kind.most, 50) }, (_, i) => new Option(String(i + 1), String(i + 1))));
        quantity.value = String(chosen);
      }
    };
    /** What is wrong, said at the fields; whether nothing is. */
    const check = () => {
      let first = null;
      const note = (field, text) => {
        say(field, text);
        if (text && !first) first = form.elements.namedItem(field);
      };
      selects.forEach((select, i) => {
        const name = (form.querySelector(`label[for="${select.id}"] [data-label]`)?.textContent || 'option').toLowerCase();
        note('variation' + i, select.value ? '' : 'Please select a ' + name);
      });
      const kind = picked();
      if (!first && kind && kind.most === 0) note('variation' + (selects.length - 1), 'That is sold out: select another option');
      const text = form.elements.namedItem('personalization');
      if (text instanceof HTMLTextAreaElement) note('personalization', text.required && !text.value.trim() ? 'Say what is to be written on it' : '');
      if (first instanceof HTMLElement) first.focus();
      return !first;
    };

    form.noValidate = true;
    selects.forEach((select) => select.addEventListener('change', () => { say(select.name, ''); show(); }));
    const text = form.elements.namedItem('personalization');
    const counter = form.querySelector('[data-personalization-counter]');
    if (text instanceof HTMLTextAreaElement && counter) {
      text.addEventListener('input', () => { counter.textContent = text.value.length + '/' + text.maxLength; });
    }

    // What is not in order does not reach the basket, nor the script that puts things there without leaving the page.
    form.addEventListener('submit', (event) => {
      if (check()) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
}
