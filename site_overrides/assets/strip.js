/* The brush on the strip: a period is drawn with the pointer, or with the arrows. Asks the filters for it. */
"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const slots = () => all("[data-brush] g");
  const ask = (...detail) => dispatchEvent(new CustomEvent("cr-span", { detail }));
  const brush = (i, j) => {
    const bars = slots();
    ask(bars[Math.min(i, j)].dataset.from, bars[Math.max(i, j)].dataset.until);
  };
  const slotAt = (x) => {
    const at = slots().findIndex((bar) => x < bar.querySelector(".cr-hit").getBoundingClientRect().right);
    return at < 0 ? slots().length - 1 : at;
  };

  let grip = null;
  let dragged = false;
  addEventListener("pointerdown", ({ button, clientX, target }) => {
    dragged = false;
    grip = button === 0 && target.closest("[data-brush] .cr-bars") ? slotAt(clientX) : null;
  });
  addEventListener("pointermove", ({ clientX, buttons }) => {
    if (grip === null || !buttons || !slots().length) return;
    const at = slotAt(clientX);
    if (at === grip && !dragged) return;
    if (!dragged) document.activeElement.blur();
    dragged = true;
    brush(grip, at);
  });
  addEventListener("dragstart", (event) => event.target.closest?.("[data-brush]") && event.preventDefault());
  /* What was dragged over is not followed. */
  addEventListener(
    "click",
    (event) => {
      if (!dragged || !event.detail || !event.target.closest?.("[data-brush] a")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  let anchor = null;
  addEventListener("keydown", (event) => {
    const bar = event.target.closest?.("[data-brush] .cr-bars a");
    if (!bar) return;
    if (event.key === "Escape") ask();
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const links = all("[data-brush] .cr-bars a");
    const next = links[links.indexOf(bar) + by];
    const place = (link) => slots().indexOf(link.parentElement);
    anchor = event.shiftKey ? (anchor ?? place(bar)) : null;
    if (!next) return;
    links.forEach((link) => link.setAttribute("tabindex", link === next ? 0 : -1));
    next.focus();
    if (event.shiftKey) brush(anchor, place(next));
  });

  /* One stop of the Tab key for the whole strip. */
  const start = () => all("[data-brush] .cr-bars a").forEach((link, n) => link.setAttribute("tabindex", n ? -1 : 0));
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
