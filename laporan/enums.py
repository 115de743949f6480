"""Documents: kinds, states, parts, and the one table of legal transitions."""

from dataclasses import dataclass

from django.db.models import TextChoices

from kecamatan.enums import Peran


class JenisDokumen(TextChoices):
    """Kinds of document; the value is also the word after `manage.py cetak`."""

    SK_IKU = "sk-iku", "Keputusan Camat tentang IKU"
    IKU = "iku", "Formulir IKU"
    RENSTRA = "renstra", "Renstra"
    RKT = "rkt", "RKT"
    PERJANJIAN = "perjanjian-kinerja", "Perjanjian Kinerja"
    PERJANJIAN_BAWAHAN = "perjanjian-bawahan", "Perjanjian Kinerja di bawah camat"
    RENCANA_AKSI = "rencana-aksi", "Rencana Aksi"
    LKJIP = "lkjip", "Laporan Kinerja (LKjIP)"


# Each post has one of its own a year; the rows of their wadah say which, and keep it so.
JENIS_PER_JABATAN = (JenisDokumen.PERJANJIAN_BAWAHAN, JenisDokumen.RENCANA_AKSI)


class StatusDokumen(TextChoices):
    """Where a document stands."""

    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
    DIVERIFIKASI = "diverifikasi", "Diverifikasi"
    DITETAPKAN = "ditetapkan", "Ditetapkan"
    DIGANTIKAN = "digantikan", "Digantikan"
    DICABUT = "dicabut", "Dicabut"


STATUS_DAPAT_DIUBAH = (StatusDokumen.DRAF, StatusDokumen.DIKEMBALIKAN)
# While a report stands here the Inspektorat reviews it: the words are closed, and not yet signed.
STATUS_DIREVIU = (StatusDokumen.DIAJUKAN, StatusDokumen.DIVERIFIKASI)
STATUS_RESMI = (StatusDokumen.DITETAPKAN, StatusDokumen.DIGANTIKAN, StatusDokumen.DICABUT)


class Aksi(TextChoices):
    """What moves a document from one state to the next."""

    AJUKAN = "ajukan", "Ajukan"
    KEMBALIKAN = "kembalikan", "Kembalikan dengan catatan"
    VERIFIKASI = "verifikasi", "Verifikasi"
    TETAPKAN = "tetapkan", "Tetapkan"
    GANTIKAN = "gantikan", "Gantikan"
    CABUT = "cabut", "Cabut"


@dataclass(frozen=True)
class Peralihan:
    """One legal move: from which states, to which, by whom; `oleh` empty means the system."""

    dari: tuple[StatusDokumen, ...]
    ke: StatusDokumen
    oleh: tuple[Peran, ...]
    wajib_catatan: bool = False


# The one table of transitions; docs/alur.md is generated from it.
PERALIHAN: dict[Aksi, Peralihan] = {
    Aksi.AJUKAN: Peralihan(STATUS_DAPAT_DIUBAH, StatusDokumen.DIAJUKAN, (Peran.OPERATOR,)),
    Aksi.KEMBALIKAN: Peralihan(
        (StatusDokumen.DIAJUKAN, StatusDokumen.DIVERIFIKASI),
        StatusDokumen.DIKEMBALIKAN,
        (Peran.SEKCAM, Peran.CAMAT),
        wajib_catatan=True,
    ),
    Aksi.VERIFIKASI: Peralihan(
        (StatusDokumen.DIAJUKAN,), StatusDokumen.DIVERIFIKASI, (Peran.SEKCAM,)
    ),
    Aksi.TETAPKAN: Peralihan(
        (StatusDokumen.DIVERIFIKASI,), StatusDokumen.DITETAPKAN, (Peran.CAMAT,)
    ),
    Aksi.GANTIKAN: Peralihan((StatusDokumen.DITETAPKAN,), StatusDokumen.DIGANTIKAN, ()),
    Aksi.CABUT: Peralihan(
        (StatusDokumen.DITETAPKAN,), StatusDokumen.DICABUT, (Peran.CAMAT,), wajib_catatan=True
    ),
}


class BagianButir(TextChoices):
    """Lists of a decree that hold free sentences."""

    MENIMBANG = "menimbang", "Menimbang"
    MEMPERHATIKAN = "memperhatikan", "Memperhatikan"
    DIKTUM = "diktum", "Diktum"
    TEMBUSAN = "tembusan", "Tembusan"


class FrasaPerubahan(TextChoices):
    """How a Mengingat says that a regulation was amended; printed before the amending one."""

    SEKALI = "sekali", "sebagaimana telah diubah dengan"
    DUA_KALI = "dua_kali", "sebagaimana telah dua kali diubah, terakhir dengan"
    BEBERAPA = "beberapa", "sebagaimana telah beberapa kali diubah, terakhir dengan"


class Kertas(TextChoices):
    """Paper sizes in millimetres; F4 in Indonesia is 215 x 330."""

    F4 = "215x330", "F4 (215 × 330 mm)"
    A4 = "210x297", "A4 (210 × 297 mm)"
    LEGAL = "216x356", "Legal (216 × 356 mm)"


class Huruf(TextChoices):
    """Fonts as offices name them; the embedded free font is in laporan/pencetak."""

    BOOKMAN = "bookman", "Bookman Old Style (URW Bookman)"
    ARIAL = "arial", "Arial (Liberation Sans)"
    TIMES = "times", "Times New Roman (Liberation Serif)"


class LetakBagian(TextChoices):
    """Where a part of a yearly report stands; the first two have page numbers of their own."""

    DEPAN = "depan", "Sebelum Bab I"
    BATANG = "batang", "Batang tubuh"
    LAMPIRAN = "lampiran", "Lampiran"


class Penomoran(TextChoices):
    """How a part is numbered among its neighbours that are numbered the same way."""

    TANPA = "tanpa", "Tanpa nomor"
    BAB = "bab", "BAB I, BAB II"
    HURUF = "huruf", "A., B."
    ANGKA = "angka", "1., 2."
    HURUF_KECIL = "kecil", "a., b."
    LAMPIRAN = "lampiran", "Lampiran 1, Lampiran 2"


class Pengulangan(TextChoices):
    """Whether a part comes once, or once for each sasaran of the PK."""

    SEKALI = "sekali", "Satu kali"
    SASARAN = "sasaran", "Untuk setiap sasaran"


class LetakNarasi(TextChoices):
    """Where in a part people write: before or after what the system writes."""

    TANPA = "tanpa", "Tidak ada"
    AWAL = "awal", "Di awal"
    AKHIR = "akhir", "Di akhir"


class StatusNaskah(TextChoices):
    """How far the text of a part is."""

    BELUM = "belum", "Belum ditulis"
    DITULIS = "ditulis", "Sedang ditulis"
    SIAP = "siap", "Siap"


class StatusAngka(TextChoices):
    """What a report says of its money."""

    SEMENTARA = "sementara", "Sementara, belum diaudit BPK"
    AUDITED = "audited", "Sudah diaudit BPK"


class JenisBelanja(TextChoices):
    """Kinds of spending of an APBD as the reports divide it."""

    PEGAWAI = "pegawai", "Belanja Pegawai"
    BARANG_JASA = "barang_jasa", "Belanja Barang dan Jasa"
    HIBAH = "hibah", "Belanja Hibah"
    BANSOS = "bansos", "Belanja Bantuan Sosial"
    MODAL = "modal", "Belanja Modal"


BELANJA_OPERASI = (
    JenisBelanja.PEGAWAI,
    JenisBelanja.BARANG_JASA,
    JenisBelanja.HIBAH,
    JenisBelanja.BANSOS,
)


class TingkatStandar(TextChoices):
    """With whose figure a realisasi is compared."""

    NASIONAL = "nasional", "Nasional"
    PROVINSI = "provinsi", "Provinsi"
    KABUPATEN = "kabupaten", "Kabupaten"


class BentukPerbaikan(TextChoices):
    """Whether an action needs money."""

    NON_ANGGARAN = "non_anggaran", "Kebijakan non anggaran"
    ANGGARAN = "anggaran", "Kebijakan anggaran"


class JawabanReviu(TextChoices):
    """What the reviewer says of a statement of the checklist."""

    YA = "ya", "Ya"
    TIDAK = "tidak", "Tidak"


class BentukLaporan(TextChoices):
    """The kinds of file that a yearly report comes in."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "Word"
    XLSX = "xlsx", "Excel"
    ARSIP = "arsip", "PDF/A untuk arsip"


class JenisPekerjaan(TextChoices):
    """What is done on the queue."""

    CETAK_LAPORAN = "cetak_laporan", "Mencetak laporan"


class StatusPekerjaan(TextChoices):
    """How far a job on the queue is; the first two are unfinished."""

    MENUNGGU = "menunggu", "Menunggu giliran"
    BERJALAN = "berjalan", "Sedang dikerjakan"
    SELESAI = "selesai", "Selesai"
    GAGAL = "gagal", "Gagal"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


STATUS_BELUM_SELESAI = (StatusPekerjaan.MENUNGGU, StatusPekerjaan.BERJALAN)
