/* What CSS cannot do. Nothing on a page depends on it. */
"use strict";
(() => {
  /* Names the theme leaves out; axe-core finds them missing. */
  const name = () => {
    const set = (selector, values) =>
      document.querySelectorAll(selector).forEach((element) => {
        for (const key in values) if (!element.hasAttribute(key)) element.setAttribute(key, values[key]);
      });
    set(".md-search[role=dialog]", { "aria-label": "Ricerca" });
    set(".md-typeset__scrollwrap", { tabindex: "0", role: "region", "aria-label": "Tabella scorrevole" });
    document.querySelectorAll("nav[data-md-level]:not([data-md-level='0'])").forEach((nav, i) => {
      const title = nav.querySelector(".md-nav__title");
      nav.removeAttribute("aria-labelledby");
      nav.setAttribute("aria-label", `Sezione ${i + 1}: ${title ? title.textContent.trim() : ""}`);
    });
  };
  /* The index knows «Onu» and not «l’Onu», where «l» would find half the site; nor letters that Italian does not have.
     The theme reads the value of its box: it gets what can be found, the reader goes on seeing what was typed. */
  const ELIDED = new RegExp(
    "(^|[^\\p{L}])(?:(?:[cdlmnstv]|gl|(?:a|be|co|da|de|ne|que|su)(?:ll|gl)|(?:alc|ciasc|ness|qualc)?un" +
      "|anch|com|dov|mezz|quest|senz|tutt)['’‘ʼ`´]|['’‘ʼ]l(?!\\p{L}))",
    "giu",
  );
  const FOREIGN = /[^\0-\x7Fàáèéìíîòóùú]/i;
  const LETTERS = { ł: "l", đ: "d", ø: "o", ı: "i", ß: "ss", æ: "ae", œ: "oe" };
  const plain = (word) =>
    word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[łđøıßæœ]/gi, (letter) => LETTERS[letter.toLowerCase()]);
  const findable = (typed) =>
    typed
      .normalize("NFC")
      .replace(ELIDED, "$1")
      .replace(/[\p{L}\p{M}]+/gu, (word) => (FOREIGN.test(word) ? plain(word) : word));
  const typed = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  const listen = (box) => {
    if (!box || Object.hasOwn(box, "value")) return;
    Object.defineProperty(box, "value", { ...typed, get: () => findable(typed.get.call(box)) });
  };
  /* On paper nothing can be opened: reasons are printed open and closed again afterwards. */
  const opened = [];
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((details) => {
      details.open = true;
      opened.push(details);
    });
  });
  addEventListener("afterprint", () => opened.splice(0).forEach((details) => (details.open = false)));
  /* Instant navigation changes the page and tells nobody: a screen reader goes on from the new headline. */
  let path = location.pathname;
  const arrive = () => {
    if (path === location.pathname) return;
    path = location.pathname;
    const head = !location.hash && document.querySelector("main h1");
    if (!head) return;
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  };
  const start = () => (name(), arrive(), listen(document.querySelector("input[data-md-component=search-query]")));
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
  /* The other engine searches in a shadow tree, made when it is first asked, where our style sheet does not reach. */
  const hidden = new CSSStyleSheet();
  hidden.replaceSync("sub { display: none }");
  addEventListener("focusin", ({ target: { shadowRoot: tree } }) => {
    if (!tree || tree.adoptedStyleSheets.includes(hidden)) return;
    tree.adoptedStyleSheets.push(hidden);
    listen(tree.querySelector("input"));
  });
})();
