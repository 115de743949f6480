// Saves a form marked data-simpan-otomatis while somebody types: changed boxes go to the server 1.5 seconds later.
// Beside every box "x" stands a hidden "semula-x" with what it held; the server compares and computes, this only shows
// its answer. What could not be sent stays in the browser (draf_lokal.js) and goes when the network is back.
"use strict";

(() => {
  const tunggu = 1500;
  const cobaLagi = 15000;
  const formulir = document.querySelector("form[data-simpan-otomatis]");
  if (!formulir) {
    return;
  }
  const kabar = formulir.querySelector("[data-simpan-kabar]");
  const berubah = new Set();
  // Boxes that the server left: refused, or changed by somebody else.
  const tertinggal = new Set();
  let penunda = 0;
  let berjalan = false;
  let tombolMenunggu = null;

  const semula = (nama) => formulir.elements[`semula-${nama}`];
  const kotak = (nama) => formulir.elements[nama];
  const nilai = (satu) => (satu.type === "checkbox" ? (satu.checked ? satu.value : "") : satu.value);
  const kabari = (teks) => {
    if (kabar && kabar.textContent !== teks) {
      kabar.textContent = teks;
    }
  };

  const TANDA = ["belum", "tersimpan", "salah", "bentrok"];
  const tandai = (nama, keadaan, pesan) => {
    const satu = kotak(nama);
    const tempat = document.getElementById(`${satu.id}_kabar`);
    if (tempat) {
      tempat.classList.remove(...TANDA.map((tanda) => `sel-ukur__kabar--${tanda}`));
      if (keadaan) {
        tempat.classList.add(`sel-ukur__kabar--${keadaan}`);
      }
      tempat.textContent = pesan;
    }
    satu.classList.toggle("is-invalid", keadaan === "salah");
    if (keadaan === "salah" || keadaan === "bentrok") {
      satu.setAttribute("aria-invalid", "true");
    } else {
      satu.removeAttribute("aria-invalid");
    }
  };

  const isUsulan = (satu) => "usulan" in satu.dataset;
  // The mark "not measured" and its reason are judged together. A way that is only proposed goes with the first figure,
  // as it does with the button: the sums follow at once.
  const pasangan = (nama) => {
    const pk = nama.match(/^(?:alasan_)?tidak_diukur-(.+)$/)?.[1];
    if (pk) {
      return [`tidak_diukur-${pk}`, `alasan_tidak_diukur-${pk}`];
    }
    const cara = kotak(`cara-${nama.match(/^(?:nilai|keluaran)-(\d+)(?:-|$)/)?.[1]}`);
    return cara && isUsulan(cara) && cara.value && nilai(kotak(nama)) ? [nama, cara.name] : [nama];
  };

  const susun = (daftar) => {
    const isi = new FormData();
    isi.append("csrfmiddlewaretoken", formulir.elements.csrfmiddlewaretoken.value);
    for (const nama of daftar) {
      isi.append(`semula-${nama}`, semula(nama).value);
      if (nilai(kotak(nama))) {
        isi.append(nama, nilai(kotak(nama)));
      }
    }
    for (const serta of formulir.querySelectorAll("[data-serta]")) {
      isi.append(serta.name, serta.value);
    }
    return isi;
  };

  const ganti = (id, html) => {
    const tempat = document.getElementById(id);
    if (tempat) {
      const terbuka = tempat.querySelector("details")?.open;
      tempat.innerHTML = html;
      if (terbuka) {
        tempat.querySelector("details").open = true;
      }
    }
  };

  const terapkan = (jawaban, dikirim) => {
    for (const [nama, sel] of Object.entries(jawaban.sel)) {
      const satu = kotak(nama);
      const tetap = nilai(satu) === dikirim.get(nama);
      if (sel.keadaan === "tersimpan") {
        semula(nama).value = sel.semula;
        delete satu.dataset.usulan;
        if ("isi" in sel && tetap && satu.type !== "checkbox") {
          satu.value = sel.isi;
        }
      }
      if (sel.keadaan === "tersimpan") {
        tertinggal.delete(nama);
      } else {
        tertinggal.add(nama);
      }
      if (!tetap) {
        berubah.add(nama);
      } else {
        berubah.delete(nama);
        tandai(nama, sel.keadaan, sel.keadaan === "tersimpan" ? "Tersimpan di server" : sel.pesan);
      }
      if (sel.keadaan === "belum" && tetap) {
        tandai(nama, "belum", "Belum tersimpan");
      }
    }
    Object.entries(jawaban.hasil).forEach(([id, html]) => ganti(id, html));
  };

  const isBeres = () => !berubah.size && !tertinggal.size;
  const selesai = (jawaban) => {
    const sisa = tertinggal.size;
    const semua = isBeres();
    if (semua) {
      delete formulir.dataset.berubah;
    }
    formulir.dispatchEvent(new CustomEvent("sakip:tersimpan", { detail: { semua } }));
    if (jawaban.pesan) {
      kabari(jawaban.pesan);
    } else {
      kabari(sisa ? `${sisa} isian belum tersimpan; baca pesan di bawah kotaknya.` : `Draf tersimpan di server pukul ${jawaban.pukul}.`);
    }
  };

  const jadwalkan = (lama = tunggu) => {
    window.clearTimeout(penunda);
    penunda = window.setTimeout(kirim, lama);
  };

  const gagal = (teks, ulang) => {
    berubah.forEach((nama) => tandai(nama, "belum", "Belum terkirim"));
    kabari(teks);
    if (ulang) {
      jadwalkan(cobaLagi);
    }
  };

  const baca = async (respons) => {
    const isJson = (respons.headers.get("Content-Type") ?? "").includes("application/json");
    if (respons.ok && isJson && !respons.redirected) {
      return respons.json();
    }
    if (respons.redirected || respons.status === 403) {
      gagal("Belum terkirim: sesi Anda berakhir atau Anda tidak berwenang. Buka halaman masuk di tab lain, lalu tekan Simpan draf. Isian aman di komputer ini.", false);
    } else {
      gagal("Belum terkirim: server sedang tidak dapat melayani. Isian aman di komputer ini dan dikirim lagi sebentar lagi.", true);
    }
    return null;
  };

  async function kirim() {
    window.clearTimeout(penunda);
    if (berjalan || !berubah.size) {
      return;
    }
    berjalan = true;
    // What was refused goes along: it may stand now that another box was mended.
    const daftar = Array.from(new Set([...berubah, ...tertinggal].flatMap(pasangan)));
    const dikirim = new Map(daftar.map((nama) => [nama, nilai(kotak(nama))]));
    kabari("Menyimpan…");
    try {
      const respons = await fetch(formulir.action || window.location.href, {
        method: "POST",
        body: susun(daftar),
        headers: { "X-Simpan": "otomatis", Accept: "application/json" },
        credentials: "same-origin",
      });
      const jawaban = await baca(respons);
      if (jawaban) {
        terapkan(jawaban, dikirim);
        selesai(jawaban);
      }
    } catch {
      gagal("Belum terkirim: jaringan terputus. Isian aman di komputer ini dan dikirim saat jaringan kembali.", true);
    }
    berjalan = false;
    if (tombolMenunggu) {
      const tombol = tombolMenunggu;
      tombolMenunggu = null;
      formulir.requestSubmit(tombol);
    } else if (berubah.size && navigator.onLine) {
      jadwalkan();
    }
  }

  // The browser puts a proposed way back by itself too; only the person's own choice counts.
  const catat = (peristiwa) => {
    const satu = peristiwa.target;
    const nama = satu.name;
    if (!nama || !semula(nama) || (isUsulan(satu) && !peristiwa.isTrusted)) {
      return;
    }
    if (nilai(satu) === semula(nama).value) {
      berubah.delete(nama);
      tertinggal.delete(nama);
      tandai(nama, "", "");
      return;
    }
    berubah.add(nama);
    formulir.dataset.berubah = "1";
    tandai(nama, "belum", "Belum terkirim");
    jadwalkan();
  };
  formulir.addEventListener("input", catat);
  formulir.addEventListener("change", (peristiwa) => {
    if (peristiwa.target.matches("select, [type=checkbox]")) {
      catat(peristiwa);
    }
  });
  // The button waits for what is on its way: else it would send a base that is old by then.
  formulir.addEventListener("submit", (peristiwa) => {
    window.clearTimeout(penunda);
    if (berjalan) {
      peristiwa.preventDefault();
      tombolMenunggu = peristiwa.submitter;
    }
  });
  // formulir.js asks before leaving whenever a box changed; here only while something is not on the server.
  document.addEventListener("change", () => {
    if (isBeres()) {
      delete formulir.dataset.berubah;
    }
  });
  // draf_lokal.js ran before and put back what the server never got.
  if (document.querySelector(".draf-lokal")) {
    for (const satu of formulir.elements) {
      if (satu.name && semula(satu.name) && !isUsulan(satu) && nilai(satu) !== semula(satu.name).value) {
        berubah.add(satu.name);
        tandai(satu.name, "belum", "Dipulihkan, belum terkirim");
      }
    }
    jadwalkan();
  }
  window.addEventListener("online", () => kirim());
  window.addEventListener("offline", () => kabari("Jaringan terputus. Isian aman di komputer ini dan dikirim saat jaringan kembali."));
})();
