/* «Accadde oggi», tables that sort, the ties of an actor. Without it the pages say the same. */
"use strict";
(() => {
  /* On pages fetched in place the theme sets every address anew; in a drawing that is read-only, and the page is lost. */
  const href = Object.getOwnPropertyDescriptor(SVGAElement.prototype, "href");
  if (!href.set) Object.defineProperty(SVGAElement.prototype, "href", { ...href, set() {} });

  const make = (tag, textContent, more) => Object.assign(document.createElement(tag), { textContent }, more);
  const here = (language, month, day) =>
    new Intl.DateTimeFormat(language, { timeZone: "Europe/Rome", month, day }).format(new Date());

  /* The day is the reader's, as it is in Italy; the build never asks. */
  const today = async (section) => {
    const folder = section.dataset.days;
    section.removeAttribute("data-days");
    const [month, day] = here("en-US", "2-digit", "2-digit").split("/");
    const answer = await fetch(`${folder}${month}.json`);
    if (!answer.ok) return;
    const { near, days } = await answer.json();
    const key = near[day - 1];
    if (!key) return;
    const name = here("it-IT", "long", "numeric").replace(/^1 /, "1º ");
    const found = days[key];
    const list = make("ul", "", { className: "cr-coming" });
    for (const { year, title, url, note } of found.events) {
      const item = make("li", "");
      item.append(make("a", title, { href: url }), " ", make("span", note ? `${year}, ${note}` : year, { className: "cr-count" }));
      list.append(item);
    }
    const none = `${name}: nessun evento. Il giorno più vicino: ${found.name}.`;
    section.querySelector("h2").after(make("p", key === `${month}-${day}` ? name : none, { className: "cr-note" }), list);
    section.querySelector(".cr-more a").hash = `g-${key}`;
  };

  const { compare } = new Intl.Collator("it", { numeric: true });
  const sortable = (table) =>
    [...table.tHead.rows[0].cells].forEach((head, n) => {
      if (head.firstElementChild) return;
      const told = ({ cells: { [n]: cell } }) => (cell.querySelector("[data-edtf]")?.dataset.edtf ?? cell.textContent);
      const button = make("button", head.textContent, { type: "button" });
      button.addEventListener("click", () => {
        const [{ rows }] = table.tBodies;
        const up = head.ariaSort ? head.ariaSort !== "ascending" : !/^\d/.test(told(rows[0]));
        for (const one of table.tHead.rows[0].cells) one.ariaSort = null;
        head.ariaSort = up ? "ascending" : "descending";
        table.tBodies[0].append(...[...rows].sort((a, b) => (up ? 1 : -1) * compare(told(a), told(b))));
      });
      head.replaceChildren(button);
    });

  const ties = (net) => {
    const nodes = [...net.querySelectorAll("a")];
    const show = ({ type, target }) => {
      const n = /over|in$/.test(type) ? nodes.indexOf(target.closest("a")) : -1;
      for (const line of net.querySelectorAll("line"))
        line.classList.toggle("cr-on", line.dataset.ends.split(" ").includes(`${n}`));
    };
    for (const type of ["pointerover", "pointerleave", "focusin", "focusout"]) net.addEventListener(type, show);
  };

  const start = () => {
    for (const section of document.querySelectorAll("[data-days]")) today(section).catch(() => {});
    document.querySelectorAll(".cr-sortable").forEach(sortable);
    document.querySelectorAll(".cr-net").forEach(ties);
  };
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
