"""The sentences of the moves: what happens next, what a camat vouches for, what was done."""

from collections.abc import Mapping, Sequence
from typing import Final

from iku.alur_ukur import STATUS_DAPAT_DIISI, AksiRealisasi, StatusRealisasi
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.teks import join_kata
from iku.models import BagianUkur
from iku.pengukuran.isi import IsiPengukuran

AKIBAT: Final[Mapping[AksiRealisasi, str]] = {
    AksiRealisasi.AJUKAN: "Sekcam memeriksanya. Selama diperiksa, isiannya tidak dapat diubah.",
    AksiRealisasi.VERIFIKASI: "Camat kemudian menyetujuinya dan mengirimnya ke Bappeda.",
    AksiRealisasi.KIRIM: (
        "Bappeda memeriksa angka demi angka. Sesudah dikirim, angka hanya dapat diubah bila "
        "Bappeda mengembalikannya."
    ),
    AksiRealisasi.TERIMA: (
        "Angkanya menjadi realisasi yang diterima, dan tetap sampai Anda membukanya kembali."
    ),
    AksiRealisasi.KEMBALIKAN: (
        "Pengisi membaca catatan Anda, memperbaiki, lalu mengajukannya lagi ke sekcam."
    ),
    AksiRealisasi.BUKA_KEMBALI: (
        "Angka yang sudah diterima dapat diubah kecamatan sampai tanggal itu, lalu dikirim lagi "
        "lewat sekcam dan camat. Alasannya tersimpan dan terbaca semua orang."
    ),
}
AKIBAT_BAPPEDA: Final[Mapping[AksiRealisasi, str]] = {
    AksiRealisasi.KEMBALIKAN: (
        "Kecamatan membaca catatan Anda dan dapat memperbaiki sampai tanggal itu, juga bila "
        "periodenya sudah ditutup, lalu mengirim lagi lewat sekcam dan camat."
    ),
}
KABAR: Final[Mapping[AksiRealisasi, str]] = {
    AksiRealisasi.AJUKAN: "{} diajukan. Sekcam memeriksanya.",
    AksiRealisasi.VERIFIKASI: "{} diverifikasi. Camat dapat mengirimnya ke Bappeda.",
    AksiRealisasi.KIRIM: "{} disetujui dan dikirim ke Bappeda.",
    AksiRealisasi.TERIMA: "{} diterima.",
    AksiRealisasi.KEMBALIKAN: "{} dikembalikan dengan catatan Anda.",
    AksiRealisasi.BUKA_KEMBALI: "{} dibuka kembali; kecamatan dapat memperbaikinya.",
}


def sebut_bagian(daftar: Sequence[BagianUkur]) -> str:
    """Return how many indikator, and whether the budget: "5 indikator dan realisasi anggaran"."""
    indikator = sum(not satu.is_anggaran for satu in daftar)
    kata = [f"{indikator} indikator"] if indikator else []
    if indikator < len(daftar):
        kata.append("realisasi anggaran")
    return join_kata(kata)


def write_kabar(aksi: AksiRealisasi, daftar: Sequence[BagianUkur]) -> str:
    """Return what was done, in one or two sentences; a single bagian by its name."""
    sebutan = str(daftar[0]) if len(daftar) == 1 else sebut_bagian(daftar)
    return KABAR[aksi].format(f"{sebutan[:1].upper()}{sebutan[1:]}")


def sebut_pernyataan(isi: IsiPengukuran, daftar: Sequence[BagianUkur]) -> str:
    """Return what a camat says by sending: which figures, and what they alone come to."""
    pengukuran = isi.pengukuran
    dikirim = isi.only({satu.pk for satu in daftar})
    kalimat = [
        f"Dengan mengirim, Anda sebagai camat menyatakan bahwa {sebut_bagian(daftar)} triwulan "
        f"{pengukuran.nama_triwulan} tahun {pengukuran.tahun} benar dan dapat "
        "dipertanggungjawabkan."
    ]
    if rata := write_rata(dikirim):
        kalimat.append(f"{rata}.")
    anggaran = dikirim.anggaran
    if anggaran is not None and anggaran.serapan.persen is not None:
        kalimat.append(f"Serapan anggarannya {anggaran.serapan.tertulis}.")
    if len(daftar) > 1:
        kalimat.append("Bila hanya sebagian yang dicentang, pernyataan ini tentang yang dicentang.")
    return " ".join(kalimat)


def write_rata(isi: IsiPengukuran) -> str:
    """Return the mean with its base: "Rata-rata capaian 86,81% (BAIK) dari 2 dari 9 indikator".

    Empty when there is none.
    """
    if isi.rata is None or isi.rata.nilai is None:
        return ""
    kelas = f" ({isi.kelas.label})" if isi.kelas else ""
    return f"Rata-rata capaian {cetak_persen(isi.rata.nilai)}{kelas} {sebut_dasar(isi)}"


def sebut_dasar(isi: IsiPengukuran) -> str:
    """Return how many indikator the mean is of: "dari 2 dari 9 indikator"."""
    semua, ada = len(isi.daftar_indikator), isi.banyak_bercapaian
    return f"dari {ada} indikator" if ada == semua else f"dari {ada} dari {semua} indikator"


def sebut_kepastian(isi: IsiPengukuran) -> str:
    """Say whether the figures of a mean can still change; empty when all of them are accepted."""
    status = {
        satu.bagian.status for satu in isi.daftar_indikator if satu.capaian.dipakai is not None
    }
    if status <= {StatusRealisasi.DITERIMA}:
        return ""
    return "masih draf" if status <= set(STATUS_DAPAT_DIISI) else "belum semuanya diterima Bappeda"
