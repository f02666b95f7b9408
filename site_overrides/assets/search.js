/* Search: Pagefind, loaded when first asked; what it finds is only ever written as text. */
"use strict";
(() => {
  const base = new URL("../", document.currentScript.src);
  const $ = (selector) => document.querySelector(selector);
  const BOX = ".cr-box input";
  const NOTHING = { results: [], filters: {}, totalFilters: {} };
  let engine;
  let turn = 0;
  let at = -1;
  const load = () => {
    engine ??= import(new URL("pagefind/pagefind.js", base)).then(async (pagefind) => {
      const metaWeights = { title: 3, data: 0.5, fonte: 0.2, nome: 8, nomi: 0.3 };
      await pagefind.options({ ranking: { termSimilarity: 3, metaWeights } });
      await pagefind.filters();
      return pagefind;
    });
    engine.catch(() => (engine = undefined));
    return engine;
  };

  /* «dell' inchiesta» is two words in the index: of what is typed the first is dropped, but not in a phrase. */
  const APART = /['’‘ʼ`´]/g;
  const ELIDED = /(?<!\p{L})(\p{L}{1,5}|\p{L}+un)['’‘ʼ`´](?=\p{L}{2})/giu;
  const PHRASE = /["“”«]([^"“”«»]+)["“”»]/g;
  const EDGES = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;
  /* For a word that it lacks Pagefind takes one that begins it: «in» for «inchiesta». */
  const parts = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const knows = async (pagefind, word) => {
    const [first] = (await pagefind.search(word)).results;
    if (!first) return false;
    const { content, locations, meta } = await first.data();
    const words = content.split(" ");
    const found = [...locations.map((place) => words[place]), ...Object.values(meta)].flatMap(parts);
    return parts(word).every((core) => {
      const head = core.slice(0, Math.max(3, core.length - 6));
      return found.some((one) => one.startsWith(head) && one.length * 2 >= core.length);
    });
  };
  /* «Mar-a-Lago», «86,8» as they stand or, like «Russia–Ucraina», in parts; a lone sign is none. */
  const known = async (pagefind, words) => {
    const kept = [];
    for (const word of words.match(/\S+/g) ?? []) {
      const each = word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      if (each.length > 1 && !(await knows(pagefind, word))) {
        for (const part of each) if (!(await knows(pagefind, part))) return;
        kept.push(...each);
      } else if (each.length) {
        if (each.length === 1 && !(await knows(pagefind, word))) return;
        kept.push(word);
      }
    }
    return kept.join(" ");
  };
  /* It takes words or one phrase: what all of them find is kept. */
  const find = async (typed, filters, sort) => {
    const text = typed.normalize("NFC");
    const words = text.replace(PHRASE, " ").replace(ELIDED, "").replace(APART, " ").trim();
    const asked = [...text.matchAll(PHRASE)].map(([, phrase]) => `"${phrase.replace(APART, " ")}"`);
    const pagefind = await load();
    const kept = await known(pagefind, words);
    if (kept === undefined || (words && !kept && !asked.length)) return NOTHING;
    if (kept || !asked.length) asked.unshift(kept || null);
    const [found, ...others] = await Promise.all(asked.map((one) => pagefind.search(one, { filters, sort })));
    for (const { results } of others) {
      found.results = found.results.filter((one) => results.some(({ id }) => id === one.id));
    }
    return found;
  };
  const read = (results, from, to) => Promise.all(results.slice(from, to).map((one) => one.data()));

  const join = (text) => text.replace(/' /g, "’");
  const make = (tag, text, values) =>
    Object.assign(document.createElement(tag), { textContent: join(text) }, values);
  const link = (to, values) => make("a", "", { href: new URL(to, base), ...values });
  const facts = (tag, { meta, filters }) =>
    make(tag, [filters.tipo[0], meta.data, filters.stato?.[0], meta.fonte].filter(Boolean).join(" · "));
  const told = (count) => (count ? `${count} ${count > 1 ? "risultati" : "risultato"}` : "Nessun risultato");
  const excerpt = ({ content, locations }) => {
    const words = content.split(" ");
    const held = (from) => locations.filter((place) => place >= from && place < from + 24).length;
    const first = locations.reduce((best, place) => (held(place) > held(best) ? place : best), locations[0] ?? 0);
    let start = Math.max(0, Math.min(first - 4, words.length - 28));
    let end = start + 28;
    while (words[start - 1]?.endsWith("'")) start -= 1;
    while (words[end - 1]?.endsWith("'")) end -= 1;
    const line = make("p", start ? "… " : "");
    words.slice(start, end).forEach((word, i) => {
      const [, before, core, after] = word.match(EDGES);
      line.append(before, locations.includes(start + i) ? make("mark", core) : core, join(`${after} `));
    });
    if (end < words.length) line.append("…");
    return line;
  };

  const list = (box, children) => {
    $(".cr-found").replaceChildren(...children);
    $(".cr-found").hidden = !children.length;
    box.ariaExpanded = !!children.length;
    box.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const choose = (box, step) => {
    const all = [...$(".cr-found").children];
    at = (Math.max(at + step, -1) + all.length) % all.length;
    all.forEach((one, i) => (one.ariaSelected = i === at));
    all[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", all[at].id);
  };
  const suggest = async (box) => {
    const mine = ++turn;
    if (!box.value.trim()) return list(box, []);
    let results;
    try {
      ({ results } = await find(box.value));
    } catch {
      if (mine === turn) list(box, []);
      $(".cr-box [role=status]").textContent = "La ricerca non risponde: riprova tra poco.";
      return;
    }
    const few = await read(results, 0, 6);
    if (mine !== turn) return;
    const option = (to, i, ...shown) => {
      const one = link(to, { role: "option", tabIndex: -1, ariaSelected: false, id: `cr-found-${i}` });
      one.append(...shown);
      return one;
    };
    const all = `cerca/?${new URLSearchParams({ q: box.value })}`;
    list(box, [
      ...few.map((one, i) => option(one.raw_url, i, make("strong", one.meta.title), facts("span", one))),
      option(all, 6, results.length ? `Tutti i risultati (${results.length})` : told(0)),
    ]);
    $(".cr-box [role=status]").textContent = told(results.length);
  };

  const fill = (select, chosen, { filters, totalFilters }) => {
    const counts = (chosen ? totalFilters : filters)[select.name] ?? {};
    const values = new Set(Object.keys(counts).filter((value) => counts[value]));
    if (chosen) values.add(chosen);
    const option = (value) =>
      make("option", chosen ? value : `${value} (${counts[value]})`, { value, selected: value === chosen });
    select.replaceChildren(select.options[0], ...[...values].sort((a, b) => counts[b] - counts[a]).map(option));
  };
  const answer = async () => {
    const form = $(".cr-find form");
    if (!form) return;
    const mine = ++turn;
    const query = new URLSearchParams(location.search);
    const { q, ordine } = form.elements;
    q.value = query.get("q") ?? "";
    ordine.value = query.get("ordine") ?? "";
    const filters = {};
    const facets = [...form.querySelectorAll("select")].slice(0, -1);
    for (const { name } of facets) if (query.get(name)) filters[name] = query.get(name);
    const sort = ordine.value && { [ordine.value]: "desc" };
    const empty = !q.value.trim() && !Object.keys(filters).length;
    $(".cr-unaided").hidden = true;
    try {
      const found = await find(q.value, filters, sort || {});
      const results = empty ? [] : found.results;
      const page = Math.max(1, Math.min(query.get("pagina") | 0, Math.ceil(results.length / 10)));
      const shown = await read(results, page * 10 - 10, page * 10);
      if (mine !== turn) return;
      facets.forEach((select) => fill(select, filters[select.name], found));
      $(".cr-facets").hidden = false;
      $(".cr-told").textContent = empty ? "" : told(results.length) + (page > 1 ? `, pagina ${page}` : "");
      $(".cr-results").start = page * 10 - 9;
      $(".cr-results").replaceChildren(
        ...shown.map((one) => {
          const item = make("li", "");
          const title = make("h2", "");
          title.append(link(one.raw_url, { textContent: join(one.meta.title) }));
          item.append(title, facts("p", one), excerpt(one));
          return item;
        }),
      );
      const turnTo = (text, to) => (query.set("pagina", to), make("a", text, { href: `?${query}` }));
      $(".cr-turn").replaceChildren(
        ...(page > 1 ? [turnTo("← Precedenti", page - 1)] : []),
        ...(page * 10 < results.length ? [turnTo("Successivi →", page + 1)] : []),
      );
    } catch (fault) {
      console.error(fault);
      $(".cr-unaided").hidden = false;
    }
  };
  const ask = (form) => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.pushState(null, "", `?${query}`);
    answer();
  };

  /* Under instant navigation the header outlives its pages. */
  const hear = (type, selector, then) =>
    addEventListener(type, (event) => {
      const found = event.target.closest?.(selector);
      if (found) then(found, event);
    });
  hear("focusin", BOX, load);
  hear("input", BOX, suggest);
  hear("focusout", BOX, (box) => (turn++, list(box, [])));
  hear("mousedown", ".cr-found", (_, event) => event.preventDefault());
  hear("click", ".cr-found a", () => $(BOX).blur());
  hear("keydown", BOX, (box, event) => {
    const { key } = event;
    if ($(".cr-found").hidden) return key === "ArrowDown" && suggest(box);
    if (key === "Escape") list(box, []);
    else if (key === "Enter" && at >= 0) $(".cr-found").children[at].click();
    else if (key === "ArrowDown") choose(box, 1);
    else if (key === "ArrowUp") choose(box, -1);
    else return;
    event.preventDefault();
  });
  hear("change", ".cr-find select", (select) => ask(select.form));
  hear("submit", ".cr-search", (form, event) => {
    event.preventDefault();
    if (form.closest(".cr-find")) ask(form);
    else location = new URL(`cerca/?${new URLSearchParams(new FormData(form))}`, base);
  });
  addEventListener("popstate", answer);
  const keysAreOff = () => {
    try {
      return localStorage.getItem("cr-keys") === "off";
    } catch {
      return false; // storage may be blocked
    }
  };
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || target.closest?.("input, textarea, select")) return;
    if (keysAreOff()) return;
    const field = [$("#cr-q"), $(BOX)].find((one) => one?.checkVisibility());
    if (field) field.focus();
    else location = new URL("cerca/", base);
    event.preventDefault();
  });
  if (window.document$) window.document$.subscribe(answer);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", answer);
  else answer();
})();
