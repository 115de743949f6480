// Grids: cells copied from a spreadsheet are pasted over the boxes; arrows and Enter move between them.
// A grid with data-kisi-tambah="name" grows: rows are copied from its last one, and the hidden field of that name
// counts them. Boxes of row 12 are named "b12-...". Boxes inside data-bukan-kisi stand in the table but are no cells.
"use strict";

(() => {
  const BUKAN_KISI = "[data-bukan-kisi] *";
  const kotakBaris = (baris) =>
    Array.from(baris.querySelectorAll("input:not([type=hidden]):not([type=checkbox]), select, textarea")).filter((kotak) => !kotak.matches(BUKAN_KISI));
  const semuaBaris = (kisi) =>
    Array.from(kisi.tBodies).flatMap((badan) => Array.from(badan.rows, kotakBaris)).filter((baris) => baris.length);

  const letak = (kisi, kotak) => {
    const daftar = semuaBaris(kisi);
    const baris = daftar.findIndex((satu) => satu.includes(kotak));
    return { daftar, baris, kolom: daftar[baris].indexOf(kotak) };
  };

  // A cell with a tab, a line break or a quote in it is copied between quotes, its own quotes doubled. A quote that is
  // only the first letter of a cell is no such thing: behind the closing one a cell ends.
  const DIKUTIP = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/;
  const urai = (teks) => {
    const tabel = [[]];
    let sisa = teks;
    for (;;) {
      const dikutip = sisa.match(DIKUTIP);
      const polos = dikutip ? null : sisa.match(/^[^\t\r\n]*/);
      tabel.at(-1).push(dikutip ? dikutip[1].replaceAll('""', '"') : polos[0]);
      sisa = sisa.slice((dikutip ?? polos)[0].length);
      if (!sisa) {
        return tabel;
      }
      const batas = sisa.match(/^(?:\t|\r\n|\r|\n)/)[0];
      if (batas !== "\t") {
        tabel.push([]);
      }
      sisa = sisa.slice(batas.length);
    }
  };

  const rapi = (teks) => teks.replace(/\s+/g, " ").trim();

  // Returns whether the box took the text.
  const isi = (kotak, teks) => {
    if (kotak.disabled) {
      return false;
    }
    if (kotak.tagName === "SELECT") {
      const dicari = rapi(teks).toLowerCase();
      const pilihan = Array.from(kotak.options).find(
        (satu) => satu.value === dicari || rapi(satu.text).toLowerCase() === dicari,
      );
      if (!pilihan) {
        return false;
      }
      kotak.value = pilihan.value;
    } else {
      kotak.value = rapi(teks);
    }
    kotak.dispatchEvent(new Event(kotak.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
    return true;
  };

  const kosongkan = (kotak, lama, nomor) => {
    kotak.name = kotak.name.replace(lama, `b${nomor}-`);
    kotak.id = kotak.id.replace(`id_${lama}`, `id_b${nomor}-`);
    kotak.disabled = false;
    kotak.removeAttribute("aria-invalid");
    kotak.removeAttribute("aria-describedby");
    if (kotak.type === "checkbox") {
      kotak.checked = false;
    } else if (kotak.tagName === "SELECT") {
      kotak.selectedIndex = 0;
    } else {
      kotak.value = "";
    }
  };

  const tambahBaris = (kisi, banyak) => {
    const hitungan = kisi.closest("form")?.elements[kisi.dataset.kisiTambah ?? ""];
    const contoh = kisi.tBodies[0].rows[kisi.tBodies[0].rows.length - 1];
    for (let i = 0; hitungan && contoh && i < banyak && Number(hitungan.value) < Number(kisi.dataset.kisiPalingBanyak); i += 1) {
      const nomor = Number(hitungan.value);
      const baru = contoh.cloneNode(true);
      baru.querySelectorAll(".kisi__galat").forEach((galat) => galat.remove());
      baru.querySelectorAll("input, select, textarea").forEach((kotak) => kosongkan(kotak, kotak.name.match(/^b\d+-/)[0], nomor));
      const kepala = baru.querySelector("th");
      kepala.firstChild.textContent = String(nomor + 1);
      kisi.tBodies[0].append(baru);
      hitungan.value = String(nomor + 1);
    }
  };

  const kabarkan = (terisi, ditolak, diluar) => {
    const kabar = document.querySelector("[data-kisi-kabar]");
    if (kabar) {
      const catatan = [`${terisi} sel ditempel`];
      if (ditolak) {
        catatan.push(`${ditolak} tidak dapat diisi di kolomnya`);
      }
      if (diluar) {
        catatan.push(`${diluar} di luar tabel diabaikan`);
      }
      kabar.textContent = `${catatan.join(", ")}. Periksa, lalu simpan.`;
    }
  };

  document.addEventListener("paste", (peristiwa) => {
    const kotak = peristiwa.target;
    const kisi = kotak.closest("[data-kisi]");
    const teks = (peristiwa.clipboardData?.getData("text/plain") ?? "").replace(/[\r\n]+$/, "");
    // Several lines may be meant for one box of text; cells beside each other never are.
    const batas = kotak.tagName === "TEXTAREA" ? /\t/ : /[\t\r\n]/;
    if (!kisi || !["INPUT", "SELECT", "TEXTAREA"].includes(kotak.tagName) || kotak.type === "checkbox" || kotak.matches(BUKAN_KISI) || !batas.test(teks)) {
      return;
    }
    peristiwa.preventDefault();
    const tabel = urai(teks);
    const awal = letak(kisi, kotak);
    tambahBaris(kisi, awal.baris + tabel.length - awal.daftar.length);
    const daftar = semuaBaris(kisi);
    let terisi = 0;
    let ditolak = 0;
    let diluar = 0;
    tabel.forEach((satu, i) =>
      satu.forEach((nilai, j) => {
        const tujuan = daftar[awal.baris + i]?.[awal.kolom + j];
        if (!tujuan) {
          diluar += nilai.trim() ? 1 : 0;
        } else if (isi(tujuan, nilai)) {
          terisi += 1;
        } else {
          ditolak += nilai.trim() ? 1 : 0;
        }
      }),
    );
    kabarkan(terisi, ditolak, diluar);
  });

  document.addEventListener("keydown", (peristiwa) => {
    const kotak = peristiwa.target;
    const kisi = kotak.tagName === "INPUT" ? kotak.closest("[data-kisi]") : null;
    const arah = { ArrowUp: -1, ArrowDown: 1, Enter: peristiwa.shiftKey ? -1 : 1 }[peristiwa.key];
    if (!kisi || !arah || kotak.type === "checkbox" || kotak.matches(BUKAN_KISI) || peristiwa.ctrlKey || peristiwa.altKey || peristiwa.metaKey) {
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
