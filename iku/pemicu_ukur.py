"""The triggers of measuring: figures under review, sent or accepted stay, and so do closed years.

With them stays what they are computed from: the triwulan they stand in, its budget and rencana
aksi, and the cara. A state is left only by the step that was written for it just before.

Both databases refuse; what Python asks first is the friendlier half of the same rules.
"""

from typing import Final

from kecamatan.pemicu import Pemicu, build_anak_terkunci, build_hanya_tambah, build_terkunci

DIISI: Final = "('draf', 'dikembalikan')"
TERTUTUP: Final = "{i}.ditutup_at IS NOT NULL"
PESAN_TERTUTUP: Final = "Tahun pengukuran ini sudah ditutup"
PESAN_DIPERIKSA: Final = "angka yang sedang diperiksa atau sudah diterima tidak dapat diubah"
PESAN_DASAR: Final = "dasar angka yang sedang diperiksa atau sudah diterima tidak dapat diubah"
PESAN_BUKTI: Final = "bukti angka yang sedang diperiksa atau sudah diterima tidak dapat diubah"

# What a bagian says beside its state; `janji_id` and `iku_id` may be empty.
_ISI_BAGIAN: Final = (
    "pengukuran_id",
    "indikator_id",
    "janji_id",
    "iku_id",
    "tidak_diukur",
    "alasan_tidak_diukur",
    "penyebab",
    "hambatan",
    "rencana",
)
_ISI_BUKTI: Final = (
    "bagian_id",
    "kunci",
    "berkas",
    "nama",
    "keterangan",
    "halaman_rujukan",
    "jenis_mime",
    "ukuran",
    "halaman",
    "sidik",
    "menggantikan_id",
    "diunggah_at",
    "diunggah_by_id",
)
_ISI_IZIN: Final = (
    "pengukuran_id",
    "bagian_id",
    "sampai",
    "alasan",
    "dibuat_at",
    "dibuat_by_id",
)
_TAHUN: Final = "SELECT i.ditutup_at FROM iku_tahunkinerja i"
_PERIODE: Final = f"{_TAHUN} JOIN iku_periodepengukuran p ON p.tahun_kinerja_id = i.id"
_PENGUKURAN: Final = f"{_PERIODE} JOIN iku_pengukuran u ON u.periode_id = p.id"
_BAGIAN: Final = f"{_PENGUKURAN} JOIN iku_bagianukur b ON b.pengukuran_id = u.id"
# The year of a row that names only its kecamatan and the number of the year.
_TAHUN_KECAMATAN: Final = (
    f"{_TAHUN} JOIN kecamatan_kecamatan k ON k.kabupaten_id = i.kabupaten_id WHERE k.id = {{kunci}}"
)
_TAHUN_CARA: Final = f"{_TAHUN_KECAMATAN} AND i.tahun = {{baris}}.tahun"
# Every later year that the office measured: its prints show the figure of the year before.
_TAHUN_LAMPAU: Final = (
    f"{_TAHUN_KECAMATAN} AND i.tahun > {{baris}}.tahun AND EXISTS (SELECT 1 FROM iku_pengukuran u "
    "JOIN iku_periodepengukuran p ON p.id = u.periode_id "
    "WHERE p.tahun_kinerja_id = i.id AND u.kecamatan_id = k.id)"
)
# The bagian whose figures follow from a cara: of its indikator, or the budget, in its year.
_BAGIAN_CARA: Final = (
    "SELECT i.status FROM iku_bagianukur i JOIN iku_pengukuran u ON u.id = i.pengukuran_id "
    "JOIN iku_periodepengukuran p ON p.id = u.periode_id "
    "JOIN iku_tahunkinerja t ON t.id = p.tahun_kinerja_id "
    "WHERE u.kecamatan_id = {kunci} AND t.tahun = {baris}.tahun "
    "AND i.indikator_id IS NOT DISTINCT FROM {baris}.indikator_id"
)

# The newest step of a bagian says exactly this move; a comment is no step.
_BERLANGKAH: Final = (
    "EXISTS (SELECT 1 FROM iku_langkahukur l WHERE l.bagian_id = OLD.id AND l.dari = OLD.status "
    "AND l.ke = NEW.status AND l.id = (SELECT max(m.id) FROM iku_langkahukur m "
    "WHERE m.bagian_id = OLD.id AND m.aksi <> 'komentar'))"
)


def build_pemicu_ukur(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of measuring for `sqlite` or `postgresql`."""
    return (
        *_build_tahun(vendor),
        *_build_bagian(vendor),
        *_build_dasar(vendor),
        *_build_tetap(vendor),
    )


def _build_tahun(vendor: str) -> tuple[Pemicu, ...]:
    """Keep a closed year with all that stands under it."""
    sendiri = build_terkunci(
        "iku_tahunkinerja",
        syarat="OLD.ditutup_at IS NOT NULL",
        boleh="1 = 0",
        pesan=PESAN_TERTUTUP,
        vendor=vendor,
    )
    anak = (
        ("iku_periodepengukuran", "tahun_kinerja_id", f"{_TAHUN} WHERE i.id = {{kunci}}"),
        ("iku_kebijakancapaian", "tahun_kinerja_id", f"{_TAHUN} WHERE i.id = {{kunci}}"),
        ("iku_pengukuran", "periode_id", f"{_PERIODE} WHERE p.id = {{kunci}}"),
        ("iku_bagianukur", "pengukuran_id", f"{_PENGUKURAN} WHERE u.id = {{kunci}}"),
        ("iku_nilaivariabel", "bagian_id", f"{_BAGIAN} WHERE b.id = {{kunci}}"),
        ("iku_realisasibaris", "bagian_id", f"{_BAGIAN} WHERE b.id = {{kunci}}"),
        ("iku_langkahukur", "bagian_id", f"{_BAGIAN} WHERE b.id = {{kunci}}"),
        ("iku_bukti", "bagian_id", f"{_BAGIAN} WHERE b.id = {{kunci}}"),
        ("iku_izinisi", "pengukuran_id", f"{_PENGUKURAN} WHERE u.id = {{kunci}}"),
        ("iku_caraukur", "kecamatan_id", _TAHUN_CARA),
        ("iku_realisasilampau", "kecamatan_id", _TAHUN_LAMPAU),
    )
    return (
        *sendiri,
        *(
            pemicu
            for tabel, kunci, induk in anak
            for pemicu in build_anak_terkunci(
                tabel,
                kunci=kunci,
                induk=induk,
                syarat=TERTUTUP,
                pesan=PESAN_TERTUTUP,
                vendor=vendor,
                sebutan="tahun",
            )
        ),
    )


def _build_bagian(vendor: str) -> tuple[Pemicu, ...]:
    """Keep figures and evidence of a bagian that is with sekcam, camat or Bappeda, or accepted."""
    syarat = f"OLD.status NOT IN {DIISI}"
    sendiri = build_terkunci(
        "iku_bagianukur",
        syarat=syarat,
        boleh=f"{_is_sama(_ISI_BAGIAN)} AND (NEW.status = OLD.status OR {_BERLANGKAH})",
        pesan=PESAN_DIPERIKSA,
        vendor=vendor,
    )
    anak = (
        pemicu
        for tabel, pesan in (
            ("iku_nilaivariabel", PESAN_DIPERIKSA),
            ("iku_realisasibaris", PESAN_DIPERIKSA),
            ("iku_bukti", PESAN_BUKTI),
        )
        for pemicu in build_anak_terkunci(
            tabel,
            kunci="bagian_id",
            induk="SELECT i.status FROM iku_bagianukur i WHERE i.id = {kunci}",
            syarat=f"{{i}}.status NOT IN {DIISI}",
            pesan=pesan,
            vendor=vendor,
            sebutan="status",
        )
    )
    return (*sendiri, *anak)


def _build_dasar(vendor: str) -> tuple[Pemicu, ...]:
    """Keep what figures out of hand are computed from: their triwulan, its plans, and the cara.

    Another PK may come as long as some indikator is open: each bagian keeps its own promise.
    """
    indikator, uang = "b.indikator_id IS NOT NULL", "b.indikator_id IS NULL"
    boleh = (
        _is_sama(("kecamatan_id", "periode_id")),
        f"({_is_sama(('anggaran_id',))} OR NOT {_ada(uang)})",
        f"({_is_sama(('rencana_aksi_id',))} OR NOT {_ada(indikator)})",
        f"({_is_sama(('perjanjian_id',))} OR NOT {_ada(indikator)} OR {_ada(indikator, 'IN')})",
    )
    pengukuran = build_terkunci(
        "iku_pengukuran",
        syarat=_ada("1 = 1"),
        boleh=" AND ".join(boleh),
        pesan=PESAN_DASAR,
        vendor=vendor,
    )
    cara = build_anak_terkunci(
        "iku_caraukur",
        kunci="kecamatan_id",
        induk=_BAGIAN_CARA,
        syarat=f"{{i}}.status NOT IN {DIISI}",
        pesan=PESAN_DASAR,
        vendor=vendor,
        sebutan="status",
        # The first choice changes no figure: without a cara there was none.
        daftar_peristiwa=("UPDATE", "DELETE"),
    )
    return (*pengukuran, *cara)


def _ada(syarat: str, keadaan: str = "NOT IN") -> str:
    """Return the condition that the triwulan has such bagian, out of hand or (IN) still open."""
    return (
        "EXISTS (SELECT 1 FROM iku_bagianukur b WHERE b.pengukuran_id = OLD.id "
        f"AND {syarat} AND b.status {keadaan} {DIISI})"
    )


def _build_tetap(vendor: str) -> tuple[Pemicu, ...]:
    """Keep policies and steps as they were written; evidence and izin may only be taken back."""
    tetap = (
        ("iku_kebijakancapaian", "versi kebijakan capaian tidak dapat diubah"),
        ("iku_langkahukur", "langkah pengukuran tidak dapat diubah"),
    )
    cabut = (
        ("iku_bukti", _ISI_BUKTI, "bukti yang sudah diunggah tidak dapat diubah"),
        ("iku_izinisi", _ISI_IZIN, "izin yang sudah diberikan tidak dapat diubah"),
    )
    return (
        *(p for tabel, pesan in tetap for p in build_hanya_tambah(tabel, pesan, vendor)),
        *(
            p
            for tabel, isi, pesan in cabut
            for p in build_terkunci(
                tabel,
                syarat="1 = 1",
                boleh=f"OLD.dicabut_at IS NULL AND {_is_sama(isi)}",
                pesan=pesan,
                vendor=vendor,
            )
        ),
    )


def _is_sama(daftar_kolom: tuple[str, ...]) -> str:
    """Return the condition that none of these columns changes, whether set or empty."""
    return " AND ".join(f"NEW.{satu} IS NOT DISTINCT FROM OLD.{satu}" for satu in daftar_kolom)
