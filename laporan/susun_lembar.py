"""What all documents made of tables share: their frame, and the small parts of their tables."""

from collections.abc import Iterable
from typing import Literal, cast

from laporan.enums import JenisDokumen
from laporan.isi import SKEMA, IsiDokumen, JenisIsi, KolomLembar, Lembar, Pernyataan, Pihak
from laporan.models import Dokumen
from laporan.setelan import ambil_setelan
from laporan.susun_umum import build_halaman, build_kop, build_tanda_tangan

Rata = Literal["kiri", "tengah", "kanan"]


def build_isi(
    dokumen: Dokumen,
    *,
    judul_berkas: str,
    lembar: Lembar,
    pernyataan: Pernyataan | None = None,
    penanda_tangan: tuple[Pihak, ...] = (),
) -> IsiDokumen:
    """Return the payload of a document of tables; without two sides its signatory signs."""
    kecamatan = dokumen.kecamatan
    jenis = JenisDokumen(dokumen.jenis)
    satu = None if penanda_tangan else build_tanda_tangan(dokumen.penandatangan, kecamatan)
    return IsiDokumen(
        skema=SKEMA,
        jenis=cast(JenisIsi, jenis.value),
        judul_berkas=judul_berkas,
        penulis=f"Camat {kecamatan.nama}",
        tanggal_iso=dokumen.tanggal.isoformat() if dokumen.tanggal else "",
        halaman=build_halaman(ambil_setelan(kecamatan.kabupaten, jenis)),
        kop=build_kop(kecamatan),
        keputusan=None,
        kepala_lampiran=None,
        formulir=None,
        pernyataan=pernyataan,
        lembar=lembar,
        penanda_tangan=penanda_tangan,
        tanda_tangan=satu,
    )


def build_kolom(
    judul: str, lebar: int, *, grup: str = "", rata: Rata = "kiri", gabung: bool = False
) -> KolomLembar:
    """Return a column; `lebar` is its share of the width."""
    return KolomLembar(judul, grup, lebar, rata, gabung)


def list_naskah(daftar: Iterable[str]) -> str:
    """Return sentences as one cell: bare when there is one, else as a numbered list."""
    teks = list(daftar)
    if len(teks) < 2:
        return "".join(teks)
    return "\n".join(f"{nomor}. {satu}" for nomor, satu in enumerate(teks, start=1))
