"""What a person can do now with the bagian of a triwulan, what happens next, and why not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from iku.alur_ukur import (
    PERALIHAN_REALISASI,
    AksiRealisasi,
    StatusRealisasi,
    count_status,
    sebut_hitungan,
)
from iku.models import BagianUkur, Bukti, IzinIsi, Pengukuran
from iku.pengukuran.hitung import write_capaian
from iku.pengukuran.isi import IsiPengukuran
from iku.pengukuran.kelengkapan import list_kekurangan
from iku.pengukuran.milik import list_milik
from iku.pengukuran.salinan import map_sidik
from iku.pengukuran.sebut import AKIBAT, AKIBAT_BAPPEDA, sebut_pernyataan
from iku.permissions_ukur import can_alihkan, sebab_tidak_dapat_diisi
from iku.terbuka import sebab_tahun_ditutup, sebab_tertutup_ukur
from kecamatan.enums import Peran
from kecamatan.models import Pengguna

# The way from figures to acceptance as its stages are shown.
TAHAP: Final = (
    ("Diisi", (StatusRealisasi.DRAF, StatusRealisasi.DIKEMBALIKAN)),
    ("Sekcam", (StatusRealisasi.DIAJUKAN,)),
    ("Camat", (StatusRealisasi.DIVERIFIKASI,)),
    ("Bappeda", (StatusRealisasi.DIKIRIM,)),
    ("Diterima", (StatusRealisasi.DITERIMA,)),
)
# The one move forward that ends what waits for a role, offered first.
MAJU: Final = (
    AksiRealisasi.AJUKAN,
    AksiRealisasi.VERIFIKASI,
    AksiRealisasi.KIRIM,
    AksiRealisasi.TERIMA,
)


@dataclass(frozen=True)
class PilihanUkur:
    """A bagian as it is offered: its figures in words, what can be done, and why something cannot.

    `kurang` stops it from being handed in; `ingat` is only said. `sidik` seals the figures that are
    shown: what is pressed counts for these alone.
    """

    bagian: BagianUkur
    target: str
    realisasi: str
    capaian: str
    predikat: str
    aksi: tuple[AksiRealisasi, ...]
    kurang: tuple[str, ...]
    ingat: tuple[str, ...]
    terpilih: bool
    sidik: str


@dataclass(frozen=True)
class TindakanUkur:
    """One move that is possible now, with those it is possible for."""

    aksi: AksiRealisasi
    akibat: str
    pernyataan: str
    siap: tuple[PilihanUkur, ...]

    @property
    def wajib_catatan(self) -> bool:
        """Say whether a note must be written."""
        return PERALIHAN_REALISASI[self.aksi].wajib_catatan

    @property
    def is_maju(self) -> bool:
        """Say whether it brings figures nearer to acceptance."""
        return self.aksi in MAJU


@dataclass(frozen=True)
class AlurUkur:
    """The whole panel: every bagian, the moves of this person, and where all of it stands."""

    pengukuran: Pengukuran
    daftar: tuple[PilihanUkur, ...]
    daftar_tindakan: tuple[TindakanUkur, ...]
    keterangan: str
    peringatan: str
    perlu_tanggal: bool
    tunggal: bool

    @property
    def perlu_catatan(self) -> bool:
        """Say whether any of the moves asks for a note."""
        return any(satu.wajib_catatan for satu in self.daftar_tindakan)

    @cached_property
    def daftar_tahap(self) -> tuple[dict[str, str], ...]:
        """The stages, with how many bagian stand at each, as komponen/langkah.html wants them."""
        return tuple(_list_tahap([StatusRealisasi(satu.bagian.status) for satu in self.daftar]))

    def list_siap(self, aksi: AksiRealisasi) -> frozenset[int]:
        """Return the keys of the bagian that this person can move so now."""
        return frozenset(
            satu.bagian.pk
            for tindakan in self.daftar_tindakan
            if tindakan.aksi == aksi
            for satu in tindakan.siap
        )


def build_alur(
    isi: IsiPengukuran,
    bukti: Mapping[int, Sequence[Bukti]],
    pengguna: Pengguna,
    hari_ini: date,
    *,
    hanya: int | None = None,
    terpilih: Collection[int] = (),
) -> AlurUkur:
    """Return the panel of a triwulan, or of the one bagian `hanya`."""
    pengukuran = isi.pengukuran
    izin = list(pengukuran.daftar_izin.all())
    penyusun = _Penyusun(isi, bukti, pengguna, hari_ini, izin, frozenset(terpilih))
    daftar = penyusun.list_pilihan(hanya)
    tindakan = tuple(penyusun.list_tindakan(daftar))
    return AlurUkur(
        pengukuran=pengukuran,
        daftar=daftar,
        daftar_tindakan=tindakan,
        keterangan=_sebut_keadaan(daftar, tindakan, pengguna),
        peringatan=_peringatan(pengukuran, tindakan, pengguna, hari_ini, izin),
        perlu_tanggal=pengguna.peran == Peran.BAPPEDA
        and any(satu.wajib_catatan for satu in tindakan),
        tunggal=hanya is not None,
    )


class _Penyusun:
    """Puts the choices of one person together."""

    def __init__(
        self,
        isi: IsiPengukuran,
        bukti: Mapping[int, Sequence[Bukti]],
        pengguna: Pengguna,
        hari_ini: date,
        izin: Sequence[IzinIsi],
        terpilih: frozenset[int],
    ) -> None:
        self._isi = isi
        self._pengguna = pengguna
        self._hari_ini = hari_ini
        self._izin = izin
        self._terpilih = terpilih
        self._ditutup = sebab_tahun_ditutup(isi.pengukuran.periode.tahun_kinerja)
        self._mengisi = pengguna.peran in {Peran.OPERATOR, Peran.BIDANG}
        self._milik = list_milik(pengguna, isi.pengukuran) if self._mengisi else frozenset()
        self._sidik = map_sidik(isi, bukti)
        self._kurang: dict[int, list[str]] = {}
        self._ingat: dict[int, list[str]] = {}
        for satu in list_kekurangan(isi, bukti):
            tempat = self._kurang if satu.wajib else self._ingat
            tempat.setdefault(satu.bagian.pk, []).append(satu.pesan)

    def list_pilihan(self, hanya: int | None) -> tuple[PilihanUkur, ...]:
        """Return every bagian in the order of the page, or the one that is asked for."""
        semua = [
            self._pilihan(
                satu.bagian,
                satu.target_tertulis,
                satu.realisasi_tertulis,
                write_capaian(satu.capaian),
                satu.kelas.label if satu.kelas else satu.capaian.status.label,
            )
            for satu in self._isi.daftar_indikator
            if hanya in {None, satu.bagian.pk}
        ]
        anggaran = self._isi.anggaran
        if anggaran is not None and hanya in {None, anggaran.bagian.pk}:
            semua.append(self._pilihan(anggaran.bagian, *anggaran.serapan_tertulis, ""))
        return tuple(semua)

    def list_tindakan(self, daftar: Sequence[PilihanUkur]) -> list[TindakanUkur]:
        """Return the moves that are possible for at least one bagian, forward first."""
        bappeda = self._pengguna.peran == Peran.BAPPEDA
        akibat = {**AKIBAT, **(AKIBAT_BAPPEDA if bappeda else {})}
        hasil = []
        for aksi in (*MAJU, AksiRealisasi.KEMBALIKAN, AksiRealisasi.BUKA_KEMBALI):
            siap = tuple(satu for satu in daftar if aksi in satu.aksi)
            if siap:
                pernyataan = ""
                if aksi == AksiRealisasi.KIRIM:
                    pernyataan = sebut_pernyataan(self._isi, [satu.bagian for satu in siap])
                hasil.append(TindakanUkur(aksi, akibat[aksi], pernyataan, siap))
        return hasil

    def _pilihan(
        self, bagian: BagianUkur, target: str, realisasi: str, capaian: str, predikat: str
    ) -> PilihanUkur:
        kurang = self._list_kurang(bagian)
        return PilihanUkur(
            bagian=bagian,
            target=target,
            realisasi=realisasi,
            capaian=capaian,
            predikat=predikat,
            aksi=self._list_aksi(bagian, kurang),
            kurang=kurang,
            ingat=tuple(self._ingat.get(bagian.pk, ())),
            terpilih=bagian.pk in self._terpilih,
            sidik=self._sidik[bagian.pk],
        )

    def _list_kurang(self, bagian: BagianUkur) -> tuple[str, ...]:
        """Return why a bagian cannot be handed in; nothing where it was handed in already."""
        if not bagian.is_dapat_diisi:
            return ()
        if self._mengisi:
            sebab = sebab_tidak_dapat_diisi(bagian, self._milik, self._hari_ini, self._izin)
            if sebab:
                return (sebab,)
        return tuple(self._kurang.get(bagian.pk, ()))

    def _list_aksi(self, bagian: BagianUkur, kurang: tuple[str, ...]) -> tuple[AksiRealisasi, ...]:
        if self._ditutup:
            return ()
        return tuple(
            aksi
            for aksi in PERALIHAN_REALISASI
            if can_alihkan(self._pengguna, bagian, aksi)
            and not (aksi == AksiRealisasi.AJUKAN and kurang)
        )


def _list_tahap(semua: list[StatusRealisasi]) -> list[dict[str, str]]:
    """Mark the first stage where anything stands as the present one."""
    kini = next((n for n, (_, s) in enumerate(TAHAP) if any(x in s for x in semua)), 0)
    hasil = []
    for nomor, (label, status) in enumerate(TAHAP):
        banyak = sum(satu in status for satu in semua)
        keadaan = "selesai" if nomor < kini else "kini" if nomor == kini else "nanti"
        if label == "Diterima" and banyak == len(semua) and semua:
            keadaan = "selesai"
        keterangan = f"{banyak} dari {len(semua)}" if banyak else "–"
        hasil.append({"label": label, "keadaan": keadaan, "keterangan": keterangan})
    return hasil


def _sebut_keadaan(
    daftar: Sequence[PilihanUkur], tindakan: Sequence[TindakanUkur], pengguna: Pengguna
) -> str:
    """Say who is expected to do something when it is not this person."""
    if tindakan:
        return ""
    if any(satu.kurang for satu in daftar) and pengguna.peran in {Peran.OPERATOR, Peran.BIDANG}:
        return "Belum ada yang dapat diajukan; lengkapi dulu yang kurang di bawah ini."
    letak = sebut_hitungan(count_status(satu.bagian.status for satu in daftar))
    return f"Tidak ada yang menunggu Anda. Keadaannya: {letak}." if letak else "Belum ada isinya."


def _peringatan(
    pengukuran: Pengukuran,
    tindakan: Sequence[TindakanUkur],
    pengguna: Pengguna,
    hari_ini: date,
    izin: Sequence[IzinIsi],
) -> str:
    """Warn an office that what it gives back cannot be mended without leave."""
    if sebab := sebab_tahun_ditutup(pengukuran.periode.tahun_kinerja):
        return sebab
    kembali = any(satu.aksi == AksiRealisasi.KEMBALIKAN for satu in tindakan)
    if not kembali or pengguna.peran == Peran.BAPPEDA:
        return ""
    sebab = sebab_tertutup_ukur(pengukuran, hari_ini, izin)
    return f"Bila dikembalikan, operator belum dapat memperbaikinya. {sebab}" if sebab else ""
