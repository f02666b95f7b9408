/* Explains a date beside its words, which without this are a link with a title. */
"use strict";
(() => {
  const shown = "[aria-describedby=cr-tip]";
  const dated = ({ target }) => target.closest?.(".cr-dated");
  const hide = () => {
    document.getElementById("cr-tip")?.remove();
    document.querySelectorAll(shown).forEach((words) => {
      words.title = words.dataset.why;
      words.removeAttribute("aria-describedby");
    });
  };
  const show = (words, more = "") => {
    hide();
    const tip = document.createElement("div");
    tip.id = "cr-tip";
    tip.popover = "manual";
    tip.role = "tooltip";
    tip.textContent = (words.dataset.why = words.title) + more;
    words.removeAttribute("title"); // the browser would say it again
    words.setAttribute("aria-describedby", tip.id);
    words.closest(".cr-article").append(tip);
    tip.showPopover?.();
    const { left, top, bottom } = words.getClientRects()[0];
    const { offsetWidth: wide, offsetHeight: high } = tip;
    tip.style.left = `${Math.max(8, Math.min(left, document.body.clientWidth - wide - 8))}px`;
    tip.style.top = `${scrollY + (bottom + high > innerHeight ? top - high : bottom)}px`;
  };
  addEventListener("pointerover", (event) => {
    const words = dated(event);
    if (event.pointerType === "touch" || words?.matches(shown)) return;
    if (words) show(words);
    else if (event.target.id !== "cr-tip") hide();
  });
  addEventListener("focusin", (event) => {
    const words = dated(event);
    if (words?.matches(":focus-visible")) show(words);
    else hide();
  });
  addEventListener("click", (event) => {
    const words = dated(event);
    if (words?.href && event.pointerType === "touch" && !words.matches(shown)) {
      event.preventDefault();
      show(words, ". Tocca ancora per il perché.");
    } else hide();
  });
  addEventListener("keydown", ({ key }) => key === "Escape" && hide());
})();
