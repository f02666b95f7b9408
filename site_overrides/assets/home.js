/* «Accadde oggi», tables that sort, the ties of an actor. Without it the pages say the same. */
"use strict";
(() => {
  const make = (tag, textContent, more) => Object.assign(document.createElement(tag), { textContent }, more);
  const day = (language, month, day) =>
    new Date().toLocaleDateString(language, { timeZone: "Europe/Rome", month, day });

  /* The day is the reader's, as it is in Italy. */
  const today = async (section) => {
    const folder = section.dataset.days;
    delete section.dataset.days;
    const key = day("en-CA", "2-digit", "2-digit");
    const { near, days } = await (await fetch(`${folder}${key.slice(0, 2)}.json`)).json();
    const found = near[key.slice(3) - 1];
    if (!found) return;
    const { name, events } = days[found];
    const list = make("ul", "", { className: "cr-coming" });
    for (const { year, title, url, note } of events) {
      const item = make("li", "");
      item.append(make("a", title, { href: url }), make("span", year + (note && `, ${note}`), { className: "cr-count" }));
      list.append(item);
    }
    const none = `${day("it", "long", "numeric")}: nessun evento. Il giorno più vicino: ${name}.`;
    section.querySelector("h2").after(make("p", found === key ? name : none.replace(/^1 /, "1º "), { className: "cr-note" }), list);
    section.querySelector(".cr-more a").hash = `g-${found}`;
  };

  const { compare } = new Intl.Collator("it", { numeric: true });
  const sortable = (table) =>
    [...table.tHead.rows[0].cells].forEach((head, n, heads) => {
      if (head.firstElementChild) return;
      const body = table.tBodies[0];
      const said = ({ cells }) => cells[n].querySelector("[data-edtf]")?.dataset.edtf ?? cells[n].textContent;
      const button = make("button", head.textContent);
      button.onclick = () => {
        const up = head.ariaSort ? head.ariaSort !== "ascending" : !/^\d/.test(said(body.rows[0]));
        for (const one of heads) one.ariaSort = null;
        head.ariaSort = up ? "ascending" : "descending";
        body.append(...[...body.rows].sort((a, b) => (up ? 1 : -1) * compare(said(a), said(b))));
      };
      head.replaceChildren(button);
    });

  const ties = (net) => {
    net.scrollLeft = (net.scrollWidth - net.clientWidth) / 2;
    const show = ({ type, target }) => {
      const n = /over|in$/.test(type) ? [...net.querySelectorAll("a")].indexOf(target.closest("a")) : -1;
      for (const line of net.querySelectorAll("line"))
        line.classList.toggle("cr-on", line.dataset.ends.split(" ").includes(`${n}`));
    };
    for (const type of ["pointerover", "pointerleave", "focusin", "focusout"]) net.addEventListener(type, show);
  };

  const start = () => {
    document.querySelectorAll("[data-days]").forEach((section) => today(section).catch(() => {}));
    document.querySelectorAll(".cr-sortable").forEach(sortable);
    document.querySelectorAll(".cr-net").forEach(ties);
  };
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
