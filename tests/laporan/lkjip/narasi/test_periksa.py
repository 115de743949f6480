"""Marks on texts: the sentences of the sample report against its data, and what is left alone."""

from html import escape

import pytest

from laporan.lkjip.narasi.periksa import Pengetahuan, Tanda, periksa_naskah
from laporan.lkjip.narasi.urai import teks_polos
from tests.laporan.lkjip.narasi.bahan_contoh import key_of_sasaran, panti, sumbersari

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]


@pytest.fixture(scope="module")
def tahu(contoh: None) -> Pengetahuan:
    """The year of Sumbersari, read once."""
    return Pengetahuan(sumbersari())


def mark(tahu: Pengetahuan, kalimat: str, bagian: str = "evaluasi") -> list[tuple[str, str]]:
    """Return kind and quote of each mark; "@1" names the first sasaran."""
    nama, _, nomor = bagian.partition("@")
    kunci = f"{nama}@{key_of_sasaran(tahu.bahan, int(nomor))}" if nomor else nama
    html = f"<p>{escape(kalimat, quote=False)}</p>"
    return [(satu.jenis, satu.kutipan) for satu in periksa_naskah(tahu, html, kunci)]


IKHTISAR_TARGET = (
    "Dari uraian capaian indicator dapat disimpulkan bahwa target telah dilaksanakan dengan baik, "
    "dimana sebanyak 2 (dua) indikator capaian diatas target yaitu dalam kategori Baik dan Baik"
)
IKHTISAR_UANG = (
    "Untuk mendukung pencapaian kinerja tahun 2021 dilaksanakan berbagai program dan kegiatan "
    "dengan mengalokasikan dana dalam APBD Tahun Anggaran 2021 sebesar Rp 14.463.930.781 (82.04%)"
)


@pytest.mark.parametrize(
    ("bagian", "kalimat", "tanda"),
    [
        (
            "ikhtisar",
            IKHTISAR_TARGET,
            [
                ("kata", "2 (dua) indikator capaian diatas target"),
                ("kata", "2 (dua) indikator capaian diatas target yaitu dalam kategori Baik"),
            ],
        ),
        ("ikhtisar", IKHTISAR_UANG, [("beda", "Rp 14.463.930.781"), ("beda", "82.04%")]),
        (
            "ikhtisar",
            "Sasaran 2 : Meningkatnya koordinasi Pemerintahan mendapat predikat nilai Baik.",
            [("kata", "predikat nilai Baik")],
        ),
        (
            "sasaran@1",
            "Dari tabel diatas rata-rata capaian sasaran sebesar 72 %, sehingga pencapaian sasaran "
            "tersebut adalah berhasil.",
            [("beda", "72 %"), ("kata", "adalah berhasil")],
        ),
        (
            "sasaran@2",
            "Dari tabel diatas rata-rata capaian sasaran sebesar 100%, sehingga pencapaian sasaran "
            "tersebut adalah berhasil.",
            [("beda", "100%")],
        ),
        (
            "anggaran-program",
            "Program Penunjang Urusan Pemerintahan daerah kabupaten/kota 1.240.488.150 "
            "1.186.528.863 73.49 %",
            [("beda", "73.49 %")],
        ),
        (
            "bab-4",
            "sasaran-sasaran yang ditetapkan dikategorikan Baik karena dari 2 (dua) indikator "
            "sasaran pencapaiannya sebanyak 2 (dua) indikator dalam kategori baik,.",
            [
                ("sama", "2 (dua)"),
                ("kata", "2 (dua) indikator dalam kategori baik"),
            ],
        ),
        (
            "bab-4",
            "Sedangkan realisasi Penyerapan Anggaran sebesar Rp 14.463.930.781 (82.04%)",
            [("beda", "Rp 14.463.930.781"), ("beda", "82.04%")],
        ),
    ],
)
def test_kalimat_naskah_contoh(
    tahu: Pengetahuan, bagian: str, kalimat: str, tanda: list[tuple[str, str]]
) -> None:
    """What the sample report says wrongly of its own data."""
    assert mark(tahu, kalimat, bagian) == tanda


@pytest.mark.parametrize(
    ("kalimat", "tanda"),
    [
        ("Capaian SKM sebesar 91,5%.", [("beda", "91,5%")]),
        ("Realisasi SKM tahun 2021 adalah B (72,1).", [("beda", "72,1")]),
        ("Target SKM B (85%).", [("beda", "85%")]),
        ("Realisasi SKM tahun 2020 sebesar 71,5.", [("beda", "71,5")]),
        ("Capaian SKM telah melampaui target.", [("kata", "melampaui target")]),
        ("Target SKM telah tercapai.", [("kata", "tercapai")]),
        ("Nilai SKM meningkat dibandingkan tahun 2020.", [("kata", "meningkat")]),
        ("Seluruh indikator telah mencapai target.", [("kata", "mencapai target")]),
        ("Sebanyak 3 (dua) orang hadir.", [("beda", "3")]),
        (
            "Sebanyak 2 indikator belum mencapai target.",
            [("kata", "2 indikator belum mencapai target")],
        ),
        ("Capaian SKM tergolong Sangat Baik.", [("kata", "tergolong Sangat Baik")]),
        ("Rata-rata capaian kecamatan sebesar 82,04%.", [("beda", "82,04%")]),
        ("Serapan anggaran kecamatan 75,10%.", [("beda", "75,10%")]),
        ("Sebanyak 1 (satu) indikator mencapai target.", []),
        # Right, and better bound.
        ("Capaian SKM sebesar 90,13%.", [("sama", "90,13%")]),
        ("Capaian SKM sebesar 90.13 %.", [("sama", "90.13 %")]),
        ("Capaian SKM sebesar 90%.", [("sama", "90%")]),
        ("Realisasi SKM C (72,1).", [("sama", "72,1")]),
        ("Pagu seluruhnya Rp. 7.765.851.650,-", [("sama", "Rp. 7.765.851.650,-")]),
        ("Terdapat 5 (lima) program.", [("sama", "5 (lima)")]),
    ],
)
def test_kalimat_lain(tahu: Pengetahuan, kalimat: str, tanda: list[tuple[str, str]]) -> None:
    """Figures and words of one indikator, of the office, of money."""
    assert mark(tahu, kalimat) == tanda


@pytest.mark.parametrize(
    "kalimat",
    [
        "Laporan Kinerja Kecamatan Sumbersari Tahun 2021 disusun pada 31 Januari 2022.",
        "Berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 dan Pasal 3 ayat (1).",
        "Target akhir Renstra 2016-2021 disajikan pada Tabel 3.3 halaman 12.",
        "1. Terbatasnya sarana dan prasarana yang tersedia;",
        "Kegiatan diikuti 60 orang dari 7 kelurahan selama 12 bulan.",
        "Survei dilakukan terhadap 150 responden sesuai target.",
        "Capaian SKM belum mencapai target.",
        "Capaian SKM tergolong Baik.",
        "Rata-rata nasional capaian SKM sebesar 87,5%.",
        "Realisasi SKM naik 2,3 poin.",
        "Agar target SKM tercapai, petugas ditambah.",
        "Bilamana realisasi di atas target, capaian lebih dari 100%.",
        "Skala yang dipakai: Sangat Baik lebih dari 100%, Baik 76% s.d. 100%.",
        "Kinerja diharapkan meningkat dibandingkan tahun 2020.",
        "Pada triwulan II capaian SKM sebesar 40%.",
        "Capaian tahun 2019 sebesar 85% dan di atas target.",
        "Kecamatan telah berhasil meningkatkan koordinasi indikator antarseksi.",
        "Belanja Operasi sebesar 82% dari total belanja.",
        "Sasaran Meningkatnya Kualitas Pelayanan didukung oleh program.",
        "Upaya tersebut meningkatkan kesadaran masyarakat hingga 50%.",
        "Bantuan sebesar Rp500.000 diberikan kepada lansia.",
        "Dana desa sebesar Rp1.200.000.000 disalurkan kepada 7 desa.",
        "Dengan dukungan dana 15% dari APBD kegiatan berjalan lancar.",
        "Anggaran perubahan naik sebesar Rp150.000.000.",
        "Satu indikator telah mencapai target.",
    ],
)
def test_tanpa_alarm_palsu(tahu: Pengetahuan, kalimat: str) -> None:
    """Years, laws, dates, lists, counts of other things, wishes, other years, other offices."""
    assert mark(tahu, kalimat) == []
    assert mark(tahu, kalimat, "sasaran@1") == []


def test_yang_terikat_tidak_ditandai(tahu: Pengetahuan) -> None:
    """A bound figure is read from the data when it is printed, whatever its last text was."""
    html = (
        '<p>Capaian SKM sebesar <span data-angka="capaian:x">72%</span>, sebanyak '
        '<span data-angka="banyak:x">2</span> indikator di atas target.</p>'
    )
    assert periksa_naskah(tahu, html, "evaluasi") == ()


def test_tanda_menunjuk_huruf_dan_angkanya() -> None:
    """A mark says where it stands in the plain text, and which figure it should be."""
    bahan = sumbersari()
    html = "<p><strong>Catatan.</strong> Biasa.</p><ul><li>Capaian SKM sebesar 72%.</li></ul>"
    (satu,) = periksa_naskah(Pengetahuan(bahan), html, "evaluasi")
    assert isinstance(satu, Tanda)
    assert teks_polos(html)[satu.awal : satu.akhir] == satu.kutipan == "72%"
    assert satu.angka == f"capaian:{key_of_sasaran(bahan, 1)}"
    assert "menurut data 90,13%, di naskah tertulis 72%." in satu.pesan


def test_yang_belum_ada_capaiannya() -> None:
    """Nobody may call reached what has no figure; to say that it is not reached is no lie."""
    tahu = Pengetahuan(panti())
    nama = "Persentase Tingkat Penyelesaian Laporan dan Pelanggaran Ketertiban Umum"
    assert mark(tahu, f"Target {nama} telah tercapai.") == [("kata", "tercapai")]
    assert mark(tahu, f"Target {nama} belum tercapai.") == []
