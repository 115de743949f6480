"""Domain errors: they carry data, and `pesan` turns it into one plain Indonesian sentence."""

from enum import StrEnum


class AlasanBukanAngka(StrEnum):
    """Why a text is not a number; the value is the sentence shown when no suggestion exists."""

    KOSONG = "Angka belum diisi."
    TITIK_DESIMAL = "Pakai koma untuk desimal, misalnya 98,5."
    KELOMPOK_RIBUAN = (
        "Titik hanya untuk ribuan, tiap tiga angka, misalnya 1.234.567. "
        "Pakai koma untuk desimal, misalnya 98,5."
    )
    CARA_INGGRIS = "Pakai titik untuk ribuan dan koma untuk desimal, misalnya 1.234,56."
    BERSATUAN = "Tulis angkanya saja tanpa satuan, misalnya 742."
    NOL_DI_DEPAN = "Tulis tanpa nol di depan, misalnya 7."
    TERLALU_PANJANG = "Angka terlalu panjang, paling banyak 30 angka."
    HURUF_LAIN = "Pakai angka 0 sampai 9 biasa; ada huruf atau tanda lain di isian ini."
    BUKAN_ANGKA = "Tulis satu angka, misalnya 1.234 atau 98,5."


class BukanAngka(Exception):
    """A text that is not one number in Indonesian spelling.

    `saran` is the spelling the writer most likely meant. It is only ever shown,
    never applied: reading 98.5 as 985 or as 98,5 must stay the writer's decision.
    """

    def __init__(self, teks: str, alasan: AlasanBukanAngka, saran: str | None = None) -> None:
        """Keep the refused text, the reason and the suggested spelling."""
        super().__init__(teks, alasan, saran)
        self.teks = teks
        self.alasan = alasan
        self.saran = saran

    @property
    def pesan(self) -> str:
        """Help sentence; its example is the writer's own number when there is a suggestion."""
        if self.saran is None:
            return self.alasan.value
        aturan, _, _ = self.alasan.value.partition(", misalnya")
        return f"{aturan.rstrip('.')}, misalnya {self.saran}."

    def __str__(self) -> str:
        """Return the same sentence, for logs and tracebacks."""
        return self.pesan


class KodeGalatRumus(StrEnum):
    """What is wrong with a formula; the value is the sentence, `{}` takes the detail."""

    KOSONG = "rumus belum diisi."
    TERLALU_PANJANG = "rumus terlalu panjang, paling banyak {} huruf."
    TERLALU_BANYAK_BAGIAN = "rumus terlalu rumit, paling banyak {} bagian."
    TERLALU_DALAM = "kurung bertumpuk terlalu dalam, paling banyak {} tingkat."
    TANDA_TIDAK_DIKENAL = "{} tidak dikenal dalam rumus."
    ANGKA_TIDAK_SAH = "{}"
    PERSEN_TIDAK_SAH = "tanda % hanya boleh pada 100%."
    KURUNG_TIDAK_DITUTUP = "tanda kurung tidak ditutup."
    KURUNG_TIDAK_DIBUKA = "tanda kurung tutup tanpa pembuka."
    KURANG_ISI = "di sini harus ada angka atau singkatan."
    KURANG_TANDA_HITUNG = 'tanda hitung (+ − × ÷) kurang sebelum "{}".'
    PEMISAH_SALAH_TEMPAT = "titik koma hanya boleh di antara isian fungsi."
    FUNGSI_TIDAK_DIKENAL = 'fungsi "{}" tidak ada; yang ada: jumlah, rata, min, maks.'
    FUNGSI_TANPA_KURUNG = 'fungsi "{0}" harus diikuti kurung, misalnya {0}(a; b).'
    NAMA_TIDAK_SAH = (
        '"{}" bukan singkatan; pakai huruf kecil a–z, angka dan garis bawah, '
        "diawali huruf, paling panjang 40."
    )
    NAMA_TIDAK_DIKENAL = 'singkatan "{}" belum dijelaskan; tambahkan di tabel singkatan.'
    VARIABEL_TIDAK_DIPAKAI = 'singkatan "{}" tidak dipakai dalam rumus; hapus barisnya.'
    KUNCI_GANDA = 'singkatan "{}" dipakai dua kali; beri nama lain.'
    TETAPAN_DI_LUAR_JANGKAUAN = 'angka tetap "{}" terlalu besar atau terlalu kecil.'
    LABEL_KOSONG = 'keterangan singkatan "{}" belum diisi.'


class RumusTidakSah(Exception):
    """A formula that cannot be accepted.

    `posisi` counts letters from 1, as people do; 0 means the formula as a whole.
    `panjang` is the number of letters to mark from there. `rincian` is the
    offending text or limit.
    """

    def __init__(
        self, kode: KodeGalatRumus, posisi: int = 0, panjang: int = 0, rincian: str = ""
    ) -> None:
        """Keep the code, the marked stretch of text and the detail."""
        super().__init__(kode, posisi, panjang, rincian)
        self.kode = kode
        self.posisi = posisi
        self.panjang = panjang
        self.rincian = rincian

    @property
    def pesan(self) -> str:
        """Sentence with the position in front: "Posisi 7: tanda kurung tidak ditutup."."""
        uraian = self.kode.value.format(self.rincian)
        if self.posisi:
            return f"Posisi {self.posisi}: {uraian}"
        return uraian[:1].upper() + uraian[1:]

    def __str__(self) -> str:
        """Return the same sentence, for logs and tracebacks."""
        return self.pesan
