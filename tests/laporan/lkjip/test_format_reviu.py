"""The form of review of a kabupaten: versions of it, and what a review that was begun keeps."""

import json
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.urls import reverse

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from laporan.actions import format_reviu as actions
from laporan.actions.reviu import simpan_reviu
from laporan.enums import JawabanReviu, StatusDokumen
from laporan.lkjip.praperiksa import PERIKSA
from laporan.lkjip.reviu import find_format_reviu
from laporan.models import ButirReviu, Dokumen, FormatReviu, Reviu
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_lkjip import build_lkjip_di, muat_kerangka, terbitkan
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.fixture
def bappeda() -> Pengguna:
    """Return Bappeda of a kabupaten without a form of its own."""
    muat_kerangka()
    return buat_pengguna(Peran.BAPPEDA, kabupaten=buat_kabupaten("35.08"))


@pytest.fixture
def milik(bappeda: Pengguna) -> FormatReviu:
    """Return a copy of the common form."""
    return actions.salin_format_reviu(by=bappeda)


@pytest.fixture
def klien(bappeda: Pengguna) -> KlienKetat:
    """Return a browser in which Bappeda is logged in."""
    satu = KlienKetat()
    satu.force_login(bappeda)
    return satu


def butir(satu: FormatReviu) -> list[tuple[str, str]]:
    """Return group and words of every statement in order."""
    return list(satu.daftar_butir.values_list("kelompok", "teks"))


def kunci(satu: FormatReviu, urutan: int) -> str:
    """Return the key of the statement at that place."""
    return satu.daftar_butir.get(urutan=urutan).kunci


def isian(satu: FormatReviu, **ubah: Any) -> dict[str, Any]:
    """Return the wording as its form sends it."""
    return {nama: getattr(satu, nama) for nama in actions.ISIAN_PERNYATAAN} | ubah


def test_a_kabupaten_without_a_form_of_its_own_uses_the_common_one(milik: FormatReviu) -> None:
    umum = FormatReviu.objects.get(kabupaten=None)
    assert butir(milik) == butir(umum)
    assert find_format_reviu(milik.kabupaten_id) == milik
    assert find_format_reviu(buat_kabupaten("35.09").pk) == umum


def test_it_is_copied_once(milik: FormatReviu, bappeda: Pengguna) -> None:
    with pytest.raises(AksiDitolak, match="sudah punya"):
        actions.salin_format_reviu(by=bappeda)


@pytest.mark.parametrize("peran", [Peran.INSPEKTORAT, Peran.OPERATOR, Peran.ADMIN])
def test_nobody_but_bappeda_changes_it(milik: FormatReviu, peran: Peran) -> None:
    assert milik.kabupaten is not None
    by = buat_pengguna(peran, kecamatan=buat_kecamatan("Tempursari", kabupaten=milik.kabupaten))
    with pytest.raises(PermissionDenied):
        actions.ubah_pernyataan(versi=1, isian=isian(milik), by=by)


def test_every_change_is_a_version_with_its_line_in_the_trail(
    milik: FormatReviu, bappeda: Pengguna
) -> None:
    baru = actions.ubah_pernyataan(versi=1, isian=isian(milik, wajib=False), by=bappeda)
    assert (baru.versi, baru.wajib, butir(baru)) == (2, False, butir(milik))
    assert FormatReviu.objects.get(pk=milik.pk).wajib
    catatan = Jejak.objects.filter(peristiwa="format_reviu_diubah").get()
    assert list(json.loads(catatan.perubahan)) == ["wajib"]
    # Nothing differs: nothing is added.
    assert actions.ubah_pernyataan(versi=2, isian=isian(baru), by=bappeda) == baru


def test_the_databases_keep_every_version(milik: FormatReviu) -> None:
    for baris in (FormatReviu.objects.filter(pk=milik.pk), milik.daftar_butir.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            baris.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        milik.daftar_butir.update(teks="lain")


@pytest.mark.parametrize(
    ("nama", "teks", "disebut"),
    [
        ("paragraf", "Laporan {camat} {tahun}.", "{camat}"),
        ("judul", "PERNYATAAN {kecamatan", "{"),
        ("paragraf", "Laporan {Tahun}.", "{Tahun}"),
        ("catatan_tidak", "Catatan {tahun}:", "{tahun}"),
    ],
)
def test_a_placeholder_that_nothing_fills_is_refused_beside_its_field(
    milik: FormatReviu, bappeda: Pengguna, klien: KlienKetat, nama: str, teks: str, disebut: str
) -> None:
    with pytest.raises(AksiDitolak) as ditolak:
        actions.ubah_pernyataan(versi=1, isian=isian(milik, **{nama: teks}), by=bappeda)
    assert ditolak.value.isian == nama
    kirim = isian(milik, **{nama: teks}) | {"versi": 1, "wajib": "on"}
    jawaban = klien.post(reverse("laporan:ubah_pernyataan"), kirim)
    assert jawaban.status_code == 200
    (pesan,) = jawaban.context["formulir"].errors[nama]
    assert pesan.startswith(disebut)
    assert FormatReviu.objects.count() == 2


def test_the_statement_is_shown_before_it_is_saved(milik: FormatReviu, klien: KlienKetat) -> None:
    buat_kecamatan("Tempursari", kabupaten=milik.kabupaten)
    kirim = isian(milik, paragraf="Isi {KECAMATAN} untuk {tahun}.") | {"versi": 1, "pratinjau": "1"}
    isi = klien.post(reverse("laporan:ubah_pernyataan"), kirim).content.decode()
    assert "Isi KECAMATAN TEMPURSARI untuk 20" in isi
    assert FormatReviu.objects.count() == 2


def test_a_stale_page_is_told_with_both_texts(
    milik: FormatReviu, bappeda: Pengguna, klien: KlienKetat
) -> None:
    actions.ubah_pernyataan(versi=1, isian=isian(milik, nama="Nama dari orang lain"), by=bappeda)
    kirim = isian(milik, nama="Nama dari saya") | {"versi": 1, "wajib": "on"}
    jawaban = klien.post(reverse("laporan:ubah_pernyataan"), kirim)
    assert jawaban.status_code == 409
    assert "Nama dari orang lain" in jawaban.content.decode()
    assert "Nama dari saya" in jawaban.content.decode()
    for aksi in (
        lambda: actions.hapus_butir_reviu(kunci="butir-1", versi=1, by=bappeda),
        lambda: actions.geser_butir_reviu(kunci="butir-1", naik=False, versi=1, by=bappeda),
    ):
        with pytest.raises(BentrokVersi):
            aksi()


def test_statements_are_added_moved_and_taken_out(milik: FormatReviu, bappeda: Pengguna) -> None:
    semula = butir(milik)
    isi = {"kelompok": "Format", "teks": "Laporan memuat foto kegiatan.", "periksa": "bukti"}
    satu = actions.simpan_butir_reviu(kunci="", versi=1, isian=isi, by=bappeda)
    letak = butir(satu).index(("Format", "Laporan memuat foto kegiatan."))
    assert butir(satu)[letak + 1][0] == "Mekanisme penyusunan"
    naik = actions.geser_butir_reviu(
        kunci=kunci(satu, letak + 1), naik=True, versi=satu.versi, by=bappeda
    )
    assert butir(naik)[letak - 1] == ("Format", "Laporan memuat foto kegiatan.")
    habis = actions.hapus_butir_reviu(kunci=kunci(naik, letak), versi=naik.versi, by=bappeda)
    assert butir(habis) == semula
    assert [satu.urutan for satu in habis.daftar_butir.all()] == list(range(1, len(semula) + 1))


def test_the_ends_of_a_group_stay(milik: FormatReviu, bappeda: Pengguna) -> None:
    assert actions.geser_butir_reviu(kunci="butir-1", naik=True, versi=1, by=bappeda) == milik
    akhir = milik.daftar_butir.filter(kelompok="Format").last()
    assert akhir is not None
    tetap = actions.geser_butir_reviu(kunci=akhir.kunci, naik=False, versi=1, by=bappeda)
    assert tetap == milik


def test_a_statement_keeps_its_key_when_it_changes_and_comes_into_another_group(
    milik: FormatReviu, bappeda: Pengguna
) -> None:
    isi = {"kelompok": "Lain-lain", "teks": "Satu  kalimat.", "periksa": ""}
    baru = actions.simpan_butir_reviu(kunci="butir-1", versi=1, isian=isi, by=bappeda)
    satu = baru.daftar_butir.get(kunci="butir-1")
    assert (satu.kelompok, satu.teks, satu.urutan) == ("Lain-lain", "Satu kalimat.", 23)
    lagi = actions.simpan_butir_reviu(kunci="", versi=2, isian=isi, by=bappeda)
    assert len(set(lagi.daftar_butir.values_list("kunci", flat=True))) == 24


def test_groups_change_places_and_names(milik: FormatReviu, bappeda: Pengguna) -> None:
    def kelompok(satu: FormatReviu) -> list[str]:
        return list(dict.fromkeys(nama for nama, _ in butir(satu)))

    assert kelompok(milik) == ["Format", "Mekanisme penyusunan", "Substansi"]
    baru = actions.geser_kelompok_reviu(kelompok="Substansi", naik=True, versi=1, by=bappeda)
    assert kelompok(baru) == ["Format", "Substansi", "Mekanisme penyusunan"]
    with pytest.raises(AksiDitolak, match="sudah dipakai"):
        actions.namai_kelompok_reviu(kelompok="Format", nama="Substansi", versi=2, by=bappeda)
    lain = actions.namai_kelompok_reviu(kelompok="Format", nama="Bentuk", versi=2, by=bappeda)
    assert kelompok(lain) == ["Bentuk", "Substansi", "Mekanisme penyusunan"]
    assert len(butir(lain)) == len(butir(milik))


def test_a_check_must_exist_and_is_chosen_from_a_list(
    milik: FormatReviu, bappeda: Pengguna, klien: KlienKetat
) -> None:
    isi = {"kelompok": "Format", "teks": "Satu.", "periksa": "tidak_ada"}
    with pytest.raises(AksiDitolak) as ditolak:
        actions.simpan_butir_reviu(kunci="butir-1", versi=1, isian=isi, by=bappeda)
    assert ditolak.value.isian == "periksa"
    halaman = klien.get(reverse("laporan:ubah_butir_reviu", args=["butir-1"])).content.decode()
    assert all(jenis.label in halaman for jenis in PERIKSA.values())


def test_every_check_of_the_common_form_exists() -> None:
    muat_kerangka()
    dipakai = set(ButirReviu.objects.exclude(periksa="").values_list("periksa", flat=True))
    assert dipakai <= set(PERIKSA)


def test_the_pages_change_it(milik: FormatReviu, klien: KlienKetat) -> None:
    ubah = reverse("laporan:ubah_butir_reviu", args=["butir-2"])
    dua = {"versi": 1, "teks": "Baru.", "kelompok": "Format", "kelompok_baru": "Lain"}
    assert "Pilih “Kelompok baru”" in klien.post(ubah, dua).content.decode()
    assert (
        "Isi nama kelompok"
        in klien.post(ubah, dua | {"kelompok": "", "kelompok_baru": ""}).content.decode()
    )
    assert klien.post(ubah, dua | {"kelompok": ""}).status_code == 302
    atur = reverse("laporan:atur_butir_reviu", args=["butir-1"])
    assert klien.post(atur, {"aksi": "turun", "versi": 2}).status_code == 302
    assert klien.post(atur, {"aksi": "hapus", "versi": 3}).status_code == 302
    kelompok = reverse("laporan:kelompok_reviu", args=[2])
    assert klien.post(kelompok, {"nama": "Cara menyusun", "versi": 4}).status_code == 302
    assert klien.post(kelompok, {"aksi": "naik", "versi": 5}).status_code == 302
    isi = klien.get(reverse("laporan:format_reviu")).content.decode()
    assert "versi 6" in isi
    assert isi.index("Cara menyusun") < isi.index(">Format<")
    assert klien.post(atur, {"aksi": "hapus", "versi": 6}).status_code == 404


class TestReviuDimulai:
    """A review that was begun keeps the version it was begun with."""

    @pytest.fixture
    def diajukan(self) -> Dokumen:
        """Return a submitted report."""
        return build_lkjip_di(StatusDokumen.DIAJUKAN, buat_kecamatan())

    @pytest.fixture
    def pengatur(self, diajukan: Dokumen) -> Pengguna:
        """Return Bappeda of its kabupaten, which has a form of its own."""
        satu = buat_pengguna(Peran.BAPPEDA, kabupaten=diajukan.kecamatan.kabupaten)
        actions.salin_format_reviu(by=satu)
        return satu

    def test_it_asks_and_prints_what_it_began_with(
        self, diajukan: Dokumen, pengatur: Pengguna
    ) -> None:
        inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
        simpan_reviu(dokumen=diajukan, versi=None, jawaban={}, by=inspektorat)
        isi = {"kelompok": "Format", "teks": "Lain sama sekali.", "periksa": ""}
        actions.simpan_butir_reviu(kunci="butir-1", versi=1, isian=isi, by=pengatur)
        semula = find_format_reviu(diajukan.kecamatan.kabupaten_id)
        assert semula is not None
        actions.ubah_pernyataan(
            versi=2, isian=isian(semula, paragraf="Bunyi baru {tahun}."), by=pengatur
        )
        klien = KlienKetat()
        klien.force_login(inspektorat)
        url = reverse("laporan:isi_reviu", args=[diajukan.pk])
        assert "Lain sama sekali." not in klien.get(url).content.decode()
        reviu = Reviu.objects.get()
        assert reviu.format.versi == 1

    def test_answers_to_a_form_that_changed_meanwhile_are_not_taken(
        self, diajukan: Dokumen, pengatur: Pengguna
    ) -> None:
        inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
        terlihat = find_format_reviu(diajukan.kecamatan.kabupaten_id)
        assert terlihat is not None
        kirim = {f"jawaban-{satu.pk}": "ya" for satu in terlihat.daftar_butir.all()}
        jawaban = {satu.pk: (JawabanReviu.YA, "") for satu in terlihat.daftar_butir.all()}
        isi = {"kelompok": "Format", "teks": "Lain sama sekali.", "periksa": ""}
        actions.simpan_butir_reviu(kunci="butir-1", versi=1, isian=isi, by=pengatur)
        with pytest.raises(BentrokVersi):
            simpan_reviu(dokumen=diajukan, versi=None, jawaban=jawaban, by=inspektorat)
        klien = KlienKetat()
        klien.force_login(inspektorat)
        semula = terlihat.daftar_butir.get(kunci="butir-1").pk
        kirim |= {f"jawaban-{semula}": "tidak", f"catatan-{semula}": "Yang saya ketik."}
        kirim |= {"format": str(terlihat.pk)}
        jawaban_situs = klien.post(reverse("laporan:isi_reviu", args=[diajukan.pk]), kirim)
        assert jawaban_situs.status_code == 409
        assert "Yang saya ketik." in jawaban_situs.content.decode()
        assert not Reviu.objects.exists()

    def test_a_statement_that_was_issued_stays(self, diajukan: Dokumen, pengatur: Pengguna) -> None:
        semula = find_format_reviu(diajukan.kecamatan.kabupaten_id)
        assert semula is not None
        reviu = terbitkan(diajukan)
        actions.ubah_pernyataan(
            versi=1, isian=isian(semula, paragraf="Bunyi baru {tahun}."), by=pengatur
        )
        reviu.refresh_from_db()
        assert "Bunyi baru" not in reviu.paragraf
