/* Timelines: filters, the brush on the strip, the keyboard, deep links. What is chosen is in the address. Without this
   file every link still leads somewhere and nothing is hidden. */
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const ENTRIES = ".cr-section[data-size] .cr-entry";
  const TRAITS = { attore: "actors", tema: "topics", stato: "status", precisione: "badge" };
  /* `2024-03` as a number of months; what is open or no month is no number, and leaves nothing out. */
  const months = (text) => {
    const found = /^(-?\d{4})-(0[1-9]|1[0-2])$/.exec(text);
    return found ? found[1] * 12 + +found[2] : NaN;
  };
  const apart = ({ dataset: { from, until = from } }, start, end) => months(until) < start || months(from) > end;

  /* --- filters ----------------------------------------------------------------------------------------------------- */

  /* Of two actors or topics both must be there; of two statuses an entry can only have one. */
  const fits = (entry, asked) =>
    Object.entries(TRAITS).every(([key, name]) => {
      const values = asked.getAll(key);
      const own = entry.dataset[name]?.split(",") || [];
      return !values.length || values[key in { attore: 1, tema: 1 } ? "every" : "some"]((value) => own.includes(value));
    });
  const linked = () => document.getElementById(location.hash.slice(1))?.closest(".cr-entry, .cr-light > li");

  const filter = () => {
    const panel = one(".cr-filters");
    if (!panel) return;
    const asked = new URLSearchParams(location.search);
    const [start, end] = ["da", "a"].map((key) => months(asked.get(key)));
    const within = start || end;
    const chosen = Object.keys(TRAITS).flatMap((key) => asked.getAll(key)).length;
    const here = linked();
    let shown = 0;
    for (const entry of all(ENTRIES)) {
      const fit = fits(entry, asked) && !(within && (!("from" in entry.dataset) || apart(entry, start, end)));
      shown += fit;
      entry.hidden = !fit && entry !== here;
    }
    panel.closest("article").classList.toggle("cr-filtered", !!(chosen || within));
    headings(panel.closest("article"));
    const count = one(".cr-shown");
    if (count.textContent !== `${shown}`) count.textContent = shown;
    one(".cr-none").hidden = shown > 0;
    one("[data-do=reset]").hidden = !chosen && !within;
    const pressed = all("[data-value]", panel).filter((chip) => {
      const on = asked.getAll(chip.closest("[data-key]").dataset.key).includes(chip.dataset.value);
      chip.setAttribute("aria-pressed", on);
      return on;
    });
    const page = one(".cr-apart");
    page.hidden = chosen !== 1 || within || !pressed[0]?.href;
    if (!page.hidden) page.href = pressed[0].href;
    for (const select of all("[data-end]")) {
      const value = asked.get(select.dataset.end);
      const known = months(value) ? value : "";
      if (!all("option", select).some((option) => option.value === known)) select.add(new Option(known));
      select.value = known;
    }
    for (const bar of slots()) bar.classList.toggle("cr-off", !!within && apart(bar, start, end));
  };

  /* A heading stays as long as something below it does; so does its line in the contents. */
  const headings = (frame) => {
    let below = [];
    let under = [];
    for (const element of [...frame.children].reverse()) {
      if (element.matches(".cr-section[data-size]")) {
        element.hidden = !one(".cr-entry:not([hidden])", element);
        below.push(element);
        under.push(element);
      } else if (element.matches("h2, h3")) {
        const sections = element.matches("h2") ? below : under;
        element.hidden = sections.length > 0 && sections.every((section) => section.hidden);
        const line = one(`.md-nav--secondary [href$="#${CSS.escape(element.id)}"]`);
        if (line) line.parentElement.hidden = element.hidden;
        under = [];
        if (sections === below) below = [];
      }
    }
  };

  /* Replaced, not pushed: «back» leads to the page before, not through every choice. */
  const choose = (change) => {
    const url = new URL(location);
    change(url.searchParams);
    url.hash = "";
    history.replaceState(history.state, "", url);
    mark();
    filter();
  };
  const toggle = (chip) =>
    choose((asked) => {
      const { key } = chip.closest("[data-key]").dataset;
      const value = chip.dataset.value;
      asked.has(key, value) ? asked.delete(key, value) : asked.append(key, value);
    });
  const span = (from, until) =>
    choose((asked) => {
      asked.delete("da");
      asked.delete("a");
      if (from) asked.set("da", from);
      if (until) asked.set("a", until);
    });

  /* --- the brush --------------------------------------------------------------------------------------------------- */

  const slots = () => all("[data-brush] g");
  const brush = (i, j) => {
    const bars = slots();
    span(bars[Math.min(i, j)].dataset.from, bars[Math.max(i, j)].dataset.until);
  };
  const slotAt = (x) => {
    const at = slots().findIndex((bar) => x < one(".cr-hit", bar).getBoundingClientRect().right);
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

  let anchor = null;
  const along = (event, bar) => {
    if (event.key === "Escape") span();
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
  };

  /* --- the keyboard ------------------------------------------------------------------------------------------------ */

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
  const seen = (selector) => all(selector).filter((element) => element.checkVisibility());
  const years = () => seen("article > h2");
  const KEYS = {
    j: () => step(seen(ENTRIES), 1),
    k: () => step(seen(ENTRIES), -1),
    "]": () => step(years(), 1),
    "[": () => step(years(), -1),
    Home: () => go(seen(ENTRIES)[0]),
    End: () => go(seen(ENTRIES).at(-1)),
    "?": () => DO.keys(),
  };
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const bar = target.closest?.("[data-brush] .cr-bars a");
    if (bar) along(event, bar);
    if (key === " " && target.matches?.("a[data-value]")) {
      event.preventDefault();
      target.click();
    }
    if (event.defaultPrevented || !Object.hasOwn(KEYS, key) || !one("#cr-keys") || memory() === "off") return;
    /* On an Italian keyboard the brackets need AltGr, or Option. */
    if ((event.ctrlKey || event.altKey || event.metaKey) && !"[]".includes(key)) return;
    if (target.shadowRoot || target.closest?.("input, select, textarea, [contenteditable], dialog")) return;
    /* Where a filter leaves nothing to go to, the keys are the browser's again. */
    if (["Home", "End"].includes(key) && !seen(ENTRIES).length) return;
    event.preventDefault();
    KEYS[key]();
  });

  /* --- links and buttons ------------------------------------------------------------------------------------------- */

  const DO = {
    print: () => print(),
    keys: () => one("#cr-keys").showModal(),
    close: () => one("#cr-keys").close(),
    reset: () => choose((asked) => ["da", "a", ...Object.keys(TRAITS)].forEach((key) => asked.delete(key))),
  };
  const say = (text) => {
    const place = one("[data-said]");
    if (place) place.textContent = text;
  };
  const copy = ({ hash }) =>
    navigator.clipboard?.writeText(location.origin + location.pathname + hash).then(
      () => {
        say("Collegamento copiato");
        setTimeout(say, 2500, "");
      },
      () => {},
    );
  /* Heard before the theme, which would follow the link of a chip, and fetch the whole page for a jump within it. */
  addEventListener(
    "click",
    (event) => {
      const found = event.target.closest?.(
        ".cr-filters [data-value], [data-do], .cr-permalink, [data-brush] a, body:has(.cr-aids) .md-nav--secondary a",
      );
      if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (found.dataset.do) return DO[found.dataset.do]();
      event.preventDefault();
      event.stopImmediatePropagation();
      if (found.dataset.value) return toggle(found);
      if (dragged) return;
      history.pushState(history.state, "", found.hash || found.getAttribute("xlink:href"));
      dispatchEvent(new HashChangeEvent("hashchange"));
      if (found.matches(".cr-permalink")) copy(found);
    },
    true,
  );
  addEventListener("change", ({ target }) => {
    if (target.matches("[data-keys]")) memory(target.checked ? "on" : "off");
    if (!target.matches("[data-end]")) return;
    const [from, until] = all("[data-end]").map((select) => select.value);
    months(from) > months(until) ? span(until, from) : span(from, until);
  });

  /* --- deep links -------------------------------------------------------------------------------------------------- */

  const mark = () => {
    const here = linked();
    all(".cr-here").forEach((entry) => entry.classList.remove("cr-here"));
    here?.classList.add("cr-here");
    return here;
  };
  const open = (element) => {
    for (let fold = element; (fold = fold?.parentElement.closest("details")); ) fold.open = true;
  };
  const reveal = () => {
    const here = mark();
    filter();
    open(here);
    (here || document.getElementById(location.hash.slice(1)))?.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  const start = () => {
    all("[data-js]").forEach((element) => (element.hidden = false));
    all("a[data-value]").forEach((chip) => chip.setAttribute("role", "button"));
    all("[data-brush] .cr-bars a").forEach((link, n) => link.setAttribute("tabindex", n ? -1 : 0));
    const names = all(".cr-strip-table th[scope=row]");
    for (const select of all("[data-end]:not(:has(:nth-child(2)))"))
      slots().forEach(({ dataset: { from, until } }, n) => {
        const value = select.dataset.end === "da" ? from : until;
        if (value) select.add(new Option(names[n].textContent, value));
      });
    const box = one("[data-keys]");
    if (box) box.checked = memory() !== "off";
    reveal();
    /* Who comes by a link with filters sees which. */
    [...all(".cr-filters [aria-pressed=true]"), ...all("[data-end]").filter(({ value }) => value)].forEach(open);
  };
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
