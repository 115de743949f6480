"""Checks on a Renstra: nothing hangs in the air, and every indikator has its targets."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from iku.domain.konsistensi import Temuan
from iku.models import Renstra, SasaranRenstra, TujuanRenstra
from iku.renstra import IndikatorRenstra, list_indikator, read_target, read_tujuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_target import check_wajar
from laporan.pemeriksaan.bahan import BahanDokumen, TeksPeriksa, read_bahan_dokumen
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan


@dataclass(frozen=True)
class BahanRenstra(BahanDokumen):
    """A Renstra read whole."""

    renstra: Renstra
    daftar_tujuan: tuple[TujuanRenstra, ...]

    @property
    def daftar_sasaran(self) -> Iterator[SasaranRenstra]:
        """Every sasaran in order."""
        for tujuan in self.daftar_tujuan:
            yield from tujuan.daftar_sasaran.all()

    def list_teks(self) -> Iterator[TeksPeriksa]:
        """Yield every sentence of the tree."""
        for tujuan in self.daftar_tujuan:
            yield _teks("Tujuan", "tujuan_renstra", tujuan.pk, tujuan.teks)
        for sasaran in self.daftar_sasaran:
            yield _teks("Sasaran", "sasaran_renstra", sasaran.pk, sasaran.teks)
            for satu in sasaran.daftar_strategi.all():
                yield _teks("Strategi", "strategi", satu.pk, satu.teks)
            for kebijakan in sasaran.daftar_kebijakan.all():
                yield _teks("Kebijakan", "kebijakan", kebijakan.pk, kebijakan.teks)
            for program in sasaran.daftar_program.all():
                yield _teks("Program", "program", program.pk, program.teks)
        for indikator in list_indikator(self.daftar_tujuan):
            yield TeksPeriksa("Indikator", objek_of(indikator), indikator.nama, resmi=False)


def _teks(sebutan: str, jenis: str, pk: int, teks: str) -> TeksPeriksa:
    return TeksPeriksa(sebutan, f"{jenis}:{pk}", teks, resmi=False)


def objek_of(indikator: IndikatorRenstra) -> str:
    """Return what findings call an indikator."""
    awalan = str(indikator._meta.model_name).removeprefix("indikator").removesuffix("renstra")
    return f"indikator_{awalan}_renstra:{indikator.pk}"


def read_bahan_renstra(dokumen: Dokumen) -> BahanRenstra:
    """Read what the rules need."""
    umum = read_bahan_dokumen(dokumen)
    renstra = dokumen.wadah
    assert isinstance(renstra, Renstra)
    return BahanRenstra(
        **{satu.name: getattr(umum, satu.name) for satu in fields(umum)},
        renstra=renstra,
        daftar_tujuan=tuple(read_tujuan(renstra)),
    )


def check_tujuan_ada(bahan: BahanRenstra) -> Iterator[Temuan]:
    """Find a Renstra without tujuan, tujuan without sasaran, and sasaran nobody measures."""
    if not bahan.daftar_tujuan:
        yield build_galat(KodeDokumen.TANPA_TUJUAN, "tujuan_renstra:", "Belum ada tujuan.")
    for tujuan in bahan.daftar_tujuan:
        if not tujuan.daftar_sasaran.all():
            yield build_galat(
                KodeDokumen.TUJUAN_TANPA_SASARAN,
                f"tujuan_renstra:{tujuan.pk}",
                f"Tujuan “{tujuan}” belum punya sasaran.",
            )
    for sasaran in bahan.daftar_sasaran:
        if not sasaran.daftar_indikator.all():
            yield build_galat(
                KodeDokumen.SASARAN_TANPA_INDIKATOR,
                f"sasaran_renstra:{sasaran.pk}",
                f"Sasaran “{sasaran}” belum punya indikator.",
            )


def check_target_terisi(bahan: BahanRenstra) -> Iterator[Temuan]:
    """Find indikator of sasaran without any target (stops), or without that of some years."""
    for sasaran in bahan.daftar_sasaran:
        for indikator in sasaran.daftar_indikator.all():
            ada = read_target(indikator)
            for tahun, target in ada.items():
                yield from check_wajar(f"“{indikator}” {tahun}", objek_of(indikator), target)
            kurang = [str(tahun) for tahun in bahan.renstra.daftar_tahun if tahun not in ada]
            if len(kurang) == len(bahan.renstra.daftar_tahun):
                yield build_galat(
                    KodeDokumen.TANPA_TARGET,
                    objek_of(indikator),
                    f"Target “{indikator}” belum diisi.",
                )
            elif kurang:
                yield build_peringatan(
                    KodeDokumen.TARGET_TAHUN_KOSONG,
                    objek_of(indikator),
                    f"Target “{indikator}” belum diisi untuk tahun {', '.join(kurang)}.",
                )


def check_rpjmd(bahan: BahanRenstra) -> Iterator[Temuan]:
    """Find a Renstra with no RPJMD, or one of other years, and tujuan that serve nothing."""
    rpjmd = bahan.renstra.rpjmd
    if rpjmd is None:
        yield build_peringatan(
            KodeDokumen.RPJMD_BELUM_DIPILIH, "rpjmd:", "RPJMD yang diikuti belum dipilih."
        )
        return
    if (rpjmd.tahun, rpjmd.tahun_akhir) != (bahan.renstra.tahun, bahan.renstra.tahun_akhir):
        yield build_peringatan(
            KodeDokumen.MASA_RPJMD_LAIN,
            "rpjmd:",
            f"Masa Renstra {bahan.renstra.masa}, padahal RPJMD-nya {rpjmd.masa}.",
        )
    for tujuan in bahan.daftar_tujuan:
        if tujuan.mendukung is None:
            yield build_peringatan(
                KodeDokumen.TUJUAN_TANPA_RPJMD,
                f"tujuan_renstra:{tujuan.pk}",
                f"Tujuan “{tujuan}” belum dikaitkan dengan sasaran RPJMD.",
            )
        elif tujuan.mendukung.tujuan.misi.rpjmd_id != rpjmd.pk:
            yield build_peringatan(
                KodeDokumen.TUJUAN_RPJMD_LAIN,
                f"tujuan_renstra:{tujuan.pk}",
                f"Tujuan “{tujuan}” dikaitkan dengan sasaran RPJMD lain.",
            )


def check_cara(bahan: BahanRenstra) -> Iterator[Temuan]:
    """Find sasaran without strategi, kebijakan or program."""
    for sasaran in bahan.daftar_sasaran:
        ada = (
            ("strategi", sasaran.daftar_strategi.all()),
            ("kebijakan", sasaran.daftar_kebijakan.all()),
            ("program", sasaran.daftar_program.all()),
        )
        kurang = ", ".join(nama for nama, daftar in ada if not daftar)
        if kurang:
            yield build_peringatan(
                KodeDokumen.SASARAN_TANPA_CARA,
                f"sasaran_renstra:{sasaran.pk}",
                f"Sasaran “{sasaran}” belum punya {kurang}.",
            )
