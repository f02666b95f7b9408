/* «Accadde oggi», tables that sort, the ties of an actor. Without it the pages say the same. */
"use strict";
(() => {
  const make = (tag, textContent, more) => Object.assign(document.createElement(tag), { textContent }, more);

  /* The day is the reader's, as it is in Italy. */
  const today = async (section) => {
    const folder = section.dataset.days;
    delete section.dataset.days;
    const now = new Date().toLocaleDateString("en-US", { timeZone: "Europe/Rome", month: "2-digit", day: "2-digit" });
    const [month, day] = now.split("/");
    const { said, days } = await (await fetch(`${folder}${month}.json`)).json();
    const [key, text] = said[day - 1];
    const list = make("ul", "", { className: "cr-coming" });
    for (const { title, url, note } of days[key]) {
      const item = make("li");
      item.append(make("a", title, { href: url }), make("span", note, { className: "cr-count" }));
      list.append(item);
    }
    section.firstElementChild.after(make("p", text, { className: "cr-note" }), list);
    section.querySelector(".cr-more a").hash = `g-${key}`;
  };

  const { compare } = new Intl.Collator("it", { numeric: true });
  const sortable = ({ tHead, tBodies: [body] }) =>
    [...tHead.rows[0].cells].forEach((head, n, heads) => {
      if (head.firstElementChild) return;
      const value = ({ cells: { [n]: cell } }) => {
        const date = cell.querySelector("time, [data-edtf]");
        return cell.dataset.key ?? date?.dataset.edtf ?? date?.dateTime ?? cell.textContent;
      };
      const button = make("button", head.textContent);
      button.onclick = () => {
        const up = head.ariaSort ? head.ariaSort !== "ascending" : !/^\d/.test(value(body.rows[0]));
        for (const one of heads) one.ariaSort = null;
        head.ariaSort = up ? "ascending" : "descending";
        body.append(...[...body.rows].sort((a, b) => (up ? 1 : -1) * compare(value(a), value(b))));
      };
      head.replaceChildren(button);
    });

  const ties = (net) => {
    net.scrollLeft = (net.scrollWidth - net.clientWidth) / 2;
    const show = ({ target }) => {
      const n = [...net.querySelectorAll("a")].indexOf(target.closest("a"));
      for (const line of net.querySelectorAll("line"))
        line.classList.toggle("cr-on", line.dataset.ends.split(" ").includes(`${n}`));
    };
    for (const type of ["pointerover", "pointerleave", "focusin"]) net.addEventListener(type, show);
  };

  const start = () => {
    document.querySelectorAll("[data-days]").forEach((section) => today(section).catch(() => {}));
    document.querySelectorAll(".cr-sortable").forEach(sortable);
    document.querySelectorAll(".cr-net").forEach(ties);
  };
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
