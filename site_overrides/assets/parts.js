/* An event that its page has given to a part, because it told too many: who comes by an old link is led on. */
"use strict";
(() => {
  const parts = (page, base) =>
    [...page.querySelectorAll("[data-parts] > li > a")].map((link) => new URL(link.getAttribute("href"), base).href);
  const say = (text) => {
    const place = document.querySelector("[data-said]");
    if (place) place.textContent = text;
  };
  const find = async (id, from) => {
    const queue = parts(document, from);
    while (queue.length) {
      const url = queue.shift();
      const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
      if (location.href !== from) return;
      if (page.getElementById(id)) return location.replace(`${url}#${id}`);
      queue.unshift(...parts(page, url));
    }
    say("L’evento di questo collegamento non è più in questa cronologia");
  };
  const start = () => {
    const [, id] = /^#(e-[\w-]+)$/.exec(location.hash) || [];
    say("");
    if (!id || document.getElementById(id)) return;
    if (document.querySelector("[data-parts]")) {
      say("Cerco l’evento nelle parti di questa cronologia…");
      const from = location.href;
      find(id, from).catch(() => location.href === from && say(""));
    } else if (/\/parte-\d+\/$/.test(location.pathname)) location.replace(`../${location.hash}`);
  };
  addEventListener("hashchange", start);
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
