// Grids: cells copied from a spreadsheet are pasted over the boxes; arrows and Enter move between them.
"use strict";

(() => {
  const kotakBaris = (baris) => Array.from(baris.querySelectorAll("input:not([type=hidden]):not([type=checkbox]), select"));
  const semuaBaris = (kisi) => Array.from(kisi.tBodies[0].rows, kotakBaris).filter((baris) => baris.length);

  const letak = (kisi, kotak) => {
    const daftar = semuaBaris(kisi);
    const baris = daftar.findIndex((satu) => satu.includes(kotak));
    return { daftar, baris, kolom: daftar[baris].indexOf(kotak) };
  };

  const isi = (kotak, teks) => {
    kotak.value = teks;
    kotak.dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.addEventListener("paste", (peristiwa) => {
    const kotak = peristiwa.target;
    const kisi = kotak.closest("[data-kisi]");
    const teks = (peristiwa.clipboardData?.getData("text/plain") ?? "").replace(/[\r\n]+$/, "");
    if (!kisi || kotak.tagName !== "INPUT" || !/[\t\n]/.test(teks)) {
      return;
    }
    peristiwa.preventDefault();
    const { daftar, baris, kolom } = letak(kisi, kotak);
    let terisi = 0;
    let diluar = 0;
    teks.split(/\r?\n/).forEach((satu, i) =>
      satu.split("\t").forEach((nilai, j) => {
        const tujuan = daftar[baris + i]?.[kolom + j];
        if (tujuan && tujuan.tagName === "INPUT") {
          isi(tujuan, nilai.trim());
          terisi += 1;
        } else {
          diluar += 1;
        }
      }),
    );
    const kabar = document.querySelector("[data-kisi-kabar]");
    if (kabar) {
      kabar.textContent = `${terisi} sel ditempel${diluar ? `, ${diluar} di luar tabel diabaikan` : ""}. Periksa, lalu simpan.`;
    }
  });

  document.addEventListener("keydown", (peristiwa) => {
    const kotak = peristiwa.target;
    const kisi = kotak.tagName === "INPUT" ? kotak.closest("[data-kisi]") : null;
    const arah = { ArrowUp: -1, ArrowDown: 1, Enter: peristiwa.shiftKey ? -1 : 1 }[peristiwa.key];
    if (!kisi || !arah || peristiwa.ctrlKey || peristiwa.altKey || peristiwa.metaKey) {
      return;
    }
    const { daftar, baris, kolom } = letak(kisi, kotak);
    const tujuan = daftar[baris + arah]?.[kolom];
    if (tujuan) {
      peristiwa.preventDefault();
      tujuan.focus();
      tujuan.select?.();
    } else if (peristiwa.key === "Enter") {
      peristiwa.preventDefault();
    }
  });
})();
