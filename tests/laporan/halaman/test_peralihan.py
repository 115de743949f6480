"""Every move × state × role through the page: what the table permits succeeds, nothing else."""

import pytest
from django.db import transaction

from kecamatan.enums import Peran
from kecamatan.models import Jejak, Pengguna
from laporan.enums import PERALIHAN, Aksi, StatusDokumen
from laporan.models import Dokumen
from tests.factories import buat_para_pengguna
from tests.factories_dokumen import Kantor, pencetak_pura_pura, segar
from tests.factories_laporan import CATATAN, buat_dokumen_di
from tests.laporan.halaman.baca import alamat
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db

AKSI_ORANG = [aksi for aksi in Aksi if PERALIHAN[aksi].oleh]


class Batal(Exception):
    """Takes one attempt back, so that the next role finds the document as it was."""


def coba(masuk: Masuk, pengguna: Pengguna, dokumen: Dokumen, aksi: Aksi) -> tuple[int, str, int]:
    """Post the move; return status code, the document's state after it, lines of the trail."""
    klien = masuk(pengguna)
    hasil = (0, "", 0)
    try:
        with transaction.atomic(), pencetak_pura_pura():
            kirim = {"versi": dokumen.versi, "catatan": CATATAN, "status": "ditetapkan"}
            response = klien.post(alamat("alihkan", dokumen, aksi), kirim)
            baris = Jejak.objects.about(dokumen).count()
            hasil = response.status_code, segar(dokumen).status, baris
            raise Batal
    except Batal:
        return hasil


@pytest.mark.parametrize("status", StatusDokumen)
@pytest.mark.parametrize("aksi", AKSI_ORANG)
def test_a_move_succeeds_only_as_the_table_says(
    aksi: Aksi, status: StatusDokumen, kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(status, kantor)
    baris = Jejak.objects.about(dokumen).count()
    peralihan = PERALIHAN[aksi]
    salah = {}
    for peran, pengguna in buat_para_pengguna(kantor.kecamatan).items():
        kode, kini, sesudah = coba(masuk, pengguna, dokumen, aksi)
        if peran == Peran.ADMIN:
            harapan = (404, status, baris)
        elif peran not in peralihan.oleh:
            harapan = (403, status, baris)
        elif status in peralihan.dari:
            harapan = (302, peralihan.ke, baris + 1)
        else:
            # Already there by the same move: the second click is led to the document.
            ulang = status == peralihan.ke and not peralihan.wajib_catatan
            harapan = (302 if ulang else 409, status, baris)
        if (kode, kini, sesudah) != harapan:
            salah[peran] = (kode, kini, sesudah), harapan
    assert salah == {}


@pytest.mark.parametrize("aksi", AKSI_ORANG)
def test_a_move_on_the_document_of_a_neighbour_finds_nothing(
    aksi: Aksi, kantor: Kantor, tetangga: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(PERALIHAN[aksi].dari[0], kantor)
    for pengguna in (tetangga.operator, tetangga.sekcam, tetangga.pemimpin):
        kode, kini, _ = coba(masuk, pengguna, dokumen, aksi)
        assert (kode, kini) == (404, dokumen.status)


@pytest.mark.parametrize("aksi", ["gantikan", "hapus", "draf", "setujui"])
def test_a_move_that_people_do_not_make_is_not_found(
    aksi: str, kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    for pengguna in (kantor.operator, kantor.pemimpin):
        assert masuk(pengguna).post(alamat("alihkan", dokumen, aksi)).status_code == 404


@pytest.mark.parametrize("aksi", AKSI_ORANG)
def test_the_page_asks_only_for_a_move_that_is_possible_now(
    aksi: Aksi, kantor: Kantor, masuk: Masuk
) -> None:
    orang = {
        Peran.OPERATOR: kantor.operator,
        Peran.SEKCAM: kantor.sekcam,
        Peran.CAMAT: kantor.pemimpin,
    }
    for nomor, status in enumerate(StatusDokumen):
        dokumen = buat_dokumen_di(status, kantor, tahun=2026 + nomor)
        response = masuk(orang[PERALIHAN[aksi].oleh[0]]).get(alamat("alihkan", dokumen, aksi))
        assert response.status_code == (200 if status in PERALIHAN[aksi].dari else 409), status


def test_nobody_verifies_what_he_submitted_himself(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor)
    Pengguna.objects.filter(pk=kantor.operator.pk).update(peran=Peran.SEKCAM)
    pengaju = Pengguna.objects.get(pk=kantor.operator.pk)
    assert coba(masuk, pengaju, dokumen, Aksi.VERIFIKASI)[:2] == (403, "diajukan")
    assert coba(masuk, kantor.sekcam, dokumen, Aksi.VERIFIKASI)[:2] == (302, "diverifikasi")
