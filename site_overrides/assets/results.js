/* The page of results: what the address asks for, by tens, and where nothing is found what would find something.
   A module that search.js loads on that page alone. */
export default ({ $, find, read, join, make, link, facts, told, hear }) => {
  let turn = 0;
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
      const [, before, core, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
      line.append(before, locations.includes(start + i) ? make("mark", core) : core, join(`${after} `));
    });
    if (end < words.length) line.append("…");
    return line;
  };

  const fill = (select, chosen, { filters, totalFilters }) => {
    const counts = (chosen ? totalFilters : filters)[select.name] ?? {};
    const values = new Set(Object.keys(counts).filter((value) => counts[value]));
    if (chosen) values.add(chosen);
    const option = (value) =>
      make("option", chosen ? value : `${value} (${counts[value]})`, { value, selected: value === chosen });
    select.replaceChildren(select.options[0], ...[...values].sort((a, b) => counts[b] - counts[a]).map(option));
  };
  const QUOTED = /["“”«»]/g;
  const why = (words, filtered, { lost, rest }) =>
    (words && ` per ${words.search(QUOTED) >= 0 ? words : `«${words}»`}`) +
    (filtered ? " con questi filtri" : "") +
    (rest ? `: nessuna pagina contiene «${lost.join("» né «")}».` : ".");
  /* Without the words that nobody wrote, the quotation marks, one filter or all of them; if that finds anything. */
  const others = async (query, typed, filters, { lost, rest }) => {
    const chosen = Object.keys(filters);
    const each = chosen.map((name) => [`«${filters[name]}»`, typed, [name]]);
    if (chosen.length > 1) each.push(["filtri", typed, chosen]);
    if (rest) each.unshift([`«${lost.join(" ")}»`, rest, []]);
    else if (typed.search(QUOTED) >= 0) each.unshift(["virgolette", typed.replace(QUOTED, " ").trim(), []]);
    const found = await Promise.all(
      each.map(async ([what, words, dropped]) => {
        const left = { ...filters };
        dropped.forEach((name) => delete left[name]);
        if (!words && !Object.keys(left).length) return;
        const { results } = await find(words, left);
        if (!results.length) return;
        const to = new URLSearchParams(query);
        to.set("q", words);
        ["pagina", ...(words ? [] : ["q"]), ...dropped].forEach((name) => to.delete(name));
        const item = make("li", "");
        item.append(make("a", `Senza ${what}: ${told(results.length)}`, { href: `?${to}` }));
        return item;
      }),
    );
    return found.filter(Boolean);
  };
  const answer = async () => {
    const form = $(".cr-find form");
    const mine = ++turn;
    const isLate = () => mine !== turn || !form.isConnected;
    const query = new URLSearchParams(location.search);
    const { q, ordine } = form.elements;
    q.value = query.get("q") ?? "";
    ordine.value = query.get("ordine") ?? "";
    if (query.get("q") === "") q.focus(); // somebody asked for the field, and not yet for anything
    const filters = {};
    const facets = [...form.querySelectorAll("select")].slice(0, -1);
    for (const { name } of facets) if (query.get(name)) filters[name] = query.get(name);
    const sort = ordine.value ? { [ordine.value]: "desc" } : {};
    const words = q.value.trim();
    const empty = !words && !Object.keys(filters).length;
    $(".cr-unaided").hidden = $(".cr-none").hidden = true;
    try {
      const found = await find(words, filters, sort);
      const results = empty ? [] : found.results;
      const page = Math.max(1, Math.min(query.get("pagina") | 0, Math.ceil(results.length / 10)));
      const shown = await read(results, page * 10 - 10, page * 10);
      const none = !empty && !results.length;
      const ways = none ? await others(query, words, filters, found) : [];
      if (isLate()) return;
      facets.forEach((select) => fill(select, filters[select.name], found));
      $(".cr-facets").hidden = false;
      const more = none ? why(words, Object.keys(filters).length, found) : page > 1 ? `, pagina ${page}` : "";
      $(".cr-told").textContent = empty ? "" : told(results.length) + more;
      $(".cr-none").hidden = !none;
      $(".cr-ways").replaceChildren(...ways);
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
      if (isLate()) return;
      $(".cr-unaided").hidden = false;
      [".cr-told", ".cr-results", ".cr-turn"].forEach((old) => $(old).replaceChildren());
    }
  };
  const ask = (form) => {
    const query = `?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`;
    if (query !== location.search) history.pushState(null, "", query);
    answer();
  };

  hear("change", ".cr-find select", (select) => ask(select.form));
  hear("submit", ".cr-find form", (form, event) => {
    event.preventDefault();
    ask(form);
  });
  return answer;
};
