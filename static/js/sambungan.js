// What a person is told when an htmx request fails: the page and its typed text stay as they are.
"use strict";

(() => {
  const kabari = (teks) => {
    const tempat = document.getElementById("pesan");
    if (!tempat) {
      return;
    }
    const baris = document.createElement("p");
    baris.className = "spanduk spanduk--error";
    baris.textContent = teks;
    tempat.replaceChildren(baris);
    tempat.scrollIntoView({ block: "center" });
  };

  document.addEventListener("htmx:sendError", () => {
    kabari("Server tidak dapat dihubungi. Isian Anda masih ada di layar; periksa jaringan lalu coba lagi.");
  });

  document.addEventListener("htmx:responseError", (peristiwa) => {
    const nomor = peristiwa.detail.xhr.status;
    kabari(
      nomor === 403
        ? "Sesi Anda sudah berakhir atau Anda tidak berwenang. Buka halaman masuk di tab lain, lalu coba lagi."
        : `Permintaan tidak dapat dilayani (${nomor}). Isian Anda masih ada di layar; coba lagi sebentar lagi.`,
    );
  });

  // An expired session answers with the whole login page; inside a fragment it would only confuse.
  document.addEventListener("htmx:beforeSwap", (peristiwa) => {
    if (peristiwa.detail.xhr.responseText.includes('<body class="tamu">')) {
      peristiwa.detail.shouldSwap = false;
      kabari("Sesi Anda sudah berakhir. Buka halaman masuk di tab lain, lalu coba lagi. Isian Anda masih ada di layar.");
    }
  });
})();
