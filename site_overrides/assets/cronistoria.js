/* What CSS cannot do. Nothing on a page depends on it. */
"use strict";
(() => {
  /* Names the theme leaves out; axe-core finds them missing. */
  const name = () => {
    const set = (selector, values) =>
      document.querySelectorAll(selector).forEach((element) => {
        for (const key in values) if (!element.hasAttribute(key)) element.setAttribute(key, values[key]);
      });
    set(".md-typeset__scrollwrap", { tabindex: "0", role: "region", "aria-label": "Tabella scorrevole" });
    document.querySelectorAll("nav[data-md-level]:not([data-md-level='0'])").forEach((nav, i) => {
      const title = nav.querySelector(".md-nav__title");
      nav.removeAttribute("aria-labelledby");
      nav.setAttribute("aria-label", `Sezione ${i + 1}: ${title ? title.textContent.trim() : ""}`);
    });
  };
  /* On paper nothing can be opened: what is folded is printed open and closed again afterwards. The reasons of a
     timeline's entries are not: paper.css prints the gist of them. */
  const opened = [];
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open], .cr-timeline *)").forEach((details) => {
      details.open = true;
      opened.push(details);
    });
  });
  addEventListener("afterprint", () => opened.splice(0).forEach((details) => (details.open = false)));
  /* Instant navigation changes the page and tells nobody: a screen reader goes on from the new headline. */
  const greet = () => {
    const head = document.querySelector("main h1");
    if (!head) return;
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  };
  /* Of a page that one comes back to, where one was. The state of a new one may say where one was on the last, because
     the theme notes that a little later. */
  let y;
  addEventListener("popstate", ({ state }) => (y = path !== location.pathname && state?.y));
  let path = location.pathname;
  const arrive = () => {
    if (path === location.pathname) return;
    path = location.pathname;
    const last = y;
    y = 0;
    if (location.hash) return;
    /* The theme remembers the last anchor: on a page without one that folds away the same event it would open that. */
    document.querySelectorAll("main details[open]").forEach((details) => (details.open = false));
    scrollTo(0, last);
    greet();
  };
  /* Back at the top, the keyboard is there too. */
  addEventListener("click", ({ target }) => target.closest?.(".md-top") && greet());
  /* On a further page of results the keyboard goes on from the first of them, as soon as it is there. */
  const turn = () => {
    const results = document.querySelector(".cr-results");
    if (!results || !location.search.includes("pagina=")) return;
    new MutationObserver((_, watch) => {
      watch.disconnect();
      results.querySelector("a")?.focus();
    }).observe(results, { childList: true });
  };
  const start = () => (name(), arrive(), turn());
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
