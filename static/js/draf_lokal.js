// Keeps the typed text of forms marked data-draf-kunci in this browser until the server has it.
// After an expired session or a lost network the text comes back with a notice; signing out wipes it.
"use strict";

(() => {
  const awalan = "sakip:draf:";
  const terakhirDikirim = "sakip:terkirim";
  const umurPalingLama = 3 * 24 * 60 * 60 * 1000;
  const pengguna = document.body.dataset.pengguna;
  if (!pengguna) {
    return;
  }

  // Storage may be full or forbidden by the office; typing must go on all the same.
  const coba = (kerja) => {
    try {
      return kerja();
    } catch {
      return null;
    }
  };
  const milikSaya = `${awalan}${pengguna}:`;
  const baca = (kunci) => coba(() => JSON.parse(localStorage.getItem(kunci)));
  const hapus = (kunci) => coba(() => localStorage.removeItem(kunci));
  const semuaKunci = () => coba(() => Object.keys(localStorage).filter((kunci) => kunci.startsWith(awalan))) ?? [];
  const kunciFormulir = (formulir) => milikSaya + formulir.dataset.drafKunci;
  const versi = (formulir) => formulir.querySelector("[name$=versi]")?.value ?? "";
  const isDicentang = (isian) => isian.type === "checkbox" || isian.type === "radio";
  // data-tanpa-draf: figures typed only to try something out, on the field or around several.
  // data-draf-sel: only changed boxes are kept, each with what it held ("semula-x"), so that the server can tell
  // whether somebody else changed it since.
  const isSemula = (isian) => isian.name.startsWith("semula-") && "drafSel" in isian.form.dataset;
  const bukanIsian = "[type=hidden], [type=password], [type=file], [type=submit], [data-tanpa-draf], [data-tanpa-draf] *";
  const daftarIsian = (formulir) =>
    Array.from(formulir.elements).filter(
      (isian) => isian.name && isian.matches("input, textarea, select") && (!isian.matches(bukanIsian) || isSemula(isian)),
    );
  const ringkas = (formulir, nilai) => {
    if (!("drafSel" in formulir.dataset)) return nilai;
    const isBerubah = (nama) => (nilai[nama]?.[0] ?? "") !== (nilai[`semula-${nama}`]?.[0] ?? "");
    return Object.fromEntries(Object.entries(nilai).filter(([nama]) => isBerubah(nama.replace(/^semula-/, ""))));
  };
  const label = (isian) => (isian.labels?.[0]?.textContent ?? isian.ariaLabel ?? "").replace("*", "").replace(/\s+/g, " ").trim();
  const terbaca = (isian) => (isian.matches("select") ? Array.from(isian.selectedOptions, (pilihan) => pilihan.text).join(", ") : isian.value).trim();

  const kumpulkan = (formulir) => {
    const nilai = {};
    for (const isian of daftarIsian(formulir)) {
      nilai[isian.name] ??= [];
      if (isDicentang(isian)) {
        if (isian.checked) nilai[isian.name].push(isian.value);
      } else if (isian.multiple) {
        nilai[isian.name].push(...Array.from(isian.selectedOptions, (pilihan) => pilihan.value));
      } else {
        nilai[isian.name].push(isian.value);
      }
    }
    return nilai;
  };

  const isi = (formulir, nilai) => {
    for (const isian of daftarIsian(formulir)) {
      const baru = nilai[isian.name];
      if (!baru) continue;
      if (isDicentang(isian)) {
        isian.checked = baru.includes(isian.value);
      } else if (isian.multiple) {
        for (const pilihan of isian.options) pilihan.selected = baru.includes(pilihan.value);
      } else {
        isian.value = baru[0] ?? "";
      }
      isian.dispatchEvent(new Event("input", { bubbles: true }));
      isian.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  // What each field is called and says, for a page that no longer has the field.
  const kutip = (formulir) =>
    Object.fromEntries(
      daftarIsian(formulir).filter((isian) => !isDicentang(isian) && !isSemula(isian) && isian.value).map((isian) => [isian.name, [label(isian), terbaca(isian)]]),
    );

  const penunda = new Map();
  let sedangPergi = false;
  const simpan = (formulir) => {
    window.clearTimeout(penunda.get(formulir));
    penunda.delete(formulir);
    const draf = { waktu: Date.now(), versi: versi(formulir), nilai: ringkas(formulir, kumpulkan(formulir)), kutipan: kutip(formulir) };
    coba(() => localStorage.setItem(kunciFormulir(formulir), JSON.stringify(draf)));
  };
  const simpanYangTertunda = () => Array.from(penunda.keys()).forEach(simpan);

  const tombol = (teks, kerja) => {
    const elemen = document.createElement("button");
    elemen.type = "button";
    elemen.className = "btn btn-outline-secondary";
    elemen.textContent = teks;
    elemen.addEventListener("click", kerja);
    return elemen;
  };

  // Text of rows that the page does not have (added rows of a list) is shown, to be copied by hand.
  const sisa = (formulir, kutipan) => {
    const ada = new Set(daftarIsian(formulir).map((isian) => isian.name));
    return Object.entries(kutipan).filter(([nama, [, teks]]) => !ada.has(nama) && teks).map(([, pasangan]) => pasangan);
  };

  const susunSisa = (tertinggal) => {
    const wadah = document.createElement("div");
    const pengantar = document.createElement("p");
    const daftar = document.createElement("ul");
    pengantar.textContent = "Isian ini tidak ada tempatnya lagi di halaman ini. Salin bila masih perlu:";
    for (const [nama, teks] of tertinggal) {
      const butir = document.createElement("li");
      butir.textContent = nama ? `${nama}: ${teks}` : teks;
      daftar.append(butir);
    }
    wadah.className = "draf-lokal__sisa";
    wadah.append(pengantar, daftar);
    return wadah;
  };

  const beriTahu = (formulir, draf, awal, isVersiSama) => {
    const kotak = document.createElement("div");
    const teks = document.createElement("p");
    const saat = new Date(draf.waktu).toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" });
    kotak.className = "spanduk spanduk--warning draf-lokal";
    kotak.setAttribute("role", "status");
    kotak.tabIndex = -1;
    teks.textContent = isVersiSama
      ? `Isian yang belum tersimpan dipulihkan (terakhir diketik ${saat}). Periksa, lalu simpan.`
      : `Ada isian Anda yang belum tersimpan (${saat}), tetapi halaman ini sudah diubah sesudahnya.`;
    const buang = tombol("Buang isian ini", () => {
      isi(formulir, awal);
      window.clearTimeout(penunda.get(formulir));
      penunda.delete(formulir);
      hapus(kunciFormulir(formulir));
      delete formulir.dataset.berubah;
      kotak.remove();
      daftarIsian(formulir)[0]?.focus();
    });
    kotak.append(teks);
    const tertinggal = sisa(formulir, draf.kutipan ?? {});
    if (tertinggal.length) kotak.append(susunSisa(tertinggal));
    if (!isVersiSama) {
      const pulihkan = tombol("Pulihkan isian saya", () => {
        isi(formulir, draf.nilai);
        pulihkan.remove();
      });
      kotak.append(pulihkan);
    }
    kotak.append(buang);
    formulir.before(kotak);
    // The summary of errors comes first where there is one; formulir.js moves the focus there.
    if (!document.querySelector("[data-fokus]")) {
      kotak.focus({ preventScroll: true });
      kotak.scrollIntoView({ block: "center" });
    }
  };

  // What a page of cells shows already needs no restoring: it was saved, or the page kept it beside its error.
  const isBeda = (formulir, draf, awal) => {
    if (!("drafSel" in formulir.dataset)) return JSON.stringify(draf.nilai) !== JSON.stringify(awal);
    const belumAda = (nama) => JSON.stringify(draf.nilai[nama] ?? []) !== JSON.stringify(awal[nama] ?? []);
    draf.nilai = Object.fromEntries(Object.entries(draf.nilai).filter(([nama]) => belumAda(nama.replace(/^semula-/, ""))));
    return Object.keys(draf.nilai).length > 0;
  };

  const pasang = (formulir) => {
    const awal = kumpulkan(formulir);
    const draf = baca(kunciFormulir(formulir));
    if (draf && isBeda(formulir, draf, awal)) {
      const isVersiSama = draf.versi === versi(formulir);
      if (isVersiSama) isi(formulir, draf.nilai);
      beriTahu(formulir, draf, awal, isVersiSama);
    } else if (draf && !document.querySelector(".ringkasan-galat")) {
      hapus(kunciFormulir(formulir));
    }
    formulir.addEventListener("input", (peristiwa) => {
      if (!peristiwa.isTrusted) return;
      sedangPergi = false;
      window.clearTimeout(penunda.get(formulir));
      penunda.set(formulir, window.setTimeout(simpan, 600, formulir));
    });
    formulir.addEventListener("change", (peristiwa) => {
      // The box that has the focus says "change" when its page goes; a person's own change said "input" before.
      if (peristiwa.isTrusted && !sedangPergi) simpan(formulir);
    });
    formulir.addEventListener("submit", () => simpan(formulir));
    // simpan_otomatis.js: the server has some of it, or all. An answer that comes while the page is being left came
    // after the next page was asked for, and that one may show what was there before: the draft stays, to be compared.
    formulir.addEventListener("sakip:tersimpan", (peristiwa) => {
      if (sedangPergi) return;
      simpan(formulir);
      if (peristiwa.detail.semua) {
        hapus(kunciFormulir(formulir));
        document.querySelector(".draf-lokal")?.remove();
      }
    });
  };

  for (const kunci of semuaKunci()) {
    const draf = baca(kunci);
    if (!draf || Date.now() - draf.waktu > umurPalingLama) hapus(kunci);
  }
  const hapusYangDikirim = () => {
    const dikirim = coba(() => sessionStorage.getItem(terakhirDikirim));
    if (dikirim) hapus(dikirim);
  };
  if (document.querySelector("[data-tersimpan]")) hapusYangDikirim();
  // After a conflict the person may choose what is stored: the refused text is not offered again.
  document.addEventListener("click", (peristiwa) => {
    if (peristiwa.target.closest("[data-buang-draf]")) hapusYangDikirim();
  });
  document.querySelectorAll("form[data-draf-kunci]").forEach(pasang);

  // "Keluar" wipes when the page is really left: a person may still answer the leave question with "stay".
  // That question is asked once for the logout; asked a second time it is about going elsewhere.
  let keluar = "";
  document.addEventListener("submit", (peristiwa) => {
    const formulir = peristiwa.target;
    if ("hapusDraf" in formulir.dataset) {
      keluar = "diminta";
    } else if (formulir.method === "post") {
      const kunci = formulir.dataset.drafKunci ? kunciFormulir(formulir) : "";
      coba(() => sessionStorage.setItem(terakhirDikirim, kunci));
    }
  });
  window.addEventListener("beforeunload", () => {
    sedangPergi = true;
    simpanYangTertunda();
    keluar = keluar === "diminta" ? "ditanya" : "";
  });
  window.addEventListener("pagehide", () => {
    simpanYangTertunda();
    if (keluar) semuaKunci().filter((kunci) => kunci.startsWith(milikSaya)).forEach(hapus);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !keluar) simpanYangTertunda();
  });
})();
