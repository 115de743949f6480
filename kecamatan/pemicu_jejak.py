"""The triggers of this app: the trail is only ever added to."""

from kecamatan.pemicu import Pemicu, build_hanya_tambah


def build_pemicu(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers for `sqlite` or `postgresql`."""
    return build_hanya_tambah("kecamatan_jejak", "jejak tidak dapat diubah atau dihapus", vendor)
