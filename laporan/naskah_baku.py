"""Standard wording of a new decree, with the names of the office filled in."""

from kecamatan.models import Kecamatan
from kecamatan.tanggal import format_tanggal
from laporan.enums import BagianButir
from laporan.models import Dokumen
from laporan.nomor import format_nomor

DASAR = (
    "bahwa untuk melaksanakan ketentuan Pasal 3 dan Pasal 4 Peraturan Menteri Negara "
    "Pendayagunaan Aparatur Negara Nomor PER/09/M.PAN/5/2007 tentang Pedoman Umum Penetapan "
    "Indikator Kinerja Utama di Lingkungan Instansi Pemerintah, setiap instansi pemerintah perlu "
    "menetapkan indikator kinerja utama di lingkungannya;"
)
KEPERLUAN = (
    "bahwa Indikator Kinerja Utama {kantor} diperlukan sebagai ukuran keberhasilan pencapaian "
    "tujuan dan sasaran strategis serta sebagai dasar peningkatan akuntabilitas kinerja;"
)
PENUTUP = (
    "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
    "menetapkan Keputusan Camat {camat} tentang {tentang};"
)
PENETAPAN = (
    "Menetapkan {tentang} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak "
    "terpisahkan dari Keputusan ini."
)
TUJUAN = """\
Indikator Kinerja Utama sebagaimana dimaksud dalam Diktum KESATU bertujuan untuk:
(1) memperoleh informasi kinerja yang penting dan diperlukan dalam menyelenggarakan manajemen kinerja secara baik; dan
(2) memperoleh ukuran keberhasilan pencapaian tujuan dan sasaran strategis yang digunakan untuk perbaikan kinerja dan peningkatan akuntabilitas kinerja."""  # noqa: E501
PEMANFAATAN = """\
Indikator Kinerja Utama sebagaimana dimaksud dalam Diktum KESATU dimanfaatkan untuk:
a. perencanaan strategis jangka menengah;
b. perencanaan tahunan;
c. penyusunan dokumen perjanjian kinerja;
d. pelaporan akuntabilitas kinerja;
e. evaluasi kinerja instansi pemerintah; dan
f. pemantauan dan pengendalian kinerja pelaksanaan program dan kegiatan."""
BERLAKU = "Keputusan ini mulai berlaku pada tanggal ditetapkan."
PENCABUTAN = (
    "Pada saat Keputusan ini mulai berlaku, Keputusan Camat {camat} Nomor {nomor} tanggal "
    "{tanggal} tentang {tentang} dicabut dan dinyatakan tidak berlaku."
)


def sebut_kantor(kecamatan: Kecamatan) -> str:
    """Return the full name of the office, e.g. Kecamatan Panti Kabupaten Jember."""
    return f"{kecamatan} {kecamatan.kabupaten}"


def susun_tentang(kecamatan: Kecamatan, masa: str) -> str:
    """Return the title of a decree, with its year or period."""
    return f"Indikator Kinerja Utama {sebut_kantor(kecamatan)} Tahun {masa}"


def susun_butir(kecamatan: Kecamatan, tentang: str) -> dict[BagianButir, tuple[str, ...]]:
    """Return the sentences of a new decree, list by list."""
    nama = {"kantor": sebut_kantor(kecamatan), "camat": kecamatan.nama, "tentang": tentang}
    return {
        BagianButir.MENIMBANG: (DASAR, KEPERLUAN.format(**nama), PENUTUP.format(**nama)),
        BagianButir.DIKTUM: (PENETAPAN.format(**nama), TUJUAN, PEMANFAATAN, BERLAKU),
    }


def susun_pencabutan(lama: Dokumen, pola: str) -> str:
    """Return the diktum by which a correction revokes the decree it replaces."""
    assert lama.tanggal is not None, "constraint dokumen_resmi_lengkap"
    return PENCABUTAN.format(
        camat=lama.kecamatan.nama,
        nomor=format_nomor(lama, pola),
        tanggal=format_tanggal(lama.tanggal),
        tentang=lama.tentang,
    )
