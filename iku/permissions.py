"""Who may change what is planned and measured. Reading is narrowed by `visible_to`."""

from django.core.exceptions import PermissionDenied

from iku.butir import Wadah
from iku.models import FormatIku, Rpjmd, TahunKinerja, WadahKecamatan
from iku.terbuka import sebab_tahun_ditutup
from kecamatan.enums import Peran
from kecamatan.models import Pengguna


def is_operator_of(pengguna: Pengguna, wadah: WadahKecamatan) -> bool:
    """Say whether the person is an operator of the kecamatan whose wadah this is."""
    return pengguna.peran == Peran.OPERATOR and pengguna.kecamatan_id == wadah.kecamatan_id


def can_edit_daftar(pengguna: Pengguna, wadah: WadahKecamatan) -> bool:
    """Say whether the person may change this wadah of a kecamatan now."""
    return is_operator_of(pengguna, wadah) and wadah.dibuka


def check_can_buat_wadah(pengguna: Pengguna, sebutan: str, kecamatan_id: int | None = None) -> None:
    """Refuse everybody but operators, and those of another office than `kecamatan_id`.

    `sebutan` names what he wanted to make.
    """
    asing = kecamatan_id is not None and pengguna.kecamatan_id != kecamatan_id
    if asing or pengguna.peran != Peran.OPERATOR:
        raise PermissionDenied(f"Hanya operator kecamatan yang menyusun {sebutan}.")


def check_can_edit_daftar(pengguna: Pengguna, wadah: WadahKecamatan) -> None:
    """Refuse those who may only read it, and everybody while it is closed."""
    if not is_operator_of(pengguna, wadah):
        raise PermissionDenied(f"Hanya operator kecamatan yang dapat mengubah {wadah.SEBUTAN}.")
    if not wadah.dibuka:
        raise PermissionDenied(sebab_tertutup(wadah))


def sebab_tertutup(wadah: Wadah) -> str:
    """Say in words why a closed wadah cannot be changed; empty when it is open."""
    if isinstance(wadah, Rpjmd):
        diubah = Rpjmd.objects.filter(mengubah=wadah).exists()
        return "RPJMD ini sudah diubah; yang berlaku adalah perubahannya." if diubah else ""
    if wadah.is_terkunci:
        return f"{wadah.SEBUTAN} ini sudah ditetapkan. Perubahan dibuat sebagai dokumen baru."
    if wadah.dibuka:
        return ""
    return f"{wadah.SEBUTAN} ini sedang diperiksa, jadi sementara tidak dapat diubah."


def can_edit_rpjmd(pengguna: Pengguna, rpjmd: Rpjmd) -> bool:
    """Say whether the person may change this RPJMD now."""
    return _is_admin_of(pengguna, rpjmd) and not sebab_tertutup(rpjmd)


def check_can_buat_rpjmd(pengguna: Pengguna) -> None:
    """Refuse everybody but admins of a kabupaten."""
    if pengguna.peran != Peran.ADMIN:
        raise PermissionDenied("Hanya admin kabupaten yang menyusun RPJMD.")


def check_can_edit_wadah(pengguna: Pengguna, wadah: Wadah) -> None:
    """Refuse those who may only read it, and everybody while it is closed."""
    if not isinstance(wadah, Rpjmd):
        check_can_edit_daftar(pengguna, wadah)
        return
    if not _is_admin_of(pengguna, wadah):
        raise PermissionDenied("Hanya admin kabupaten yang mengubah RPJMD.")
    if sebab := sebab_tertutup(wadah):
        raise PermissionDenied(sebab)


def _is_admin_of(pengguna: Pengguna, rpjmd: Rpjmd) -> bool:
    return pengguna.peran == Peran.ADMIN and rpjmd.kabupaten_id == pengguna.kabupaten_id


def can_edit_format(pengguna: Pengguna, format_iku: FormatIku) -> bool:
    """Say whether the person keeps this layout."""
    return pengguna.peran == Peran.ADMIN and format_iku.kabupaten_id == pengguna.kabupaten_id


def check_can_edit_format(pengguna: Pengguna, format_iku: FormatIku) -> None:
    """Refuse those who may only read the layout."""
    if not can_edit_format(pengguna, format_iku):
        raise PermissionDenied("Hanya admin kabupaten yang mengatur format IKU.")


def can_atur_pengukuran(pengguna: Pengguna, kabupaten_id: int) -> bool:
    """Say whether the person sets periods, policy and izin of this kabupaten: its Bappeda."""
    return pengguna.peran == Peran.BAPPEDA and pengguna.kabupaten_id == kabupaten_id


def check_can_atur_pengukuran(
    pengguna: Pengguna, tahun_kinerja: TahunKinerja | None = None
) -> None:
    """Refuse everybody but Bappeda, and the Bappeda of another kabupaten."""
    milik = pengguna.kabupaten_id if tahun_kinerja is None else tahun_kinerja.kabupaten_id
    if milik is None or not can_atur_pengukuran(pengguna, milik):
        raise PermissionDenied("Hanya Bappeda yang mengatur tahun pengukuran.")


def check_can_ubah_tahun(pengguna: Pengguna, tahun_kinerja: TahunKinerja) -> None:
    """Refuse everybody but its Bappeda, and everybody once the year is closed."""
    check_can_atur_pengukuran(pengguna, tahun_kinerja)
    if sebab := sebab_tahun_ditutup(tahun_kinerja):
        raise PermissionDenied(sebab)
