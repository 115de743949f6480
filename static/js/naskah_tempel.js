// What is pasted into a text of the yearly report, made fit for it: lists of Word become lists, a row of a table a line
// of its own, and what has no place here is counted, so that the page can say so. Loaded by naskah_editor.js.

// The policy of the site forbids styles and complains of each; here they are only read.
const GAYA = "data-gaya";
const baca = (html) => {
  const tanpaLembar = html.replace(/<style\b[^]*?<\/style\s*>/gi, "");
  return new DOMParser().parseFromString(tanpaLembar.replace(/(<[^>]*?\s)style\s*=/gi, `$1${GAYA}=`), "text/html");
};
const gayaDari = (unsur) => unsur.getAttribute(GAYA) ?? "";
const buat = (dokumen, nama, ...isi) => {
  const unsur = dokumen.createElement(nama);
  unsur.append(...isi);
  return unsur;
};

// Word and Google Docs say in styles what is bold, and put a bold that is not bold around everything.
const rapikanTebal = (dokumen) => {
  for (const unsur of dokumen.querySelectorAll("b, strong")) {
    if (/font-weight\s*:\s*(?:normal|400)/i.test(gayaDari(unsur))) {
      unsur.replaceWith(...unsur.childNodes);
    }
  }
  for (const unsur of dokumen.querySelectorAll("span")) {
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(gayaDari(unsur))) {
      unsur.replaceWith(buat(dokumen, "strong", ...unsur.childNodes));
    }
  }
};

// In Word an item of a list is a paragraph that names its list and level, and begins with its number as text.
const ANGKA = /^\s*\(?(?:\d+|[a-z]|[ivx]+)[.)]/i;
const butirWord = (unsur) => {
  const tingkat = gayaDari(unsur).match(/mso-list\s*:\s*\S+\s+level(\d+)/i);
  const penanda = tingkat && Array.from(unsur.querySelectorAll("span")).find((satu) => /mso-list\s*:\s*ignore/i.test(gayaDari(satu)));
  return penanda ? { tingkat: Number(tingkat[1]), jenis: ANGKA.test(penanda.textContent) ? "ol" : "ul", penanda } : null;
};
const rapikanDaftarWord = (dokumen) => {
  let tumpukan = [];
  let sebelum = null;
  for (const alinea of dokumen.querySelectorAll("p")) {
    const butir = butirWord(alinea);
    if (!butir) {
      continue;
    }
    if (alinea.previousElementSibling !== sebelum) {
      tumpukan = [];
    }
    butir.penanda.remove();
    while (tumpukan.length && tumpukan.at(-1).tingkat > butir.tingkat) {
      tumpukan.pop();
    }
    if (tumpukan.at(-1)?.tingkat !== butir.tingkat) {
      const daftar = dokumen.createElement(butir.jenis);
      const induk = tumpukan.at(-1)?.daftar.lastElementChild;
      if (induk) {
        induk.append(daftar);
      } else {
        alinea.before(daftar);
      }
      tumpukan.push({ tingkat: butir.tingkat, daftar });
    }
    tumpukan.at(-1).daftar.append(buat(dokumen, "li", buat(dokumen, "p", ...alinea.childNodes)));
    alinea.remove();
    sebelum = tumpukan[0].daftar;
  }
};

const rapikanTabel = (dokumen) => {
  const semua = Array.from(dokumen.querySelectorAll("table")).reverse();
  for (const tabel of semua) {
    const baris = Array.from(tabel.querySelectorAll("tr"), (satu) =>
      Array.from(satu.cells, (sel) => sel.textContent.replace(/\s+/g, " ").trim()).filter(Boolean).join("; "),
    );
    tabel.replaceWith(...baris.filter(Boolean).map((teks) => buat(dokumen, "p", teks)));
  }
  return semua.length;
};

// Returns the HTML that the editor takes, and how many tables and pictures it could not take as such.
export const rapikan = (html) => {
  const dokumen = baca(html);
  rapikanTebal(dokumen);
  rapikanDaftarWord(dokumen);
  const gambar = dokumen.querySelectorAll("img").length;
  const tabel = rapikanTabel(dokumen);
  for (const judul of dokumen.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    judul.replaceWith(buat(dokumen, "p", buat(dokumen, "strong", ...judul.childNodes)));
  }
  dokumen.querySelectorAll(`[${GAYA}]`).forEach((unsur) => unsur.removeAttribute(GAYA));
  return { html: dokumen.body.innerHTML, tabel, gambar };
};

// Says what became of them; empty when everything came as it was.
export const sebutTempelan = ({ tabel, gambar }) =>
  [
    tabel ? "Tabel yang ditempel menjadi baris biasa; tabel laporan dibuat dari data." : "",
    gambar ? "Gambar tidak ikut ditempel; pakai Tambah gambar di bawah." : "",
  ]
    .filter(Boolean)
    .join(" ");
