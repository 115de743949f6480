// File inputs speak Indonesian: the browser's own "Choose File" is replaced by a labelled button and the name.
"use strict";

(() => {
  const pasang = (masukan) => {
    if (!masukan.id || masukan.dataset.berkas) {
      return;
    }
    masukan.dataset.berkas = "1";
    const wadah = document.createElement("div");
    const tombol = document.createElement("label");
    const nama = document.createElement("span");
    wadah.className = "pilih-berkas";
    tombol.className = "btn btn-outline-secondary";
    tombol.htmlFor = masukan.id;
    tombol.textContent = masukan.multiple ? "Pilih beberapa berkas" : "Pilih berkas";
    nama.className = "pilih-berkas__nama";
    const tulis = () => {
      const daftar = Array.from(masukan.files, (berkas) => berkas.name);
      nama.textContent = daftar.join(", ") || "Belum ada berkas dipilih";
    };
    masukan.addEventListener("change", tulis);
    masukan.form?.addEventListener("reset", () => window.setTimeout(tulis));
    tulis();
    wadah.append(tombol, nama);
    masukan.classList.add("visually-hidden");
    masukan.after(wadah);
  };
  const semua = (akar) => akar.querySelectorAll("input[type=file]").forEach(pasang);

  document.addEventListener("DOMContentLoaded", () => semua(document));
  document.addEventListener("htmx:load", (peristiwa) => semua(peristiwa.target));
})();
