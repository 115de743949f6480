"""The frozen values that iku.rekap reads: a daftar IKU with everything in it."""

from dataclasses import dataclass

from iku.domain.rumus import Rumus
from iku.enums import CaraSebut, JenisRumus, SumberKolom


@dataclass(frozen=True)
class RekapIndikatorTujuan:
    """What shows that a tujuan is reached."""

    pk: int
    teks: str
    perlu_konfirmasi: bool
    versi: int


@dataclass(frozen=True)
class RekapTujuan:
    """A tujuan with its indikator, in order."""

    pk: int
    teks: str
    perlu_konfirmasi: bool
    versi: int
    daftar_indikator: tuple[RekapIndikatorTujuan, ...]


@dataclass(frozen=True)
class RekapIku:
    """One indikator as worded, computed and owned in this set.

    `rumus` is None when the formula is verbal or missing; `tambahan` is (pk of the column, text).
    """

    pk: int
    kode: str
    nama: str
    satuan: str
    arah: str
    arah_label: str
    jenis_rumus: str
    rumus: Rumus | None
    uraian_rumus: str
    cetak_rumus: bool
    judul_penjelasan: str
    penjelasan: str
    sumber_data: str
    sebutan_penanggung_jawab: str
    cara_sebut: str
    daftar_penanggung_jawab: tuple[str, ...]
    tambahan: tuple[tuple[int, str], ...]
    perlu_konfirmasi: bool
    versi: int

    @property
    def is_verbal(self) -> bool:
        """Say whether words stand for the formula."""
        return self.jenis_rumus == JenisRumus.VERBAL

    @property
    def sebutan_cetak(self) -> str:
        """The common name that is printed; empty when the bidang are named one by one."""
        return "" if self.cara_sebut == CaraSebut.DAFTAR else self.sebutan_penanggung_jawab

    @property
    def penanggung_jawab_cetak(self) -> tuple[str, ...]:
        """The bidang that are printed one by one."""
        return () if self.cara_sebut == CaraSebut.SEBUTAN else self.daftar_penanggung_jawab

    def tambahan_of(self, kolom_pk: int) -> str:
        """Return the text of one extra column, empty when not filled."""
        return dict(self.tambahan).get(kolom_pk, "")


@dataclass(frozen=True)
class RekapSasaran:
    """A sasaran with its indikator, in order; `tujuan` is empty when not linked."""

    pk: int
    teks: str
    tujuan: str
    tujuan_pk: int | None
    perlu_konfirmasi: bool
    versi: int
    daftar_iku: tuple[RekapIku, ...]


@dataclass(frozen=True)
class RekapKolom:
    """One column of the layout; `sumber` as in iku.enums.SumberKolom."""

    pk: int
    sumber: str
    judul: str
    grup: str
    lebar: int | None


@dataclass(frozen=True)
class RekapFormat:
    """The layout: title lines still hold {KECAMATAN}, {kecamatan}, {KABUPATEN}, {tahun}."""

    pk: int
    nama: str
    judul_kepala: str
    tampil_instansi: bool
    tampil_tugas: bool
    tampil_fungsi: bool
    tampil_tujuan: bool
    tampil_indikator_tujuan: bool
    judul_tabel: str
    nomori_indikator: bool
    daftar_kolom: tuple[RekapKolom, ...]

    @property
    def is_bergrup(self) -> bool:
        """Say whether some columns share a heading, so that the head has two rows."""
        return any(kolom.grup for kolom in self.daftar_kolom)

    @property
    def daftar_tambahan(self) -> tuple[RekapKolom, ...]:
        """The columns that are filled per indikator."""
        return tuple(k for k in self.daftar_kolom if k.sumber == SumberKolom.TAMBAHAN)


@dataclass(frozen=True)
class RekapDaftar:
    """Everything the printed form and the pages say about one daftar IKU."""

    pk: int
    kecamatan_id: int
    tahun: int
    tahun_akhir: int | None
    masa: str
    format: RekapFormat
    daftar_tujuan: tuple[RekapTujuan, ...]
    daftar_sasaran: tuple[RekapSasaran, ...]

    @property
    def daftar_iku(self) -> tuple[RekapIku, ...]:
        """Every indikator, in print order."""
        return tuple(iku for sasaran in self.daftar_sasaran for iku in sasaran.daftar_iku)

    @property
    def jumlah_perlu_konfirmasi(self) -> int:
        """How many copied items nobody has looked at yet."""
        indikator = [satu for tujuan in self.daftar_tujuan for satu in tujuan.daftar_indikator]
        semua = (self.daftar_tujuan, indikator, self.daftar_sasaran, self.daftar_iku)
        return sum(satu.perlu_konfirmasi for bagian in semua for satu in bagian)
