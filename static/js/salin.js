// Copies a text beside its button. Without script the text can be selected and copied by hand.
"use strict";

(() => {
  const salin = async (tombol) => {
    const teks = document.getElementById(tombol.dataset.salin);
    const kabar = tombol.parentElement.querySelector("[role=status]");
    teks.select();
    try {
      await navigator.clipboard.writeText(teks.value);
      kabar.textContent = "Tersalin.";
    } catch {
      kabar.textContent = "Teksnya sudah disorot; tekan Ctrl+C untuk menyalin.";
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-salin]").forEach((tombol) => {
      tombol.closest("[hidden]")?.removeAttribute("hidden");
      tombol.addEventListener("click", () => salin(tombol));
    });
  });
})();
