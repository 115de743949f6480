// Text areas that grow with their text, for browsers that do not know field-sizing.
"use strict";

(() => {
  if (CSS.supports("field-sizing", "content")) {
    return;
  }
  const tumbuh = (kotak) => {
    kotak.style.height = "auto";
    kotak.style.height = `${kotak.scrollHeight + 2}px`;
  };
  const semua = (akar) => akar.querySelectorAll("textarea").forEach(tumbuh);

  document.addEventListener("input", (peristiwa) => {
    if (peristiwa.target.matches("textarea")) {
      tumbuh(peristiwa.target);
    }
  });
  document.addEventListener("DOMContentLoaded", () => semua(document));
  document.addEventListener("htmx:load", (peristiwa) => semua(peristiwa.target));
})();
