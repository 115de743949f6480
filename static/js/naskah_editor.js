// The editor of a text of the yearly report: ProseMirror from django-prose-editor over the text area, which keeps
// the HTML that is sent. Figures of the data and references are single pieces that nobody can type into.
// Speaks with the other scripts by events on the text area: "naskah:sisip" and "naskah:ganti" come in,
// "naskah:tanda" says that the list of marks is another; "input" goes out when the text changed.
"use strict";

(async () => {
  const formulir = document.querySelector("form[data-naskah]");
  if (!formulir) {
    return;
  }
  const kotak = formulir.elements.isi;
  const tempat = formulir.querySelector("[data-editor]");
  const alat = formulir.querySelector("[data-alat]");
  // Where the library cannot be had the text area stays, and the button saves it.
  const [pustaka, { rapikan, sebutTempelan }] = await Promise.all([import(formulir.dataset.pustaka), import(formulir.dataset.tempel)]);
  const kabarTempelan = formulir.querySelector("[data-naskah-tempelan]");

  const pilihan = (jenis, kunci) => document.querySelector(`[data-sisip="${jenis}"] [data-pilih="${CSS.escape(kunci)}"]`);
  const buatSisipan = (jenis, sifat, kelas) =>
    pustaka.Node.create({
      name: jenis,
      group: "inline",
      inline: true,
      atom: true,
      selectable: true,
      addAttributes: () => ({ kunci: { default: "" }, teks: { default: "" } }),
      parseHTML: () => [{ tag: `span[${sifat}]`, getAttrs: (unsur) => ({ kunci: unsur.getAttribute(sifat), teks: unsur.textContent }) }],
      renderHTML: ({ node }) => ["span", { [sifat]: node.attrs.kunci }, node.attrs.teks],
      renderText: ({ node }) => node.attrs.teks,
      // On the screen it shows what the data say now, and where from.
      addNodeView: () => ({ node }) => {
        const dom = document.createElement("span");
        const kini = pilihan(jenis, node.attrs.kunci);
        dom.className = kelas;
        dom.textContent = kini?.dataset.teks ?? node.attrs.teks;
        dom.title = kini ? `${jenis === "angka" ? "Dari data: " : "Rujukan: "}${kini.dataset.sumber}` : "Tidak ada lagi di laporan ini";
        return { dom };
      },
    });

  const label = formulir.querySelector("[data-label-isi]");
  label.id ||= "label-isi";
  const editor = new pustaka.Editor({
    element: tempat,
    content: kotak.value,
    // Its style sheet is ours: css/naskah.css. The policy of the site lets no script write styles.
    injectCSS: false,
    extensions: [
      ...["Document", "Paragraph", "Text", "HardBreak", "History", "Bold", "Italic", "Underline"].map((nama) => pustaka[nama]),
      ...["Superscript", "Subscript", "BulletList", "OrderedList", "ListItem", "Blockquote"].map((nama) => pustaka[nama]),
      buatSisipan("angka", "data-angka", "angka-hidup"),
      buatSisipan("rujukan", "data-rujuk", "rujukan-hidup"),
    ],
    editorProps: {
      transformPastedHTML: (html) => {
        const hasil = rapikan(html);
        kabarTempelan.textContent = sebutTempelan(hasil);
        return hasil.html;
      },
      attributes: { role: "textbox", "aria-multiline": "true", "aria-labelledby": "judul-naskah", lang: "id", spellcheck: "false" },
    },
    onUpdate: ({ editor: satu }) => {
      kotak.value = satu.isEmpty ? "" : satu.getHTML();
      kotak.dispatchEvent(new Event("input", { bubbles: true }));
    },
    onTransaction: () => perbaruiAlat(),
  });
  tempat.hidden = alat.hidden = false;
  kotak.hidden = true;
  label.hidden = true;

  // Buttons of the forms of text.
  const MARKA = ["bold", "italic", "underline", "superscript", "subscript", "bulletList", "orderedList", "blockquote"];
  const ubah = (nama) => {
    const rantai = editor.chain().focus();
    const perintah = MARKA.includes(nama) ? `toggle${nama[0].toUpperCase()}${nama.slice(1)}` : nama;
    rantai[perintah]().run();
  };
  function perbaruiAlat() {
    for (const tombol of alat.querySelectorAll("[aria-pressed]")) {
      tombol.setAttribute("aria-pressed", String(editor.isActive(tombol.dataset.perintah)));
    }
  }
  // The editor keeps the focus: who clicks a button types on at once.
  alat.addEventListener("mousedown", (peristiwa) => peristiwa.preventDefault());
  alat.addEventListener("click", (peristiwa) => {
    const tombol = peristiwa.target.closest("[data-perintah]");
    if (tombol) {
      ubah(tombol.dataset.perintah);
    }
  });

  // The words of the text with the place of each letter; every block begins a new line, as on the server.
  const bacaTeks = () => {
    let teks = "";
    const letak = [];
    editor.state.doc.descendants((simpul, pos) => {
      if (simpul.isTextblock && teks) {
        teks += "\n";
        letak.push(null);
      }
      const isi = simpul.isText ? simpul.text : (simpul.attrs.teks ?? "");
      for (let i = 0; i < isi.length; i += 1) {
        letak.push(simpul.isText ? [pos + i, pos + i + 1] : [pos, pos + 1]);
      }
      teks += isi;
    });
    return { teks, letak };
  };
  // Of several places with the same words the one nearest to where the server saw them.
  const cari = ({ teks, letak }, kutipan, awal) => {
    let terdekat = -1;
    for (let i = teks.indexOf(kutipan); kutipan && i >= 0; i = teks.indexOf(kutipan, i + 1)) {
      if (terdekat < 0 || Math.abs(i - awal) < Math.abs(terdekat - awal)) {
        terdekat = i;
      }
    }
    const [dari, sampai] = [letak[terdekat]?.[0], letak[terdekat + kutipan.length - 1]?.[1]];
    return terdekat < 0 || dari === undefined || sampai === undefined ? null : { dari, sampai };
  };

  const sorot = () => {
    for (const tombol of formulir.querySelectorAll("[data-ganti-angka]")) {
      tombol.hidden = false;
    }
    if (!("highlights" in CSS)) {
      return;
    }
    const baca = bacaTeks();
    const daftar = Array.from(formulir.querySelectorAll("[data-kutipan]"), ({ dataset }) => ({ ...dataset, awal: Number(dataset.awal) }));
    for (const jenis of ["sama", "beda", "kata"]) {
      const rentang = daftar
        .filter((tanda) => tanda.jenis === jenis)
        .map((tanda) => cari(baca, tanda.kutipan, tanda.awal))
        .filter(Boolean)
        .map(({ dari, sampai }) => {
          const [a, b] = [editor.view.domAtPos(dari), editor.view.domAtPos(sampai)];
          const satu = new Range();
          satu.setStart(a.node, a.offset);
          satu.setEnd(b.node, b.offset);
          return satu;
        });
      CSS.highlights.set(`tanda-${jenis}`, new Highlight(...rentang));
    }
  };

  const sisipan = ({ jenis, kunci, teks }) => ({ type: jenis, attrs: { kunci, teks } });
  kotak.addEventListener("naskah:sisip", ({ detail }) => editor.chain().focus().insertContent(sisipan(detail)).run());
  kotak.addEventListener("naskah:ikat", ({ detail }) => {
    const tempatnya = cari(bacaTeks(), detail.kutipan, detail.awal);
    if (tempatnya) {
      editor.chain().focus().insertContentAt({ from: tempatnya.dari, to: tempatnya.sampai }, sisipan(detail)).run();
    }
  });
  kotak.addEventListener("naskah:tanda", () => sorot());
  // Text that came back from the browser's own copy, or was chosen after a conflict.
  kotak.addEventListener("input", () => {
    if (kotak.value !== (editor.isEmpty ? "" : editor.getHTML())) {
      editor.commands.setContent(kotak.value, { emitUpdate: false });
    }
  });
  sorot();
})();
