"""Where every kecamatan of a kabupaten stands with its documents of one year."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Count, Q

from iku.models import covers_tahun
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.tanggal import format_tanggal
from laporan.enums import STATUS_RESMI, JenisDokumen, StatusDokumen
from laporan.jenis_pantau import DAFTAR_JENIS, JenisPantau
from laporan.models import SEBUTAN, WADAH_JENIS, Dokumen

BELUM = "belum"
# How far a document has come; of several the one that is least far says how they stand.
URUTAN = (
    StatusDokumen.DRAF,
    StatusDokumen.DIKEMBALIKAN,
    StatusDokumen.DIAJUKAN,
    StatusDokumen.DIVERIFIKASI,
    StatusDokumen.DITETAPKAN,
    StatusDokumen.DIGANTIKAN,
    StatusDokumen.DICABUT,
)


@dataclass(frozen=True)
class SelPantau:
    """What one kecamatan has of one kind: nothing, one document, or several of different posts."""

    jenis: JenisPantau
    daftar_dokumen: tuple[Dokumen, ...]
    # Newer than the one in force: a correction on its way.
    susulan: Dokumen | None = None

    @property
    def status(self) -> str:
        """The state that counts and filters go by."""
        semua = [StatusDokumen(satu.status) for satu in self.daftar_dokumen]
        return min(semua, key=URUTAN.index).value if semua else BELUM

    @property
    def label(self) -> str:
        """The state in words."""
        return label_status(self.status)

    @property
    def utama(self) -> Dokumen | None:
        """The document that the cell links to; None when there is none or there are several."""
        return None if self.jenis.per_jabatan else next(iter(self.daftar_dokumen), None)

    @property
    def sebutan(self) -> str:
        """Which one it is: a correction, its number; empty for a first version without number."""
        if self.utama is None:
            return ""
        nomor = f"Nomor {self.utama.urut_cetak}" if self.utama.urut_cetak else ""
        return nomor or self.utama.sebutan_revisi.strip()

    @property
    def sebutan_susulan(self) -> str:
        """What the correction on its way is called; empty without one."""
        if self.susulan is None:
            return ""
        return self.susulan.sebutan_revisi.strip() or "Perubahan"

    @property
    def keterangan(self) -> str:
        """Date of what is enacted and whether its signed paper is there, or how many of each."""
        if self.utama is None:
            return self._hitung_status()
        if self.utama.status not in STATUS_RESMI or self.utama.tanggal is None:
            return ""
        ada = getattr(self.utama, "jumlah_pindaian", 0)
        return f"{format_tanggal(self.utama.tanggal)}, {'ada' if ada else 'tanpa'} pindaian"

    def _hitung_status(self) -> str:
        hitungan = Counter(StatusDokumen(satu.status) for satu in self.daftar_dokumen)
        return ", ".join(
            f"{hitungan[status]} {status.label.lower()}" for status in URUTAN if hitungan[status]
        )


@dataclass(frozen=True)
class BarisPantau:
    """One kecamatan with a cell for each kind of document."""

    kode: str
    nama: str
    daftar_sel: tuple[SelPantau, ...]

    def sel_of(self, jenis: JenisPantau) -> SelPantau:
        """Return the cell of one kind."""
        return next(sel for sel in self.daftar_sel if sel.jenis == jenis)


@dataclass(frozen=True)
class Pantauan:
    """Every kecamatan of the user in one year."""

    semua: tuple[BarisPantau, ...]

    def hitung(self, jenis: JenisPantau) -> tuple[tuple[str, str, int], ...]:
        """Return code, words and number of kecamatan for each state of one kind that occurs."""
        hitungan = Counter(baris.sel_of(jenis).status for baris in self.semua)
        return tuple(
            (kode, label_status(kode, jenis), hitungan[kode])
            for kode in (BELUM, *StatusDokumen.values)
            if hitungan[kode]
        )

    def hitung_belum(self, jenis: JenisPantau) -> int:
        """Return how many kecamatan have none of one kind."""
        return sum(baris.sel_of(jenis).status == BELUM for baris in self.semua)

    def saring(self, *, cari: str, jenis: JenisPantau, status: str) -> tuple[BarisPantau, ...]:
        """Return the kecamatan whose name or code holds `cari`, in that state of one kind."""
        kata = cari.strip().casefold()
        return tuple(
            baris
            for baris in self.semua
            if kata in f"{baris.kode} {baris.nama}".casefold()
            and status in {"", baris.sel_of(jenis).status}
        )


def label_status(status: str, jenis: JenisPantau | None = None) -> str:
    """Return a state in words; of a kind that is not there, which one."""
    if status != BELUM:
        return str(StatusDokumen(status).label)
    return f"Belum ada {jenis.label}" if jenis else "Belum ada"


def build_pantau(pengguna: Pengguna, *, tahun: int) -> Pantauan:
    """Return every kecamatan the user may see with its documents for `tahun`."""
    milik = _dokumen_per_sel(pengguna, tahun)
    return Pantauan(
        tuple(
            BarisPantau(
                kecamatan.kode,
                kecamatan.nama,
                tuple(_sel(jenis, milik[kecamatan.pk, jenis.kode]) for jenis in DAFTAR_JENIS),
            )
            for kecamatan in Kecamatan.objects.visible_to(pengguna).order_by("kode").defer("logo")
        )
    )


def dokumen_untuk(tahun: int) -> Q:
    """Return the condition that the content of a document covers `tahun`."""
    kolom_isi = dict.fromkeys(WADAH_JENIS.values())
    return reduce(or_, (covers_tahun(tahun, f"{kolom}__") for kolom in kolom_isi))


def _dokumen_per_sel(pengguna: Pengguna, tahun: int) -> defaultdict[tuple[int, str], list[Dokumen]]:
    """Return the documents of a year by kecamatan and kind, oldest first."""
    kode_of = {jenis: satu.kode for satu in DAFTAR_JENIS for jenis in satu.jenis}
    baris = (
        Dokumen.objects.visible_to(pengguna)
        .filter(dokumen_untuk(tahun), jenis__in=kode_of)
        .select_related(*SEBUTAN)
        .defer("kecamatan__logo")
        .order_by("pk")
        .annotate(jumlah_pindaian=Count("daftar_pindaian"))
    )
    per_sel: defaultdict[tuple[int, str], list[Dokumen]] = defaultdict(list)
    for dokumen in baris:
        per_sel[dokumen.kecamatan_id, kode_of[JenisDokumen(dokumen.jenis)]].append(dokumen)
    return per_sel


def _sel(jenis: JenisPantau, daftar: list[Dokumen]) -> SelPantau:
    if jenis.per_jabatan:
        return SelPantau(jenis, list_terkini(daftar))
    terkini = choose_terkini(daftar)
    if terkini is None:
        return SelPantau(jenis, ())
    susulan = next((d for d in daftar if d.pk > terkini.pk and not d.is_resmi), None)
    return SelPantau(jenis, (terkini,), susulan)


def choose_terkini(daftar: Iterable[Dokumen]) -> Dokumen | None:
    """Return the document in force, else the newest.

    A correction that is still a draft does not hide what is in force.
    """
    return max(daftar, key=lambda d: (d.status == StatusDokumen.DITETAPKAN, d.pk), default=None)


def list_terkini(daftar: Iterable[Dokumen]) -> tuple[Dokumen, ...]:
    """Return the PK in force of each post, else its newest."""
    per_jabatan: defaultdict[tuple[str, int | None], list[Dokumen]] = defaultdict(list)
    for dokumen in daftar:
        assert dokumen.perjanjian is not None, "constraint dokumen_satu_wadah"
        per_jabatan[dokumen.perjanjian.jabatan, dokumen.perjanjian.bidang_id].append(dokumen)
    terkini = (choose_terkini(satu) for satu in per_jabatan.values())
    return tuple(satu for satu in terkini if satu is not None)
