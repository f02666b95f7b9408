/* The keyboard on a timeline: from event to event, from year to year; the list of the shortcuts. */
"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const seen = (selector) => all(selector).filter((element) => element.checkVisibility());
  const entries = () => seen(".cr-section[data-size] .cr-entry");
  const years = () => seen("article > h2");
  const memory = (value) => {
    try {
      if (value) localStorage.setItem("cr-keys", value);
      return localStorage.getItem("cr-keys");
    } catch {} /* a browser that keeps nothing */
  };

  const go = (element) => {
    if (!element) return;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView();
  };
  /* From what has the focus, be it of another kind (from an event to the next year), else from where one reads. */
  const step = (elements, by) => {
    if (!elements.length) return;
    const here = document.activeElement.closest(".cr-entry, article > h2");
    const at = elements.indexOf(here);
    if (at >= 0) return go(elements[Math.max(at + by, 0)]);
    const line = parseFloat(getComputedStyle(elements[0]).scrollMarginTop) + 4;
    const passed = elements.filter((element) =>
      here ? element.compareDocumentPosition(here) & 4 : element.getBoundingClientRect().top <= line,
    ).length;
    go(elements[Math.max(passed - 1 + (here && by < 0 ? 0 : by), 0)]);
  };
  const KEYS = {
    j: () => step(entries(), 1),
    k: () => step(entries(), -1),
    "]": () => step(years(), 1),
    "[": () => step(years(), -1),
    Home: () => go(entries()[0]),
    End: () => go(entries().at(-1)),
    "?": () => {
      one("#cr-keys").showModal();
      one("[data-do=close]").focus();
    },
  };

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || !Object.hasOwn(KEYS, key) || !one("#cr-keys") || memory() === "off") return;
    /* On an Italian keyboard the brackets need AltGr, or Option. */
    if ((event.ctrlKey || event.altKey || event.metaKey) && !"[]".includes(key)) return;
    if (target.shadowRoot || target.closest?.("input, select, textarea, [contenteditable], dialog")) return;
    /* Where a filter leaves nothing to go to, the keys are the browser's again. */
    if (["Home", "End"].includes(key) && !entries().length) return;
    event.preventDefault();
    KEYS[key]();
  });
  addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-do=keys]")) KEYS["?"]();
    /* On the dialog itself, not on what it holds: beside it. */
    if (target.matches?.("[data-do=close], #cr-keys")) one("#cr-keys").close();
  });
  addEventListener("change", ({ target }) => target.matches("[data-keys]") && memory(target.checked ? "on" : "off"));

  const start = () => {
    const box = one("[data-keys]");
    if (box) box.checked = memory() !== "off";
  };
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
