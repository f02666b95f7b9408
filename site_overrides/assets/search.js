/* Search. Pagefind finds, loaded when the reader first asks; what it finds is only ever written as text. */
"use strict";
(() => {
  const base = new URL("../", document.currentScript.src);
  const PAGE = 10;
  const FEW = 6;
  const WORDS = 28;
  const FACETS = ["tipo", "attore", "tema", "stato", "anno"];
  const RANKING = { termSimilarity: 3, metaWeights: { title: 3, data: 0.5, fonte: 0.2, nome: 8, nomi: 0.3 } };
  const $ = (selector) => document.querySelector(selector);
  let engine;
  let turn = 0;
  const load = () =>
    (engine ??= import(new URL("pagefind/pagefind.js", base)).then(async (pagefind) => {
      await pagefind.options({ ranking: RANKING });
      await pagefind.filters();
      return pagefind;
    }));

  /* The index holds «dell' inchiesta» as two words: of what is typed the elided one is dropped, but not in a phrase. */
  const APART = /['’‘ʼ`´]/g;
  const ELIDED = /(?<!\p{L})(?:\p{L}{1,5}|\p{L}+un)['’‘ʼ`´](?=\p{L}{2})/giu;
  const PHRASE = /["“”«]([^"“”«»]+)["“”»]/g;
  const loose = (text) => text.replace(PHRASE, "$1").replace(ELIDED, " ").replace(APART, " ").trim();

  /* What is found: Pagefind takes a phrase alone or words alone, so that of both the common part is kept. */
  const find = async (typed, filters = {}, sort = {}) => {
    const pagefind = await load();
    const text = typed.normalize("NFC");
    const phrases = [...text.matchAll(PHRASE)].map((found) => `"${found[1].replace(APART, " ")}"`);
    const rest = text.replace(PHRASE, "").trim();
    const words = rest ? loose(text) : phrases.shift();
    const found = await pagefind.search(words || null, { filters, sort });
    for (const phrase of phrases) {
      const held = new Set((await pagefind.search(phrase, { filters })).results.map((one) => one.id));
      found.results = found.results.filter((one) => held.has(one.id));
    }
    return found;
  };

  const joined = (text) => text.replace(/' /g, "’");
  const make = (tag, text = "", values = {}) =>
    Object.assign(document.createElement(tag), { textContent: joined(text), ...values });
  const facts = ({ meta, filters }) =>
    [filters.tipo?.[0], meta.data, filters.stato?.[0], meta.fonte].filter(Boolean).map(joined).join(" · ");
  /* The stretch with most of the words found, each of them marked. */
  const excerpt = ({ content, locations }) => {
    const words = content.split(" ");
    const at = locations.sort((a, b) => a - b);
    const held = (from) => at.filter((one) => one >= from && one < from + WORDS).length;
    const first = Math.max(0, at.reduce((best, one) => (held(one) > held(best) ? one : best), at[0] ?? 0) - 4);
    const start = Math.max(0, Math.min(first, words.length - WORDS));
    const line = make("p", start ? "… " : "");
    words.slice(start, start + WORDS).forEach((word, i) => {
      const [, before, core, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
      const end = after.endsWith("'") ? `${after.slice(0, -1)}’` : `${after} `;
      line.append(before, at.includes(start + i) ? make("mark", core) : core, end);
    });
    if (start + WORDS < words.length) line.append("…");
    return line;
  };
  const told = (count) => (count ? `${count} ${count > 1 ? "risultati" : "risultato"}` : "Nessun risultato");

  /* --- the list under the box of the header ---------------------------------------------------------------------- */

  const box = () => $(".cr-box input");
  const list = () => $(".cr-found");
  const close = () => {
    turn++;
    list().hidden = true;
    box().setAttribute("aria-expanded", "false");
    box().removeAttribute("aria-activedescendant");
  };
  const choose = (step) => {
    const all = [...list().children];
    const now = all.findIndex((one) => one.ariaSelected === "true");
    const next = all[(now + step + (now < 0 && step < 0 ? 1 : 0) + all.length) % all.length];
    if (all[now]) all[now].ariaSelected = "false";
    next.ariaSelected = "true";
    next.scrollIntoView({ block: "nearest" });
    box().setAttribute("aria-activedescendant", next.id);
  };
  const option = (href, children, i) => {
    const one = make("a", "", { href, id: `cr-found-${i}`, tabIndex: -1, role: "option", ariaSelected: "false" });
    one.append(...children);
    return one;
  };
  const suggest = async () => {
    const typed = box().value;
    const mine = ++turn;
    if (!loose(typed)) return close();
    try {
      const { results } = await find(typed);
      const few = await Promise.all(results.slice(0, FEW).map((one) => one.data()));
      if (mine !== turn) return;
      const all = new URL(`cerca/?${new URLSearchParams({ q: typed })}`, base).href;
      list().replaceChildren(
        ...few.map((one, i) =>
          option(new URL(one.raw_url, base).href, [make("strong", one.meta.title), make("span", facts(one))], i),
        ),
        option(all, [results.length ? `Tutti i risultati (${results.length})` : "Nessun risultato: cerca altrimenti"], FEW),
      );
      list().hidden = false;
      box().setAttribute("aria-expanded", "true");
      $(".cr-box [role=status]").textContent = told(results.length);
    } catch {
      engine = undefined;
    }
  };

  /* --- the page of results --------------------------------------------------------------------------------------- */

  const asked = () => new URLSearchParams(location.search);
  const fill = (form, query, found) =>
    FACETS.forEach((name) => {
      const select = form.elements[name];
      const chosen = query.get(name) ?? "";
      const counts = (chosen ? found.totalFilters : found.filters)[name] ?? {};
      const values = Object.keys(counts).filter((value) => counts[value] || value === chosen);
      if (chosen && !values.includes(chosen)) values.push(chosen);
      values.sort((a, b) => (name === "anno" ? b.localeCompare(a) : counts[b] - counts[a] || a.localeCompare(b)));
      const exact = (value) => (chosen ? "" : ` (${counts[value]})`);
      select.replaceChildren(
        select.options[0],
        ...values.map((value) => make("option", value + exact(value), { value, selected: value === chosen })),
      );
      select.disabled = !values.length;
    });
  const hit = (one) => {
    const item = make("li");
    const title = make("h2");
    title.append(make("a", one.meta.title, { href: new URL(one.raw_url, base).href }));
    item.append(title, make("p", facts(one), { className: "cr-note" }), excerpt(one));
    return item;
  };
  const turnTo = (page, text, rel) => {
    const query = asked();
    query.set("pagina", page);
    return make("a", text, { href: `?${query}`, rel });
  };
  const show = async () => {
    const form = $(".cr-find form");
    if (!form) return;
    const query = asked();
    const mine = ++turn;
    const status = $(".cr-told");
    const unaided = $(".cr-unaided");
    form.elements.q.value = query.get("q") ?? "";
    form.elements.ordine.value = query.get("ordine") ?? "";
    unaided.hidden = true;
    const filters = Object.fromEntries(FACETS.filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
    const order = { recenti: "desc", antichi: "asc" }[query.get("ordine")];
    const empty = !loose(form.elements.q.value) && !Object.keys(filters).length;
    try {
      const found = await find(form.elements.q.value, filters, order ? { data: order } : {});
      const page = Math.max(1, Math.min(parseInt(query.get("pagina"), 10) || 1, Math.ceil(found.results.length / PAGE)));
      const from = (page - 1) * PAGE;
      const shown = empty ? [] : await Promise.all(found.results.slice(from, from + PAGE).map((one) => one.data()));
      if (mine !== turn) return;
      $(".cr-facets").hidden = false;
      fill(form, query, found);
      status.textContent = empty ? "" : told(found.results.length) + (page > 1 ? `, pagina ${page}` : "");
      $(".cr-results").start = from + 1;
      $(".cr-results").replaceChildren(...shown.map(hit));
      const more = $(".cr-turn");
      more.replaceChildren(
        ...(page > 1 ? [turnTo(page - 1, "← Precedenti", "prev")] : []),
        ...(from + PAGE < found.results.length ? [turnTo(page + 1, "Successivi →", "next")] : []),
      );
      more.hidden = empty || !more.children.length;
    } catch {
      engine = undefined;
      status.textContent = "La ricerca non si è caricata.";
      unaided.hidden = false;
    }
  };
  const ask = (form) => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.pushState(null, "", query.size ? `?${query}` : location.pathname);
    show();
  };

  /* --- what the reader does: heard on the document, whose header outlives its pages ------------------------------- */

  const hear = (type, selector, then) =>
    addEventListener(type, (event) => {
      const found = event.target.closest?.(selector);
      if (found) then(found, event);
    });
  hear("focusin", ".cr-box input", (input) => {
    input.form.action = new URL("cerca/", base);
    load().catch(() => (engine = undefined));
  });
  hear("input", ".cr-box input", suggest);
  hear("focusout", ".cr-box", (form, event) => form.contains(event.relatedTarget) || close());
  hear("mousedown", ".cr-found", (_, event) => event.preventDefault());
  hear("click", ".cr-found a", close);
  hear("keydown", ".cr-box input", (input, event) => {
    const chosen = $(".cr-found [aria-selected=true]");
    if (list().hidden) return event.key === "ArrowDown" && suggest();
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen) chosen.click();
    else if (/^Arrow(Down|Up)$/.test(event.key)) choose(event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  });
  hear("change", ".cr-find select", (select) => ask(select.form));
  hear("submit", ".cr-find form", (form, event) => (event.preventDefault(), ask(form)));
  addEventListener("popstate", show);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const field = [$("#cr-q"), box()].find((one) => one?.checkVisibility());
    if (field) field.focus();
    else location = new URL("cerca/", base);
    event.preventDefault();
  });
  if (window.document$) window.document$.subscribe(show);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
