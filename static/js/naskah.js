// Saves the text of a part while somebody writes, 1.5 seconds after the last letter, and shows the marks that come
// back. Somebody else's newer text is shown beside it; what the network lost stays in the browser (draf_lokal.js) and
// goes when the network is back.
"use strict";

(() => {
  const tunggu = 1500;
  const cobaLagi = 15000;
  const formulir = document.querySelector("form[data-naskah]");
  if (!formulir) {
    return;
  }
  const kotak = formulir.elements.isi;
  const versi = formulir.elements.versi;
  const kabar = formulir.querySelector("[data-naskah-kabar]");
  const tempatTanda = formulir.querySelector("[data-tanda]");
  const tempatBentrok = formulir.querySelector("[data-bentrok]");
  let penunda = 0;
  let berjalan = false;
  let tersimpan = kotak.defaultValue;
  let bentrok = null;
  let tombolMenunggu = null;
  let isSesiHabis = false;

  const kabari = (teks) => {
    kabar.textContent = teks;
  };
  const isBerubah = () => kotak.value !== tersimpan;
  // draf_lokal.js writes its copy on this event too: buttons of the editor make no event that it hears.
  const kabariDraf = (semua) => formulir.dispatchEvent(new CustomEvent("sakip:tersimpan", { detail: { semua } }));
  const jadwalkan = (lama = tunggu) => {
    window.clearTimeout(penunda);
    penunda = window.setTimeout(kirim, lama);
  };
  const gantiVersi = (angka) => {
    versi.value = angka;
    for (const lain of document.querySelectorAll("[data-versi-naskah]")) {
      lain.value = angka;
    }
  };
  const gagal = (teks, ulang) => {
    kabari(teks);
    if (ulang) {
      jadwalkan(cobaLagi);
    }
  };

  const tunjukkanKeadaan = (jawaban) => {
    const isi = { lencana: "[data-lencana-naskah]", keadaan_naskah: "[data-keadaan-naskah]", banyak_versi: "[data-banyak-versi]" };
    for (const [nama, tempat] of Object.entries(isi)) {
      document.querySelector(tempat).innerHTML = jawaban[nama];
    }
  };
  const tunjukkanTanda = (jawaban) => {
    tempatTanda.innerHTML = jawaban.html;
    kotak.dispatchEvent(new CustomEvent("naskah:tanda"));
  };
  tempatTanda.addEventListener("click", (peristiwa) => {
    const tombol = peristiwa.target.closest("[data-ganti-angka]");
    if (tombol) {
      const { kutipan, awal } = tombol.closest("[data-kutipan]").dataset;
      const detail = { jenis: "angka", kunci: tombol.dataset.gantiAngka, teks: tombol.dataset.gantiTeks, kutipan, awal: Number(awal) };
      kotak.dispatchEvent(new CustomEvent("naskah:ikat", { detail }));
    }
  });

  const berhasil = (jawaban, dikirim) => {
    tersimpan = dikirim;
    gantiVersi(jawaban.versi);
    tunjukkanKeadaan(jawaban);
    if (!isBerubah()) {
      delete formulir.dataset.berubah;
      document.querySelector("[data-mulai-naskah]")?.remove();
      tunjukkanTanda(jawaban);
    }
    kabariDraf(!isBerubah());
    kabari(`Tersimpan di server pukul ${jawaban.pukul}.`);
  };
  const tampilkanBentrok = (jawaban) => {
    bentrok = jawaban;
    tempatBentrok.innerHTML = jawaban.html;
    tempatBentrok.scrollIntoView({ block: "center" });
    kabari("Belum tersimpan: pilih dulu naskah mana yang dipakai.");
  };
  tempatBentrok.addEventListener("click", (peristiwa) => {
    const pilihan = peristiwa.target.closest("[data-pakai]")?.dataset.pakai;
    if (!pilihan) {
      return;
    }
    const { tersimpan: milikLain, versi: terbaru } = bentrok;
    bentrok = null;
    tempatBentrok.replaceChildren();
    gantiVersi(terbaru);
    tersimpan = milikLain;
    if (pilihan === "tersimpan") {
      kotak.value = milikLain;
      kotak.dispatchEvent(new Event("input", { bubbles: true }));
      delete formulir.dataset.berubah;
      kabariDraf(true);
      kabari("Naskah yang tersimpan dipakai.");
    } else {
      kirim();
    }
  });

  const baca = async (respons) => {
    const isJson = (respons.headers.get("Content-Type") ?? "").includes("application/json");
    if (respons.ok && isJson && !respons.redirected) {
      return respons.json();
    }
    if (respons.redirected || respons.status === 403) {
      isSesiHabis = true;
      gagal("Belum terkirim: sesi Anda berakhir atau Anda tidak berwenang. Masuk lagi di tab lain, lalu kembali ke sini; naskah dikirim sendiri. Naskah aman di komputer ini.", false);
    } else {
      gagal("Belum terkirim: server sedang tidak dapat melayani. Naskah aman di komputer ini dan dikirim lagi sebentar lagi.", true);
    }
    return null;
  };

  // Logging in again changes the token of every form; the page is asked for the new one, of the same person only.
  const lanjutkanSesi = async () => {
    const respons = await fetch(window.location.pathname, { credentials: "same-origin" });
    const halaman = new DOMParser().parseFromString(await respons.text(), "text/html");
    const token = halaman.querySelector("form[data-naskah] [name=csrfmiddlewaretoken]")?.value;
    if (respons.redirected || !token || halaman.body.dataset.pengguna !== document.body.dataset.pengguna) {
      return;
    }
    for (const lain of document.querySelectorAll("[name=csrfmiddlewaretoken]")) {
      lain.value = token;
    }
    isSesiHabis = false;
  };

  async function kirim() {
    window.clearTimeout(penunda);
    if (berjalan || bentrok || !isBerubah()) {
      return;
    }
    berjalan = true;
    const dikirim = kotak.value;
    kabariDraf(false);
    kabari("Menyimpan…");
    try {
      if (isSesiHabis) {
        await lanjutkanSesi();
      }
      const respons = await fetch(formulir.action, {
        method: "POST",
        body: new FormData(formulir),
        headers: { "X-Simpan": "otomatis", Accept: "application/json" },
        credentials: "same-origin",
      });
      const jawaban = await baca(respons);
      if (jawaban?.keadaan === "tersimpan") {
        berhasil(jawaban, dikirim);
      } else if (jawaban?.keadaan === "bentrok") {
        tampilkanBentrok(jawaban);
      } else if (jawaban) {
        kabari(`Belum tersimpan. ${jawaban.pesan}`);
      }
    } catch {
      gagal("Belum terkirim: jaringan terputus. Naskah aman di komputer ini dan dikirim saat jaringan kembali.", true);
    }
    berjalan = false;
    if (tombolMenunggu) {
      const tombol = tombolMenunggu;
      tombolMenunggu = null;
      formulir.requestSubmit(tombol);
    } else if (kotak.value !== dikirim && isBerubah() && navigator.onLine) {
      jadwalkan();
    }
  }

  kotak.addEventListener("input", () => {
    if (!isBerubah()) {
      return;
    }
    formulir.dataset.berubah = "1";
    jadwalkan();
  });
  // The button waits for what is on its way: else it would send a version that is old by then.
  formulir.addEventListener("submit", (peristiwa) => {
    window.clearTimeout(penunda);
    if (isSesiHabis) {
      peristiwa.preventDefault();
      kirim();
    } else if (berjalan) {
      peristiwa.preventDefault();
      tombolMenunggu = peristiwa.submitter;
    }
  });
  // draf_lokal.js ran before and put back what the server never got.
  if (isBerubah()) {
    jadwalkan();
  }
  window.addEventListener("online", () => kirim());
  document.addEventListener("visibilitychange", () => {
    if (isSesiHabis && document.visibilityState === "visible") {
      kirim();
    }
  });
  window.addEventListener("offline", () => kabari("Jaringan terputus. Naskah aman di komputer ini dan dikirim saat jaringan kembali."));
})();
