/* Timelines: filters, the brush on the strip, the keyboard, deep links. The address holds what is chosen; without this
   file every link still leads somewhere and nothing is hidden. */
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const chosen = () => new URLSearchParams(location.search);
  /* Many values of one entry must all be there; of two statuses it can only have one. */
  const MANY = { attore: "actors", tema: "topics" };
  const SINGLE = {
    stato: (entry) => entry.dataset.status,
    precisione: (entry) => one(".cr-precision", entry)?.lastChild.data.trim(),
  };
  /* `2024-03` as a number of months; what is open or no month is no number, and leaves nothing out. */
  const months = (text) => {
    const found = /^(-?\d{4})-(0[1-9]|1[0-2])$/.exec(text);
    return found ? found[1] * 12 + +found[2] : NaN;
  };
  const apart = ({ dataset: { from, until = from } }, start, end) => months(until) < start || months(from) > end;

  /* --- filters ----------------------------------------------------------------------------------------------------- */

  const wished = (asked) => {
    const start = months(asked.get("da"));
    const end = months(asked.get("a"));
    const tests = Object.keys({ ...MANY, ...SINGLE }).flatMap((key) => {
      const values = asked.getAll(key);
      if (!values.length) return [];
      if (key in SINGLE) return [(entry) => values.includes(SINGLE[key](entry))];
      return [(entry) => values.every((value) => ` ${entry.dataset[MANY[key]] || ""} `.includes(` ${value} `))];
    });
    if (start || end) tests.push((entry) => "from" in entry.dataset && !apart(entry, start, end));
    return { tests, start, end };
  };
  const here = () => document.getElementById(location.hash.slice(1))?.closest(".cr-entry, .cr-light > li");

  const filter = () => {
    const panel = one(".cr-filters");
    if (!panel) return;
    const asked = chosen();
    const { tests, start, end } = wished(asked);
    const linked = here();
    let shown = 0;
    for (const entry of all(".cr-section[data-size] .cr-entry")) {
      const fits = tests.every((test) => test(entry));
      shown += fits;
      entry.hidden = !fits && entry !== linked;
    }
    const frame = panel.closest(".md-content__inner, article") || document.body;
    frame.classList.toggle("cr-filtered", tests.length > 0);
    headings(frame);
    const count = one(".cr-shown", panel);
    if (count && count.textContent !== `${shown}`) count.textContent = shown;
    controls(panel, asked, tests.length);
    for (const bar of all("[data-brush] g")) bar.classList.toggle("cr-out", !!(start || end) && apart(bar, start, end));
  };

  /* A heading stays as long as something below it does; so does its line in the contents. */
  const headings = (frame) => {
    let found = { 2: [], 3: [] };
    for (const element of [...frame.children].reverse()) {
      const level = +/^H([23])$/.exec(element.tagName)?.[1];
      if (element.matches(".cr-section[data-size]")) {
        element.hidden = !one(".cr-entry:not([hidden])", element);
        found[2].push(element);
        found[3].push(element);
      } else if (level) {
        element.hidden = found[level].length > 0 && found[level].every((section) => section.hidden);
        const line = one(`.md-nav--secondary [href$="#${CSS.escape(element.id)}"]`);
        if (line) line.parentElement.hidden = element.hidden;
        found = { 2: level === 2 ? [] : found[2], 3: [] };
      }
    }
  };

  const controls = (panel, asked, active) => {
    const pressed = all("[data-value]", panel).filter((chip) => {
      const on = asked.getAll(chip.closest("[data-key]").dataset.key).includes(chip.dataset.value);
      chip.setAttribute("aria-pressed", on);
      return on;
    });
    for (const select of all("[data-end]", panel)) {
      const value = asked.get(select.dataset.end);
      const known = months(value) ? value : "";
      if (!all("option", select).some((option) => option.value === known)) select.add(new Option(known, known));
      select.value = known;
    }
    const page = one(".cr-apart", panel);
    if (!page) return;
    page.hidden = active !== 1 || pressed.length !== 1 || !pressed[0].href;
    if (!page.hidden) page.href = pressed[0].href;
    one("[data-do=reset]", panel).hidden = !active;
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
      const values = asked.getAll(key);
      const value = chip.dataset.value;
      asked.delete(key);
      const others = values.filter((other) => other !== value);
      for (const kept of others.length < values.length ? others : [...values, value]) asked.append(key, kept);
    });
  const reset = (...keys) =>
    choose((asked) => (keys.length ? keys : [...Object.keys({ ...MANY, ...SINGLE }), "da", "a"]).forEach((key) => asked.delete(key)));
  const span = (from, until) =>
    choose((asked) => {
      for (const [key, value] of [["da", from], ["a", until]]) value ? asked.set(key, value) : asked.delete(key);
    });

  /* --- the brush --------------------------------------------------------------------------------------------------- */

  const slots = () => all("[data-brush] g");
  const brush = (i, j) => {
    const bars = slots();
    span(bars[Math.min(i, j)].dataset.from, bars[Math.max(i, j)].dataset.until);
  };
  const slotAt = (x) => {
    const boxes = slots().map((bar) => one(".cr-hit", bar).getBoundingClientRect());
    const at = boxes.findIndex((box) => x < box.right);
    return at < 0 ? boxes.length - 1 : at;
  };
  let grip = null;
  let dragged = false;
  addEventListener("pointerdown", (event) => {
    dragged = false;
    grip = event.button === 0 && event.target.closest("[data-brush] .cr-bars") ? slotAt(event.clientX) : null;
  });
  addEventListener("pointermove", ({ clientX }) => {
    if (grip === null || !one("[data-brush]")) return;
    const at = slotAt(clientX);
    if (at === grip && !dragged) return;
    if (!dragged) document.activeElement.blur();
    dragged = true;
    brush(grip, at);
  });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (grip = null));
  addEventListener("dragstart", (event) => event.target.closest?.("[data-brush]") && event.preventDefault());

  let anchor = null;
  const along = (event, bar) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") reset("da", "a");
    if (!step) return;
    event.preventDefault();
    const links = all("[data-brush] .cr-bars a");
    const next = links[links.indexOf(bar) + step];
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
      if (value !== undefined) localStorage.setItem("cr-keys", value);
      return localStorage.getItem("cr-keys");
    } catch {
      return value; /* a browser that keeps nothing */
    }
  };
  const top = (element) => element.getBoundingClientRect().top;
  const go = (element) => {
    if (!element) return;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView();
  };
  const step = (elements, by) => {
    const line = parseFloat(getComputedStyle(elements[0] || document.body).scrollMarginTop) + 4;
    const focused = elements.indexOf(document.activeElement.closest(".cr-entry, h2"));
    const passed = elements.filter((element) => top(element) <= line).length - 1;
    go(elements[Math.max((focused < 0 ? passed : focused) + by, 0)]);
  };
  const entries = () => all(".cr-section[data-size] .cr-entry").filter((entry) => entry.checkVisibility());
  const years = () => all("h2").filter((year) => year.nextElementSibling?.matches("h3, .cr-section[data-size]") && !year.hidden);
  const KEYS = {
    j: () => step(entries(), 1),
    k: () => step(entries(), -1),
    "]": () => step(years(), 1),
    "[": () => step(years(), -1),
    Home: () => go(entries()[0]),
    End: () => go(entries().at(-1)),
    "?": () => one("#cr-keys").showModal(),
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
    if (target.closest?.("input, select, textarea, [contenteditable], dialog") || target.shadowRoot) return;
    event.preventDefault();
    KEYS[key]();
  });

  /* --- links and buttons ------------------------------------------------------------------------------------------- */

  const DO = {
    print: () => print(),
    keys: () => one("#cr-keys").showModal(),
    close: (button) => button.closest("dialog").close(),
    reset: () => reset(),
  };
  const copy = (link) => {
    const url = new URL(location);
    url.search = "";
    url.hash = link.hash;
    navigator.clipboard?.writeText(url.href).then(
      () => {
        link.classList.add("cr-copied");
        one("[data-said]").textContent = "Collegamento copiato";
        setTimeout(() => {
          link.classList.remove("cr-copied");
          if (one("[data-said]")) one("[data-said]").textContent = "";
        }, 2000);
      },
      () => {},
    );
  };
  /* Heard before the theme, which would follow the link of a chip. */
  addEventListener(
    "click",
    (event) => {
      const found = event.target.closest?.(".cr-filters [data-value], [data-do], .cr-permalink, [data-brush] a");
      if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (found.dataset.do) DO[found.dataset.do](found);
      else if (found.matches(".cr-permalink")) copy(found);
      else if (found.dataset.value || dragged) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (found.dataset.value) toggle(found);
        dragged = false;
      }
    },
    true,
  );
  addEventListener("change", ({ target }) => {
    if (target.matches("[data-keys]")) memory(target.checked ? "on" : "off");
    if (!target.matches("[data-end]")) return;
    const [from, until] = ["da", "a"].map((end) => one(`[data-end=${end}]`).value);
    months(from) > months(until) ? span(until, from) : span(from, until);
  });

  /* --- deep links -------------------------------------------------------------------------------------------------- */

  const mark = () => {
    const linked = here();
    for (const entry of all(".cr-here")) entry.classList.toggle("cr-here", entry === linked);
    linked?.classList.add("cr-here");
    return linked;
  };
  const reveal = () => {
    const linked = mark();
    filter();
    if (!linked) return;
    for (let fold = linked; (fold = fold.parentElement.closest("details")); ) fold.open = true;
    linked.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  const start = () => {
    if (!one("[data-js]")) return;
    all("[data-js]").forEach((element) => (element.hidden = false));
    all("a[data-value]").forEach((chip) => chip.setAttribute("role", "button"));
    all("[data-brush] .cr-bars a").forEach((link, n) => link.setAttribute("tabindex", n ? -1 : 0));
    const names = all(".cr-strip-table th[scope=row]").map((cell) => cell.textContent);
    for (const select of all("[data-end]:not(:has(:nth-child(2)))"))
      slots().forEach(({ dataset: { from, until } }, n) => {
        const value = select.dataset.end === "da" ? from : until;
        if (value) select.add(new Option(names[n], value));
      });
    const box = one("[data-keys]");
    if (box) box.checked = memory() !== "off";
    reveal();
  };
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
