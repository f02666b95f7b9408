/* The page for an iframe: takes its colours from the address, and tells the page around it how high it is. */
"use strict";
(() => {
  const root = document.documentElement;
  const theme = new URLSearchParams(location.search).get("tema");
  if (theme === "chiaro" || theme === "scuro") root.dataset.theme = theme;
  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // To whoever embeds us: a height is no secret, and nobody knows beforehand who it will be.
    parent.postMessage({ type: "cronistoria:altezza", height }, "*");
  };
  addEventListener("DOMContentLoaded", () => new ResizeObserver(tell).observe(document.body));
})();
