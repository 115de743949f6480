"""Owner, state and remarks of a part."""

import pytest
from django.core.exceptions import PermissionDenied

from iku.actions.wadah import kunci_wadah, tutup_wadah
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from laporan.actions.atur_naskah import atur_status, tunjuk_pemilik
from laporan.actions.komentar_naskah import selesaikan_komentar, tulis_komentar
from laporan.enums import StatusNaskah
from laporan.lkjip.bagian_tulis import list_bagian_tulis
from laporan.lkjip.praperiksa import Pemeriksa
from laporan.models import NaskahBagian
from laporan.views.ambil_lkjip import build_bahan
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_naskah import KUNCI, komentar_of, tulis
from tests.laporan.penulisan.conftest import Kerja

pytestmark = pytest.mark.django_db


def siapkan(kerja: Kerja, *, siap: bool = True, versi: int | None = None) -> NaskahBagian:
    naskah = NaskahBagian.objects.filter(laporan=kerja.laporan, kunci=KUNCI).first()
    dilihat = versi if versi is not None else (naskah.versi if naskah else 0)
    return atur_status(
        laporan=kerja.laporan, kunci=KUNCI, siap=siap, versi=dilihat, by=kerja.operator
    )


def test_the_owner_writes_and_the_version_of_the_text_stays(kerja: Kerja) -> None:
    naskah = tulis(kerja.laporan, by=kerja.operator)
    sekcam = kerja.orang[Peran.SEKCAM]
    baru = tunjuk_pemilik(laporan=kerja.laporan, kunci=KUNCI, pemilik=kerja.kasi, by=sekcam)
    assert (baru.pemilik, baru.versi) == (kerja.kasi, naskah.versi)
    assert tulis(kerja.laporan, "<p>Oleh kasi</p>", by=kerja.kasi).diubah_by == kerja.kasi
    with pytest.raises(PermissionDenied):
        tulis(kerja.laporan, by=kerja.kasi, kunci="isu-strategis")


def test_nobody_of_another_office_owns_a_part(kerja: Kerja) -> None:
    asing = buat_pengguna(Peran.BIDANG, kecamatan=buat_kecamatan("Sumbersari"), username="asing")
    with pytest.raises(AksiDitolak, match="di kantor ini"):
        tunjuk_pemilik(laporan=kerja.laporan, kunci=KUNCI, pemilik=asing, by=kerja.operator)
    with pytest.raises(PermissionDenied):
        tunjuk_pemilik(laporan=kerja.laporan, kunci=KUNCI, pemilik=None, by=kerja.kasi)


def test_a_ready_part_is_written_only_after_it_is_opened_again(kerja: Kerja) -> None:
    tulis(kerja.laporan, by=kerja.operator)
    assert siapkan(kerja).status == StatusNaskah.SIAP
    with pytest.raises(AksiDitolak, match="ditandai siap"):
        tulis(kerja.laporan, "<p>Lain</p>", by=kerja.operator)
    assert siapkan(kerja, siap=False).status == StatusNaskah.DITULIS
    assert tulis(kerja.laporan, "<p>Lain</p>", by=kerja.operator).isi == "<p>Lain</p>"


def test_nobody_vouches_for_words_that_he_did_not_see(kerja: Kerja) -> None:
    naskah = tulis(kerja.laporan, by=kerja.operator)
    tulis(kerja.laporan, "<p>Lebih baru</p>", by=kerja.operator)
    with pytest.raises(BentrokVersi):
        siapkan(kerja, versi=naskah.versi)


def test_an_empty_part_is_not_ready_unless_the_system_writes_in_it(kerja: Kerja) -> None:
    with pytest.raises(AksiDitolak, match="masih kosong"):
        siapkan(kerja)
    organisasi = atur_status(
        laporan=kerja.laporan, kunci="organisasi", siap=True, versi=0, by=kerja.operator
    )
    assert organisasi.status == StatusNaskah.SIAP


@pytest.mark.parametrize("peran", [Peran.BAPPEDA, Peran.INSPEKTORAT, Peran.CAMAT, Peran.BIDANG])
def test_readers_comment_and_the_writer_closes(kerja: Kerja, peran: Peran) -> None:
    komentar = komentar_of(kerja.laporan, kerja.orang[peran])
    with pytest.raises(PermissionDenied):
        selesaikan_komentar(komentar=komentar, by=kerja.orang[Peran.SEKCAM])
    selesai = selesaikan_komentar(komentar=komentar, by=kerja.operator)
    assert selesai.selesai_by == kerja.operator
    lagi = selesaikan_komentar(komentar=komentar, by=kerja.orang[peran])
    assert lagi.selesai_by == kerja.operator


def test_an_empty_remark_and_one_about_nothing_are_refused(kerja: Kerja) -> None:
    with pytest.raises(AksiDitolak):
        tulis_komentar(laporan=kerja.laporan, kunci=KUNCI, teks="  ", by=kerja.operator)
    for kunci in ("xyz", "sasaran@i999999"):
        with pytest.raises(AksiDitolak, match="tidak ada di laporan"):
            tulis_komentar(laporan=kerja.laporan, kunci=kunci, teks="Apa?", by=kerja.operator)
    with pytest.raises(PermissionDenied):
        tulis_komentar(laporan=kerja.laporan, kunci=KUNCI, teks="Apa?", by=kerja.orang[Peran.ADMIN])


def test_remarks_go_on_under_review_and_after_enactment(kerja: Kerja) -> None:
    tutup_wadah(wadah=kerja.laporan, by=kerja.operator)
    komentar_of(kerja.laporan, kerja.orang[Peran.CAMAT])
    kunci_wadah(wadah=kerja.laporan, by=kerja.operator)
    komentar = komentar_of(kerja.laporan, kerja.orang[Peran.BAPPEDA])
    assert selesaikan_komentar(komentar=komentar, by=kerja.operator).selesai_at is not None


def test_the_checklist_counts_also_the_parts_that_nobody_began(kerja: Kerja) -> None:
    tulis(kerja.laporan, by=kerja.operator)
    siapkan(kerja)
    bahan = build_bahan(kerja.laporan)
    belum = Pemeriksa(bahan).check_naskah_siap()
    banyak = len(list(list_bagian_tulis(bahan)))
    assert (belum.ya, belum.sebab) == (False, f"{banyak - 1} dari {banyak} bagian belum siap.")
    # A text of a part that the outline no longer has is in nobody's way.
    semua = [*(satu.kunci for satu in list_bagian_tulis(bahan)), "bagian-lama"]
    for kunci in semua:
        NaskahBagian.objects.update_or_create(
            laporan=kerja.laporan,
            kunci=kunci,
            defaults={
                "status": StatusNaskah.DITULIS if kunci == semua[-1] else StatusNaskah.SIAP,
                "diubah_by": kerja.operator,
            },
        )
    assert Pemeriksa(build_bahan(kerja.laporan)).check_naskah_siap().ya
