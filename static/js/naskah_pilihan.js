// The lists of figures and references that can be put into a text: opened by a button, searched, chosen from.
"use strict";

(() => {
  const kotak = document.querySelector("form[data-naskah]")?.elements.isi;
  if (!kotak) {
    return;
  }
  const saring = (dialog, kata) => {
    const dicari = kata.toLowerCase().split(/\s+/).filter(Boolean);
    let banyak = 0;
    for (const kelompok of dialog.querySelectorAll("[data-kelompok]")) {
      let ada = 0;
      for (const butir of kelompok.querySelectorAll("li")) {
        const teks = butir.textContent.toLowerCase();
        butir.hidden = !dicari.every((satu) => teks.includes(satu));
        ada += butir.hidden ? 0 : 1;
      }
      kelompok.hidden = !ada;
      banyak += ada;
    }
    dialog.querySelector("[data-hasil]").textContent = dicari.length ? `${banyak} ditemukan` : "";
  };

  for (const tombol of document.querySelectorAll("[data-buka]")) {
    tombol.addEventListener("click", () => document.getElementById(tombol.dataset.buka).showModal());
  }
  for (const dialog of document.querySelectorAll("[data-sisip]")) {
    dialog.querySelector("[type=search]")?.addEventListener("input", (peristiwa) => saring(dialog, peristiwa.target.value));
    dialog.addEventListener("click", (peristiwa) => {
      const pilihan = peristiwa.target.closest("[data-pilih]");
      if (pilihan) {
        dialog.close();
        const detail = { jenis: dialog.dataset.sisip, kunci: pilihan.dataset.pilih, teks: pilihan.dataset.teks };
        kotak.dispatchEvent(new CustomEvent("naskah:sisip", { detail }));
      } else if (peristiwa.target.closest("[data-tutup]")) {
        dialog.close();
      }
    });
  }
})();
