"""Transitions: one table, one line of the trail each, nothing half done."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from iku.models import Iku
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, MasaJabatan, Pejabat, Pengguna
from laporan.actions import alur
from laporan.actions.buat import buat_perubahan
from laporan.enums import PERALIHAN, Aksi, BagianButir, StatusDokumen
from laporan.models import Dokumen, SalinanDokumen
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.permissions import can_alihkan
from laporan.sandi_isi import from_json, sidik
from tests.factories import (
    buat_kecamatan,
    buat_masa_jabatan,
    buat_para_pengguna,
    buat_pejabat,
)
from tests.factories_dokumen import (
    Kantor,
    beri_nomor,
    buat_diajukan,
    buat_ditetapkan,
    buat_diverifikasi,
    buat_draf,
    buat_kantor,
    pencetak_pura_pura,
    segar,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


def jalankan(aksi: Aksi, dokumen: Dokumen, by: Pengguna, versi: int | None = None) -> Dokumen:
    """Call the action of a transition with a note where one is demanded."""
    pilihan = {Aksi.KEMBALIKAN: {"catatan": "Perbaiki"}, Aksi.CABUT: {"alasan": "Keliru"}}
    fungsi = getattr(alur, aksi.value)
    with pencetak_pura_pura():
        return fungsi(
            dokumen=dokumen,
            versi=segar(dokumen).versi if versi is None else versi,
            by=by,
            **pilihan.get(aksi, {}),
        )


def baris_jejak(dokumen: Dokumen, peristiwa: str) -> list[Jejak]:
    return list(Jejak.objects.about(dokumen).filter(peristiwa=peristiwa))


def siapkan(status: StatusDokumen, kantor: Kantor) -> Dokumen:
    """Make a document in the given state through the actions."""
    match status:
        case StatusDokumen.DRAF:
            return beri_nomor(buat_draf(kantor), kantor)
        case StatusDokumen.DIAJUKAN:
            return buat_diajukan(kantor)
        case StatusDokumen.DIKEMBALIKAN:
            return jalankan(Aksi.KEMBALIKAN, buat_diajukan(kantor), kantor.sekcam)
        case StatusDokumen.DIVERIFIKASI:
            return buat_diverifikasi(kantor)
        case StatusDokumen.DITETAPKAN:
            return buat_ditetapkan(kantor)
        case StatusDokumen.DICABUT:
            return jalankan(Aksi.CABUT, buat_ditetapkan(kantor), kantor.pemimpin)
        case StatusDokumen.DIGANTIKAN:
            lama = buat_ditetapkan(kantor)
            ganti_dengan_perubahan(lama, kantor)
            return segar(lama)


def ganti_dengan_perubahan(lama: Dokumen, kantor: Kantor) -> Dokumen:
    baru = buat_perubahan(dokumen=lama, alasan="Salah rumus", by=kantor.operator)
    Iku.objects.filter(sasaran__daftar=baru.daftar_iku).update(perlu_konfirmasi=False)
    for baris in (
        baru.daftar_butir,
        baru.daftar_mengingat,
        baru.daftar_iku.daftar_tujuan,
        baru.daftar_iku.daftar_sasaran,
    ):
        baris.update(perlu_konfirmasi=False)
    for tujuan in baru.daftar_iku.daftar_tujuan.all():
        tujuan.daftar_indikator.update(perlu_konfirmasi=False)
    beri_nomor(baru, kantor, urut=8)
    jalankan(Aksi.AJUKAN, baru, kantor.operator)
    jalankan(Aksi.VERIFIKASI, baru, kantor.sekcam)
    return jalankan(Aksi.TETAPKAN, baru, kantor.pemimpin)


AKSI_ORANG = [aksi for aksi in Aksi if PERALIHAN[aksi].oleh]


@pytest.mark.parametrize("status", StatusDokumen)
@pytest.mark.parametrize("aksi", AKSI_ORANG)
def test_only_the_moves_of_the_table_succeed(
    status: StatusDokumen, aksi: Aksi, kantor: Kantor
) -> None:
    pelaku = {
        Peran.OPERATOR: kantor.operator,
        Peran.SEKCAM: kantor.sekcam,
        Peran.CAMAT: kantor.pemimpin,
    }[PERALIHAN[aksi].oleh[0]]
    dokumen = siapkan(status, kantor)
    sebelum = Jejak.objects.about(dokumen).count()
    sah = status in PERALIHAN[aksi].dari
    assert can_alihkan(pelaku, segar(dokumen), aksi) is sah
    if sah:
        assert jalankan(aksi, dokumen, pelaku).status == PERALIHAN[aksi].ke
        assert Jejak.objects.about(dokumen).count() == sebelum + 1
        return
    with pytest.raises(AksiDitolak):
        jalankan(aksi, dokumen, pelaku)
    assert segar(dokumen).status == status
    assert Jejak.objects.about(dokumen).count() == sebelum


@pytest.mark.parametrize("aksi", AKSI_ORANG)
def test_only_the_roles_of_the_table_may_move(aksi: Aksi, kantor: Kantor) -> None:
    dokumen = siapkan(PERALIHAN[aksi].dari[0], kantor)
    sendiri = buat_para_pengguna(kantor.kecamatan)
    asing = buat_para_pengguna(buat_kecamatan("Panti", kode="35.09.14"))
    for pengguna in [
        *(satu for peran, satu in sendiri.items() if peran not in PERALIHAN[aksi].oleh),
        *asing.values(),
    ]:
        with pytest.raises(PermissionDenied):
            jalankan(aksi, dokumen, pengguna)
    assert segar(dokumen).status == PERALIHAN[aksi].dari[0]


def test_second_click_is_told_who_did_it_and_makes_no_second_transition(kantor: Kantor) -> None:
    dokumen = buat_diverifikasi(kantor)
    versi = dokumen.versi
    jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin, versi)
    with pytest.raises(AksiDitolak, match=rf"Sudah ditetapkan oleh {kantor.pemimpin.nama} pada"):
        jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin, versi)
    assert len(baris_jejak(dokumen, "dokumen_ditetapkan")) == 1
    assert SalinanDokumen.objects.filter(dokumen=dokumen, aksi=Aksi.TETAPKAN).count() == 1


def test_stale_version_in_the_right_state_is_a_conflict(kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    dilihat = dokumen.versi
    jalankan(Aksi.KEMBALIKAN, dokumen, kantor.sekcam)
    jalankan(Aksi.AJUKAN, dokumen, kantor.operator)
    with pytest.raises(BentrokVersi):
        jalankan(Aksi.VERIFIKASI, dokumen, kantor.sekcam, dilihat)


def test_nobody_verifies_what_he_submitted(kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    naik = kantor.operator
    naik.peran = Peran.SEKCAM
    naik.save(update_fields=["peran"])
    with pytest.raises(PermissionDenied, match="dokumennya sendiri"):
        jalankan(Aksi.VERIFIKASI, dokumen, naik)
    assert not can_alihkan(naik, segar(dokumen), Aksi.VERIFIKASI)


@pytest.mark.parametrize("catatan", ["", "   \n"])
def test_return_needs_a_note(catatan: str, kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    with pytest.raises(AksiDitolak, match="catatan"):
        alur.kembalikan(dokumen=dokumen, versi=dokumen.versi, catatan=catatan, by=kantor.sekcam)


def test_return_keeps_the_note_reopens_the_iku_and_takes_the_verification_off(
    kantor: Kantor,
) -> None:
    dokumen = buat_diverifikasi(kantor)
    assert not segar(dokumen).daftar_iku.dibuka
    alur.kembalikan(
        dokumen=dokumen, versi=dokumen.versi, catatan=" Lengkapi sumber data. ", by=kantor.pemimpin
    )
    dokumen = segar(dokumen)
    assert dokumen.daftar_iku.dibuka
    assert dokumen.diverifikasi_by is None
    (baris,) = baris_jejak(dokumen, "dokumen_dikembalikan")
    assert baris.alasan == "Lengkapi sumber data."
    assert baris.perubahan == '{"status": ["diverifikasi", "dikembalikan"]}'


def test_submission_waits_for_everything_but_number_and_date(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor)
    assert dokumen.nomor_urut is None
    assert dokumen.tanggal is None
    jalankan(Aksi.AJUKAN, dokumen, kantor.operator)
    jalankan(Aksi.VERIFIKASI, dokumen, kantor.sekcam)
    with pytest.raises(AksiDitolak, match="Nomor urut Keputusan belum diisi"):
        jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin)
    beri_nomor(dokumen, kantor)
    assert jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin).status == StatusDokumen.DITETAPKAN


def test_submission_is_refused_for_an_indikator_without_satuan(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor)
    Iku.objects.filter(sasaran__daftar=dokumen.daftar_iku).update(satuan="")
    with pytest.raises(AksiDitolak, match="Satuan"):
        jalankan(Aksi.AJUKAN, dokumen, kantor.operator)
    assert segar(dokumen).daftar_iku.dibuka
    assert not SalinanDokumen.objects.exists()


def test_each_move_of_review_keeps_a_copy_and_the_last_is_official(kantor: Kantor) -> None:
    dokumen = buat_diverifikasi(kantor)
    with pencetak_pura_pura() as dicetak:
        alur.tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin)
    salinan = list(SalinanDokumen.objects.filter(dokumen=dokumen))
    assert [(s.nomor, s.aksi) for s in salinan] == [
        (1, Aksi.AJUKAN),
        (2, Aksi.VERIFIKASI),
        (3, Aksi.TETAPKAN),
    ]
    resmi = salinan[-1]
    assert resmi.pdf is not None
    assert [from_json(resmi.isi)] == dicetak
    assert resmi.sidik_isi == sidik(resmi.isi)
    assert bytes(resmi.pdf).endswith(resmi.isi.encode())
    assert len(resmi.pdf_sidik) == 64
    assert salinan[0].pdf is None
    assert segar(dokumen).daftar_iku.is_terkunci


def test_words_changed_after_submission_stop_the_verification(kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    dokumen.daftar_butir.filter(bagian=BagianButir.DIKTUM, urutan=1).update(teks="Menetapkan lain")
    with pytest.raises(AksiDitolak, match=r"berubah sejak diajukan \(Diktum\)"):
        jalankan(Aksi.VERIFIKASI, dokumen, kantor.sekcam)


def test_words_changed_after_verification_stop_the_enactment(kantor: Kantor) -> None:
    dokumen = buat_diverifikasi(kantor)
    kantor.kecamatan.kop_alamat = "Jalan lain"
    kantor.kecamatan.save(update_fields=["kop_alamat"])
    with pytest.raises(AksiDitolak, match=r"berubah sejak diajukan \(Kop\)"):
        jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin)
    assert segar(dokumen).status == StatusDokumen.DIVERIFIKASI


@pytest.mark.parametrize(
    "isian", [{"nama": "Orang Lain"}, {"nip": "196512251993031011"}, {"golongan": "IV/c"}]
)
def test_signatory_renamed_after_verification_stops_the_enactment(
    isian: dict[str, str], kantor: Kantor
) -> None:
    dokumen = buat_diverifikasi(kantor)
    Pejabat.objects.filter(pk=kantor.camat.pejabat_id).update(**isian)
    with pytest.raises(AksiDitolak, match="penandatangan berubah sejak diverifikasi"):
        jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin)
    assert segar(dokumen).status == StatusDokumen.DIVERIFIKASI


def test_signatory_renamed_after_submission_stops_the_verification(kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    Pejabat.objects.filter(pk=kantor.camat.pejabat_id).update(nama="Orang Lain")
    with pytest.raises(AksiDitolak, match="penandatangan berubah sejak diajukan"):
        jalankan(Aksi.VERIFIKASI, dokumen, kantor.sekcam)


def test_new_signatory_for_a_new_date_may_sign_what_was_verified(kantor: Kantor) -> None:
    dokumen = buat_diverifikasi(kantor)
    MasaJabatan.objects.filter(pk=kantor.camat.pk).update(selesai=date(2026, 1, 31))
    baru = buat_pejabat(kantor.kecamatan.kabupaten, nama="Penerus Jabatan")
    masa = buat_masa_jabatan(kantor.kecamatan, pejabat=baru, mulai=date(2026, 2, 1))
    dokumen = beri_nomor(dokumen, kantor, tanggal=date(2026, 2, 3))
    assert dokumen.penandatangan == masa
    assert jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin).status == StatusDokumen.DITETAPKAN
    assert [s.penandatangan for s in dokumen.daftar_salinan.all()][1:] == [kantor.camat, masa]


def test_only_the_official_copy_may_hold_a_pdf(kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    salinan = SalinanDokumen(
        dokumen=dokumen, nomor=9, aksi=Aksi.AJUKAN, isi="{}", sidik_isi="0" * 64,
        pdf=b"%PDF-", pdf_sidik="0" * 64, pdf_halaman=1, dibuat_by=kantor.operator,
    )  # fmt: skip
    with pytest.raises(IntegrityError, match="salinan_pdf_hanya_resmi"), transaction.atomic():
        salinan.save()


def test_words_changed_while_the_pdf_is_made_stop_the_enactment(kantor: Kantor) -> None:
    dokumen = buat_diverifikasi(kantor)
    asli = alur.susun_isi

    # The inner patch must end before the outer one, or the pretended printer stays for ever.
    with pencetak_pura_pura(), pytest.MonkeyPatch.context() as monkeypatch:
        cetak = alur.cetak_pdf

        def cetak_lambat(isi: object, *, draf: bool) -> object:
            dokumen.daftar_butir.filter(urutan=1).update(teks="Menetapkan diam-diam")
            return cetak(isi, draf=draf)  # type: ignore[arg-type]

        monkeypatch.setattr(alur, "cetak_pdf", cetak_lambat)
        assert alur.susun_isi is asli
        with pytest.raises(AksiDitolak, match="berubah saat PDF dibuat"):
            alur.tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin)
    assert not SalinanDokumen.objects.filter(aksi=Aksi.TETAPKAN).exists()


def test_renderer_failure_leaves_nothing_half_done(
    kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    dokumen = buat_diverifikasi(kantor)
    sebelum = Jejak.objects.count()

    def gagal(isi: object, *, draf: bool) -> object:
        raise CetakGagal(AlasanGagal.WAKTU, "rincian untuk log")

    monkeypatch.setattr(alur, "cetak_pdf", gagal)
    with pytest.raises(AksiDitolak) as ditolak:
        alur.tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin)
    assert AlasanGagal.WAKTU.value in ditolak.value.pesan
    assert "rincian" not in ditolak.value.pesan
    assert segar(dokumen).status == StatusDokumen.DIVERIFIKASI
    assert not segar(dokumen).daftar_iku.is_terkunci
    assert Jejak.objects.count() == sebelum


def test_late_failure_rolls_everything_back(
    kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    dokumen = buat_diverifikasi(kantor)
    sebelum = Jejak.objects.count()

    def rusak(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("disk penuh")

    monkeypatch.setattr("laporan.actions.alihkan.record_perpindahan", rusak)
    with pytest.raises(RuntimeError):
        jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin)
    assert segar(dokumen).status == StatusDokumen.DIVERIFIKASI
    assert not segar(dokumen).daftar_iku.is_terkunci
    assert not SalinanDokumen.objects.filter(aksi=Aksi.TETAPKAN).exists()
    assert Jejak.objects.count() == sebelum


def test_correction_replaces_the_old_decree_in_the_same_moment(kantor: Kantor) -> None:
    lama = buat_ditetapkan(kantor)
    baru = ganti_dengan_perubahan(lama, kantor)
    assert segar(lama).status == StatusDokumen.DIGANTIKAN
    assert segar(baru).status == StatusDokumen.DITETAPKAN
    assert len(baris_jejak(lama, "dokumen_digantikan")) == 1
    assert len(baris_jejak(baru, "dokumen_ditetapkan")) == 1
    assert SalinanDokumen.objects.get(dokumen=lama, aksi=Aksi.TETAPKAN).pdf


def test_form_without_decree_is_enacted_without_number(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor, jenis="iku")
    beri_nomor(dokumen, kantor)
    jalankan(Aksi.AJUKAN, dokumen, kantor.operator)
    jalankan(Aksi.VERIFIKASI, dokumen, kantor.sekcam)
    hasil = jalankan(Aksi.TETAPKAN, dokumen, kantor.pemimpin)
    assert hasil.status == StatusDokumen.DITETAPKAN
    assert hasil.nomor_urut is None
