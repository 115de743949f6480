// Cells copied from a spreadsheet, pasted into a box of a [data-tempelan] table, fill boxes and rows.
"use strict";

document.addEventListener("paste", (peristiwa) => {
  const kotak = peristiwa.target.closest("[data-tempelan] input");
  const teks = (peristiwa.clipboardData?.getData("text/plain") ?? "").replace(/[\r\n]+$/, "");
  if (!kotak || !/[\t\n]/.test(teks)) {
    return;
  }
  const daftarBaris = Array.from(kotak.closest("[data-tempelan]").querySelectorAll("[role=group]"), (baris) =>
    Array.from(baris.querySelectorAll("input:not([type=hidden])")),
  );
  const awal = daftarBaris.findIndex((baris) => baris.includes(kotak));
  const kolom = daftarBaris[awal].indexOf(kotak);
  const sel = teks.split(/\r?\n/).map((baris) => baris.split("\t").map((isi) => isi.trim()));
  // What does not fit would vanish: then the paste is left to the browser, to be seen and cut by hand.
  if (sel.some((baris, i) => !daftarBaris[awal + i] || baris.length > daftarBaris[awal + i].length - kolom)) {
    return;
  }
  peristiwa.preventDefault();
  sel.forEach((baris, i) =>
    baris.forEach((isi, j) => {
      daftarBaris[awal + i][kolom + j].value = isi;
    }),
  );
  kotak.dispatchEvent(new Event("input", { bubbles: true }));
});
