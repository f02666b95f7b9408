/* Links within a timeline: what they lead to is opened, shown whatever is filtered, marked; a permalink is copied. */
"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const target = () => document.getElementById(location.hash.slice(1));

  const say = (text) => {
    const place = one("[data-said]");
    if (place) place.textContent = text;
  };
  const copy = (text, done) =>
    navigator.clipboard?.writeText(text).then(
      () => {
        say(done);
        setTimeout(say, 2500, "");
      },
      () => {},
    );
  /* A site that does not know its address learns it from the reader's browser. */
  const code = () => one("[data-code]").textContent.replace(/src="[^"]*"/, `src="${one("[data-embed]").href}"`);
  /* A bar, or a month, leads to its first event; where the filters hide that, to the first that they leave. */
  const first = (hash) => {
    const entries = all(".cr-section[data-size] .cr-entry");
    const at = entries.findIndex(({ id }) => `#${id}` === hash);
    const shown = entries.find(({ hidden }, n) => n >= at && !hidden);
    return at < 0 || !shown ? hash : `#${shown.id}`;
  };
  /* Heard before the theme, which would fetch the whole page for a jump within it. */
  addEventListener(
    "click",
    (event) => {
      const found = event.target.closest?.(
        "[data-do=print], [data-do=copy], .cr-permalink, .cr-jump a, [data-brush] a, body:has(.cr-aids) .md-nav--secondary a",
      );
      if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (found.dataset.do === "copy") return copy((one("[data-code]").textContent = code()), "Codice copiato");
      if (found.dataset.do) return print();
      event.preventDefault();
      event.stopImmediatePropagation();
      const hash = found.hash || found.getAttribute("xlink:href");
      const to = found.closest(".cr-aids") ? first(hash) : hash;
      if (to !== location.hash) history.pushState(history.state, "", to);
      dispatchEvent(new HashChangeEvent("hashchange"));
      if (found.matches(".cr-permalink")) copy(location.origin + location.pathname + found.hash, "Collegamento copiato");
    },
    true,
  );

  const reveal = () => {
    const here = target()?.closest(".cr-entry, .cr-light > li");
    all(".cr-here").forEach((entry) => entry.classList.remove("cr-here"));
    here?.classList.add("cr-here");
    for (let fold = here; (fold = fold?.parentElement.closest("details")); ) fold.open = true;
    (here || target())?.scrollIntoView();
  };
  /* After the filters, which hear it first. */
  addEventListener("hashchange", reveal);
  if (window.document$) window.document$.subscribe(reveal);
  else document.addEventListener("DOMContentLoaded", reveal);
})();
