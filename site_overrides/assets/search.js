/* Search: Pagefind, loaded when first asked, and the box of the header; what is found is only ever written as text. */
"use strict";
(() => {
  const base = new URL("../", document.currentScript.src);
  const $ = (selector) => document.querySelector(selector);
  const BOX = ".cr-box input";
  const NOTHING = { results: [], filters: {}, totalFilters: {}, lost: [] };
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
    const lost = [];
    for (const word of words.match(/\S+/g) ?? []) {
      const each = word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      if (each.length && (await knows(pagefind, word))) kept.push(word);
      else if (each.length === 1) lost.push(word);
      else for (const part of each) ((await knows(pagefind, part)) ? kept : lost).push(part);
    }
    return { kept: kept.join(" "), lost };
  };
  /* It takes words or one phrase: what all of them find is kept. Of words that nobody wrote it says which, and the rest. */
  const find = async (typed, filters, sort) => {
    const text = typed.normalize("NFC");
    const words = text.replace(PHRASE, " ").replace(ELIDED, "").replace(APART, " ").trim();
    const asked = [...text.matchAll(PHRASE)].map(([, phrase]) => `"${phrase.replace(APART, " ")}"`);
    const pagefind = await load();
    const { kept, lost } = await known(pagefind, words);
    if (lost.length) return { ...NOTHING, lost, rest: [kept, ...asked].join(" ").trim() };
    if (words && !kept && !asked.length) return NOTHING;
    if (kept || !asked.length) asked.unshift(kept || null);
    const [found, ...others] = await Promise.all(asked.map((one) => pagefind.search(one, { filters, sort })));
    for (const { results } of others) {
      found.results = found.results.filter((one) => results.some(({ id }) => id === one.id));
    }
    return { ...found, lost };
  };
  const read = (results, from, to) => Promise.all(results.slice(from, to).map((one) => one.data()));

  const join = (text) => text.replace(/' /g, "’");
  const make = (tag, text, values) =>
    Object.assign(document.createElement(tag), { textContent: join(text) }, values);
  const link = (to, values) => make("a", "", { href: new URL(to, base), ...values });
  const facts = (tag, { meta, filters }) =>
    make(tag, [filters.tipo[0], meta.data, filters.stato?.[0], meta.fonte].filter(Boolean).join(" · "));
  const told = (count) => (count ? `${count} ${count > 1 ? "risultati" : "risultato"}` : "Nessun risultato");
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
    let options = [];
    let said = "La ricerca non risponde: riprova tra poco.";
    const option = (to, i, ...shown) => {
      const one = link(to, { role: "option", tabIndex: -1, ariaSelected: false, id: `cr-found-${i}` });
      one.append(...shown);
      return one;
    };
    try {
      const { results } = await find(box.value);
      const few = await read(results, 0, 6);
      said = told(results.length);
      options = few.map((one, i) => option(one.raw_url, i, make("strong", one.meta.title), facts("span", one)));
      const all = few[0] ? `Tutti i risultati (${results.length})` : said;
      options.push(option(`cerca/?${new URLSearchParams({ q: box.value })}`, 6, all));
    } catch {}
    if (mine !== turn) return;
    list(box, options);
    $(".cr-box [role=status]").textContent = said;
  };

  /* Under instant navigation the header outlives its pages. */
  const hear = (type, selector, then) =>
    addEventListener(type, (event) => {
      const found = event.target.closest?.(selector);
      if (found) then(found, event);
    });
  hear("focusin", BOX, load);
  hear("input", BOX, suggest);
  hear("focusout", BOX, (box) => (turn++, list(box, []), box.form.classList.remove("cr-open")));
  hear("mousedown", ".cr-found, .cr-open button", (_, event) => event.preventDefault());
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
  hear("submit", ".cr-box", (form, event) => {
    event.preventDefault();
    location = new URL(`cerca/?${new URLSearchParams(new FormData(form))}`, base);
  });
  /* A narrow header has the lens alone. The field opens while the finger is heard, or no keyboard would come with it. */
  const reach = () => {
    let field = [$("#cr-q"), $(BOX)].find((one) => one?.checkVisibility());
    if (!field) (field = $(BOX)).form.classList.add("cr-open");
    field.focus();
  };
  hear("click", ".cr-box button", (_, event) => {
    if ($(BOX).checkVisibility()) return;
    event.preventDefault();
    reach();
  });
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || target.closest?.("input, textarea, select")) return;
    try {
      if (localStorage.getItem("cr-keys") === "off") return;
    } catch {} /* storage may be blocked */
    event.preventDefault();
    reach();
  });

  /* The page of results has a script of its own, and listeners that are set once. */
  const tools = { $, find, read, join, make, link, facts, told, hear };
  let page;
  const answer = async () => {
    if (!$(".cr-find")) return;
    page ??= import(new URL("assets/results.js", base)).then((module) => module.default(tools));
    (await page)();
  };
  addEventListener("popstate", answer);
  if (window.document$) window.document$.subscribe(answer);
  else document.addEventListener("DOMContentLoaded", answer);
})();
