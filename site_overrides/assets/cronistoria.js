/* What CSS cannot do. Nothing on a page depends on it. */
"use strict";
(() => {
  /* Names the theme leaves out; axe-core finds them missing. */
  const name = () => {
    const set = (selector, values) =>
      document.querySelectorAll(selector).forEach((element) => {
        for (const key in values) if (!element.hasAttribute(key)) element.setAttribute(key, values[key]);
      });
    set(".md-typeset__scrollwrap", { tabindex: "0", role: "region", "aria-label": "Tabella scorrevole" });
    document.querySelectorAll("nav[data-md-level]:not([data-md-level='0'])").forEach((nav, i) => {
      const title = nav.querySelector(".md-nav__title");
      nav.removeAttribute("aria-labelledby");
      nav.setAttribute("aria-label", `Sezione ${i + 1}: ${title ? title.textContent.trim() : ""}`);
    });
  };
  /* On paper nothing can be opened: reasons are printed open and closed again afterwards. */
  const opened = [];
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((details) => {
      details.open = true;
      opened.push(details);
    });
  });
  addEventListener("afterprint", () => opened.splice(0).forEach((details) => (details.open = false)));
  if (window.document$) window.document$.subscribe(name);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", name);
  else name();
})();
