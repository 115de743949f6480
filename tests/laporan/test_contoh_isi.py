"""Every fact of the five sample documents is in the database, typed by hand in fakta_*."""

import re

import pytest

from iku.domain.naskah import Daftar, GayaDaftar, parse_naskah
from iku.enums import CaraSebut
from iku.models import Iku
from iku.rumus import rumus_of
from kecamatan.models import Kecamatan
from laporan.contoh.muat import load_contoh
from laporan.enums import Aksi, BagianButir, StatusDokumen
from laporan.models import Dokumen, SalinanDokumen
from laporan.susun import susun_isi
from tests.laporan import fakta_naskah as fakta
from tests.laporan.fakta_contoh import TABEL, Baris

DAFTAR = list(TABEL)
TANDA_AKHIR_BARIS = re.compile(r"[;.]$", re.MULTILINE)


pytestmark = [pytest.mark.django_db, pytest.mark.naskah, pytest.mark.usefixtures("contoh")]


def _dokumen(kunci: tuple[str, int]) -> Dokumen:
    kode, tahun = kunci
    return Dokumen.objects.select_related("kecamatan", "daftar_iku").get(
        kecamatan__kode=kode, tahun=tahun, daftar_iku__isnull=False
    )


def _penanggung_jawab(iku: Iku) -> str:
    bagian = [str(satu) for satu in iku.daftar_penanggung_jawab.all()]
    if iku.cara_sebut == CaraSebut.SEBUTAN:
        bagian = [iku.sebutan_penanggung_jawab]
    elif iku.cara_sebut == CaraSebut.SEBUTAN_DAN_DAFTAR:
        bagian.insert(0, iku.sebutan_penanggung_jawab)
    return "; ".join(bagian)


def _label_rumus(iku: Iku) -> tuple[str, ...]:
    rumus = rumus_of(iku)
    return tuple(v.label for v in rumus.variabel) if rumus else (iku.uraian_rumus,)


def _butir(dokumen: Dokumen, bagian: BagianButir) -> list[str]:
    """Return the sentences without the stop or semicolon that ends a line."""
    teks = dokumen.daftar_butir.filter(bagian=bagian).values_list("teks", flat=True)
    return [TANDA_AKHIR_BARIS.sub("", satu) for satu in teks]


@pytest.mark.parametrize("kunci", DAFTAR)
def test_every_row_of_the_iku_table_is_stored(kunci: tuple[str, int]) -> None:
    daftar_iku = Iku.objects.filter(sasaran__daftar=_dokumen(kunci).daftar_iku)
    tersimpan = tuple(
        Baris(
            iku.sasaran.teks,
            iku.nama,
            _label_rumus(iku),
            _penanggung_jawab(iku),
            iku.sumber_data,
            iku.penjelasan,
        )
        for iku in daftar_iku.order_by("sasaran__urutan", "urutan")
    )
    assert tersimpan == TABEL[kunci]


@pytest.mark.parametrize("kunci", DAFTAR)
def test_every_iku_has_satuan_and_direction(kunci: tuple[str, int]) -> None:
    daftar_iku = Iku.objects.filter(sasaran__daftar=_dokumen(kunci).daftar_iku)
    assert all(iku.satuan and iku.arah == "naik" for iku in daftar_iku)


@pytest.mark.parametrize("kunci", DAFTAR)
def test_every_tujuan_is_stored_with_its_indikator(kunci: tuple[str, int]) -> None:
    daftar_tujuan = _dokumen(kunci).daftar_iku.daftar_tujuan.all()
    tersimpan = tuple(
        (tujuan.teks, *(satu.teks for satu in tujuan.daftar_indikator.all()))
        for tujuan in daftar_tujuan
    )
    assert tersimpan == fakta.TUJUAN[kunci]


@pytest.mark.parametrize("kode", list(fakta.KOP))
def test_letterhead_tugas_and_fungsi_are_stored(kode: str) -> None:
    kecamatan = Kecamatan.objects.select_related("kabupaten").get(kode=kode)
    assert kecamatan.kop == fakta.KOP[kode]
    assert tuple(map(str, kecamatan.daftar_tugas.all())) == fakta.TUGAS[kode]
    assert tuple(map(str, kecamatan.daftar_fungsi.all())) == fakta.FUNGSI[kode]


@pytest.mark.parametrize("kunci", DAFTAR)
def test_signatory_is_the_person_under_the_document(kunci: tuple[str, int]) -> None:
    masa = _dokumen(kunci).penandatangan
    assert masa is not None
    pejabat = masa.pejabat
    cetak = (pejabat.nama_cetak, pejabat.pangkat, pejabat.nip_cetak)
    assert cetak == fakta.PENANDATANGAN[kunci]
    assert masa.sebutan == "Camat"


@pytest.mark.parametrize("kunci", DAFTAR)
def test_number_place_and_date_are_stored_in_parts(kunci: tuple[str, int]) -> None:
    dokumen = _dokumen(kunci)
    nomor = (
        dokumen.nomor_klasifikasi,
        dokumen.urut_cetak,
        dokumen.nomor_kode,
        dokumen.nomor_tahun,
    )
    assert nomor == fakta.NOMOR[kunci]
    assert (dokumen.tempat, dokumen.tanggal, dokumen.bulan) == fakta.TEMPAT_TANGGAL[kunci]


@pytest.mark.parametrize(("kunci", "nama"), list(fakta.KEPUTUSAN.items()))
def test_decree_says_what_the_printed_one_says(kunci: tuple[str, int], nama: str) -> None:
    dokumen = _dokumen(kunci)
    assert dokumen.tentang == f"Indikator Kinerja Utama Kecamatan {nama} Kabupaten Jember"
    assert _butir(dokumen, BagianButir.MENIMBANG) == [fakta.MENIMBANG.format(nama)]
    assert _butir(dokumen, BagianButir.DIKTUM) == [teks.format(nama) for teks in fakta.DIKTUM]
    assert tuple(map(str, dokumen.daftar_mengingat.all())) == fakta.MENGINGAT


def test_a_form_has_no_decree_around_it() -> None:
    for kunci in DAFTAR:
        dokumen = _dokumen(kunci)
        assert dokumen.is_keputusan == (kunci in fakta.KEPUTUSAN)
        assert dokumen.daftar_butir.exists() == (kunci in fakta.KEPUTUSAN)


def test_skm_and_coordination_of_sumberjambe_keep_their_identity_over_the_years() -> None:
    kode = {
        tahun: list(
            Iku.objects.filter(sasaran__daftar=_dokumen(("35.09.31", tahun)).daftar_iku)
            .order_by("sasaran__urutan", "urutan")
            .values_list("indikator__kode", flat=True)
        )
        for tahun in (2021, 2022)
    }
    skm, pemerintahan, desa, pemberdayaan, trantibum = kode[2021]
    assert kode[2022] == [skm, pemberdayaan, trantibum, pemerintahan]
    assert desa not in kode[2022]


def test_only_what_is_certain_is_enacted() -> None:
    status = {kunci: _dokumen(kunci).status for kunci in DAFTAR}
    assert status == {
        ("35.09.31", 2022): StatusDokumen.DITETAPKAN,
        ("35.09.31", 2021): StatusDokumen.DIVERIFIKASI,
        ("35.09.14", 2025): StatusDokumen.DITETAPKAN,
        ("35.09.21", 2022): StatusDokumen.DRAF,
        ("35.08.21", 2020): StatusDokumen.DITETAPKAN,
    }


def test_an_enacted_document_holds_its_pdf_and_a_second_run_leaves_it_alone() -> None:
    salinan = list(
        SalinanDokumen.objects.order_by("pk").values_list("pk", "sidik_isi", "pdf_sidik")
    )
    resmi = SalinanDokumen.objects.filter(aksi=Aksi.TETAPKAN)
    assert {satu.dokumen.status for satu in resmi} == {StatusDokumen.DITETAPKAN}
    assert all(bytes(satu.pdf).startswith(b"%PDF-") for satu in resmi if satu.pdf)
    load_contoh()
    assert (
        list(SalinanDokumen.objects.order_by("pk").values_list("pk", "sidik_isi", "pdf_sidik"))
        == salinan
    )


def test_lists_in_explanations_and_diktum_are_read_as_printed() -> None:
    panti = Iku.objects.get(nama="Indeks Kepuasan Masyarakat")
    (daftar,) = parse_naskah(panti.penjelasan)
    assert isinstance(daftar, Daftar)
    assert [len(butir.anak) for butir in daftar.butir] == [0, 0, 0, 1]
    assert (daftar.gaya, daftar.butir[3].anak[0].gaya) == (GayaDaftar.ANGKA, GayaDaftar.KOTAK)
    assert len(daftar.butir[3].anak[0].butir) == 9
    gaya = [
        [blok.gaya for blok in parse_naskah(butir.teks) if isinstance(blok, Daftar)]
        for butir in _dokumen(("35.09.31", 2022)).daftar_butir.filter(bagian=BagianButir.DIKTUM)
    ]
    assert gaya == [[], [], [GayaDaftar.KURUNG], [GayaDaftar.HURUF], []]


@pytest.mark.parametrize(
    ("kunci", "nomor", "tanggal"),
    [
        (("35.09.31", 2022), "065/08/35.09.31/2022", "3 Januari 2022"),
        (("35.09.14", 2025), "000.8.6.3/007/35.09.14/2025", "10 Februari 2025"),
    ],
)
def test_decree_prints_number_date_and_diktum_without_a_gap(
    kunci: tuple[str, int], nomor: str, tanggal: str
) -> None:
    keputusan = susun_isi(_dokumen(kunci)).keputusan
    assert keputusan is not None
    assert (keputusan.nomor, keputusan.tempat, keputusan.tanggal) == (nomor, "Jember", tanggal)
    label = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"]
    assert [diktum.label for diktum in keputusan.diktum] == label


@pytest.mark.parametrize(
    ("kunci", "judul", "kolom"),
    [
        (
            ("35.09.31", 2022),
            (
                "INDIKATOR KINERJA UTAMA (IKU)",
                "KECAMATAN SUMBERJAMBE KABUPATEN JEMBER",
                "TAHUN 2022",
            ),
            "NO|KINERJA UTAMA|INDIKATOR KINERJA UTAMA|FORMULASI PERHITUNGAN DAN PENJELASAN|"
            "BIDANG PENANGGUNG JAWAB|SUMBER DATA",
        ),
        (
            ("35.09.31", 2021),
            ("INDIKATOR KINERJA UTAMA KANTOR", "KECAMATAN SUMBERJAMBE TAHUN", "2021"),
            "NO|KINERJA UTAMA|INDIKATOR KINERJA UTAMA|FORMULASI|BIDANG PENANGGUNG JAWAB|"
            "SUMBER DATA",
        ),
        (
            ("35.09.14", 2025),
            ("INDIKATOR KINERJA UTAMA", "KECAMATAN PANTI"),
            "NO.|KINERJA UTAMA|INDIKATOR KINERJA UTAMA|FORMULASI PERHITUNGAN DAN PENJELASAN|"
            "BIDANG PENANGGUNG JAWAB|SUMBER DATA",
        ),
        (
            ("35.09.21", 2022),
            ("INDIKATOR KINERJA UTAMA", "KECAMATAN SUMBERSARI"),
            "No.|KINERJA UTAMA|INDIKATOR KINERJA UTAMA|FORMULASI|BIDANG PENANGGUNG JAWAB|"
            "SUMBER DATA",
        ),
        (
            ("35.08.21", 2020),
            (),
            "No|Sasaran: Sasaran Strategis|Sasaran: Indikator Kinerja Utama|Sasaran: Formula|"
            "Sumber Data|Penanggungjawab",
        ),
    ],
)
def test_table_has_title_and_columns_of_the_printed_one(
    kunci: tuple[str, int], judul: tuple[str, ...], kolom: str
) -> None:
    formulir = susun_isi(_dokumen(kunci)).formulir
    tercetak = [f"{k.grup}: {k.judul}" if k.grup else k.judul for k in formulir.kolom]
    assert formulir.judul_tabel == judul
    assert tercetak == kolom.split("|")


def test_form_of_lumajang_has_its_title_over_the_head_block() -> None:
    formulir = susun_isi(_dokumen(("35.08.21", 2020))).formulir
    assert formulir.judul_kepala == (
        "INDIKATOR KINERJA UTAMA",
        "ORGANISASI PERANGKAT DAERAH (OPD)",
        "DI LINGKUNGAN PEMERINTAH KABUPATEN LUMAJANG",
    )
    label = [baris.label for baris in formulir.kepala]
    assert label == ["Instansi", "Tugas", "Fungsi", "Tujuan", "Indikator Tujuan"]
    assert formulir.tempat_tanggal == "Sumbersuko, 3 Maret 2020"
