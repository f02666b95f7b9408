/* The filters of a timeline. What is chosen is in the address; what each filter would leave is counted as one chooses.
   Without this file every link still leads somewhere and nothing is hidden. */
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const TRAITS = { attore: "actors", tema: "topics", stato: "status", precisione: "badge" };
  const KEYS = Object.keys(TRAITS);
  /* Of two actors or topics both must be there; of two statuses an entry can only have one. */
  const isBoth = (key) => KEYS.indexOf(key) < 2;
  const has = (entry, key) => entry.dataset[TRAITS[key]]?.split(",") || [];
  /* `2024-03` as a number of months; what is open or no month is no number, and leaves nothing out. */
  const months = (text) => {
    const found = /^(-?\d{4})-(0[1-9]|1[0-2])$/.exec(text);
    return found ? found[1] * 12 + +found[2] : NaN;
  };
  const apart = ({ dataset: { from, until = from } }, start, end) => months(until) < start || months(from) > end;
  const write = (element, text) => element.textContent !== text && (element.textContent = text);

  /* The traits of which an entry lacks what is asked. */
  const misses = (entry, asked) =>
    KEYS.filter((key) => {
      const values = asked.getAll(key);
      const own = has(entry, key);
      return values.length && !values[isBoth(key) ? "every" : "some"]((value) => own.includes(value));
    });
  /* What an entry adds to the counts: to those of each value that, chosen next, would show it. */
  const tally = (counts, entry, missed) => {
    for (const key of KEYS)
      if (missed.every((other) => other === key && !isBoth(key)))
        for (const value of has(entry, key)) counts[key + value] = (counts[key + value] || 0) + 1;
  };

  const filter = () => {
    const panel = one(".cr-filters");
    if (!panel) return;
    const asked = new URLSearchParams(location.search);
    const [start, end] = ["da", "a"].map((key) => months(asked.get(key)));
    const within = !!(start || end);
    const chosen = KEYS.flatMap((key) => asked.getAll(key)).length;
    const linked = document.getElementById(location.hash.slice(1))?.closest(".cr-entry");
    const counts = {};
    let shown = 0;
    let extra = false;
    for (const entry of all(".cr-section[data-size] .cr-entry")) {
      const missed = misses(entry, asked);
      if (within && (!("from" in entry.dataset) || apart(entry, start, end))) missed.push("periodo");
      tally(counts, entry, missed);
      const fit = !missed.length;
      shown += fit;
      extra ||= !fit && entry === linked;
      entry.hidden = !fit && entry !== linked;
    }
    const frame = panel.closest("article");
    frame.classList.toggle("cr-filtered", chosen > 0 || within);
    headings(frame);
    write(one(".cr-shown"), `${shown}`);
    one(".cr-extra").hidden = !extra;
    one(".cr-none").hidden = shown > 0 || extra;
    one("[data-do=reset]").hidden = !chosen && !within;
    const pressed = chips(panel, asked, counts);
    const page = one(".cr-apart");
    page.hidden = chosen !== 1 || within || !pressed[0]?.href;
    if (!page.hidden) page.href = pressed[0].href;
    for (const select of all("[data-end]")) {
      const value = asked.get(select.dataset.end);
      const known = months(value) ? value : "";
      if (!all("option", select).some((option) => option.value === known)) select.add(new Option(known));
      select.value = known;
    }
    for (const bar of all("[data-brush] g")) bar.classList.toggle("cr-off", within && apart(bar, start, end));
    write(one(".cr-asked"), inWords(pressed, within));
  };

  /* Says of each filter whether it is chosen and what it would leave; returns the chosen ones. */
  const keyOf = (chip) => chip.closest("[data-key]").dataset.key;
  const chips = (panel, asked, counts) =>
    all("[data-value]", panel).filter((chip) => {
      const key = keyOf(chip);
      const { value } = chip.dataset;
      const on = asked.has(key, value);
      const count = counts[key + value] || 0;
      chip.setAttribute("aria-pressed", on);
      chip.setAttribute("aria-disabled", !on && !count);
      one(".cr-count", chip).textContent = `(${count})`;
      return on;
    });

  /* For paper, which shows no filters: «Filtri: tema Sanzioni; periodo dall’inizio – giugno 2025.» */
  const inWords = (pressed, within) => {
    const parts = pressed.map((chip) => `${keyOf(chip)} ${chip.firstChild.textContent.trim()}`);
    const ends = all("[data-end]").map((end) => end.selectedOptions[0].text);
    if (within && ends[0]) parts.push(`periodo ${ends.join(" – ")}`);
    return parts.length ? `Filtri: ${parts.join("; ")}.` : "";
  };

  /* A heading stays as long as something below it does; so does its line in the contents, and the way to its month. */
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
    for (const link of all(".cr-jump li:not(:has(ul)) a"))
      link.parentElement.hidden = document.getElementById(link.hash.slice(1)).closest(".cr-section").hidden;
  };

  /* Replaced, not pushed: «back» leads to the page before, not through every choice. Who held what is now gone goes on
     from the filter that was chosen, or from the first. */
  const choose = (change) => {
    const held = document.activeElement;
    const before = all(".cr-filters [aria-pressed=true]");
    const url = new URL(location);
    change(url.searchParams);
    url.hash = "";
    history.replaceState(history.state, "", url);
    all(".cr-here").forEach((entry) => entry.classList.remove("cr-here"));
    filter();
    if (held.checkVisibility()) return;
    [...before, ...all(".cr-filters :is([data-value], summary)")].find((next) => next.checkVisibility())?.focus();
  };
  const toggle = (chip) =>
    choose((asked) => {
      const pair = [keyOf(chip), chip.dataset.value];
      asked.has(...pair) ? asked.delete(...pair) : asked.append(...pair);
    });
  const span = (from, until) =>
    choose((asked) => {
      asked.delete("da");
      asked.delete("a");
      if (from) asked.set("da", from);
      if (until) asked.set("a", until);
    });
  const reset = () => choose((asked) => ["da", "a", ...KEYS].forEach((key) => asked.delete(key)));

  /* Heard before the theme, which would follow the link of a chip. */
  addEventListener(
    "click",
    (event) => {
      const found = event.target.closest?.(".cr-filters [data-value], [data-do=reset]");
      if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (found.dataset.do) reset();
      else if (found.ariaDisabled !== "true") toggle(found);
    },
    true,
  );
  addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches?.("a[data-value]")) return;
    event.preventDefault();
    event.target.click();
  });
  addEventListener("change", ({ target }) => {
    if (!target.matches("[data-end]")) return;
    const [from, until] = all("[data-end]").map((select) => select.value);
    months(from) > months(until) ? span(until, from) : span(from, until);
  });
  addEventListener("cr-span", ({ detail }) => span(...detail));
  addEventListener("hashchange", filter);
  /* Back and forth on one page; the browser tells by itself only where nothing but the anchor differs. */
  let page;
  addEventListener("popstate", () => location.pathname === page && dispatchEvent(new HashChangeEvent("hashchange")));

  const start = () => {
    page = location.pathname;
    all("[data-js]").forEach((element) => (element.hidden = false));
    all("a[data-value]").forEach((chip) => chip.setAttribute("role", "button"));
    const names = all(".cr-strip-table th[scope=row]");
    for (const select of all("[data-end]:not(:has(:nth-child(2)))"))
      all("[data-brush] g").forEach(({ dataset: { from, until } }, n) => {
        const value = select.dataset.end === "da" ? from : until;
        if (value) select.add(new Option(names[n].textContent, value));
      });
    filter();
    /* Who comes by a link with filters sees which. */
    const used = [...all(".cr-filters [aria-pressed=true]"), ...all("[data-end]").filter(({ value }) => value)];
    for (let fold of used) while ((fold = fold.parentElement.closest("details"))) fold.open = true;
  };
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
