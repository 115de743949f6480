// One submit per form, a warning before typed text is lost, and focus on the error summary.
"use strict";

(() => {
  const ulangSetelah = 20000;

  const lepaskan = (formulir) => {
    delete formulir.dataset.terkirim;
    for (const tombol of formulir.querySelectorAll("[type=submit][aria-disabled]")) {
      tombol.removeAttribute("aria-disabled");
    }
  };

  // A form whose answer is a file leaves the page where it is: it opts out with data-boleh-ulang.
  document.addEventListener("submit", (peristiwa) => {
    const formulir = peristiwa.target;
    if (peristiwa.defaultPrevented || formulir.method !== "post" || "bolehUlang" in formulir.dataset) {
      return;
    }
    if (formulir.dataset.terkirim) {
      peristiwa.preventDefault();
      return;
    }
    formulir.dataset.terkirim = "1";
    for (const tombol of formulir.querySelectorAll("[type=submit]")) {
      tombol.setAttribute("aria-disabled", "true");
    }
    window.setTimeout(lepaskan, ulangSetelah, formulir);
  });

  document.addEventListener("htmx:afterRequest", (peristiwa) => {
    const formulir = peristiwa.target.closest("form");
    if (formulir) {
      lepaskan(formulir);
    }
  });

  // The Back button may bring the page out of the browser's memory as it was left: already sent.
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-terkirim]").forEach(lepaskan));

  const tandai = (peristiwa) => {
    const formulir = peristiwa.target.form;
    if (formulir && "jaga" in formulir.dataset) {
      formulir.dataset.berubah = "1";
    }
  };
  document.addEventListener("input", tandai);
  document.addEventListener("change", tandai);

  window.addEventListener("beforeunload", (peristiwa) => {
    if (document.querySelector("form[data-berubah]:not([data-terkirim])")) {
      peristiwa.preventDefault();
    }
  });

  document.addEventListener("DOMContentLoaded", () => document.querySelector("[data-fokus]")?.focus());
})();
