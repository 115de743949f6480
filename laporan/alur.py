"""Words and picture of the way of a document, both read from the one table of transitions."""

from django.utils import timezone

from kecamatan.models import Jejak
from kecamatan.tanggal import format_tanggal
from laporan.enums import PERALIHAN, Aksi, StatusDokumen
from laporan.models import Dokumen

AWAL = StatusDokumen.DRAF
DOKUMEN = """\
# Alur dokumen

<!-- Dibuat oleh `manage.py gambar_alur` dari PERALIHAN di laporan/enums.py; jangan disunting. -->

```mermaid
{diagram}
```

{tabel}

- Verifikasi dan penetapan hanya untuk isi yang persis sama dengan yang diajukan; yang boleh menyusul
  hanya nomor, tanggal, tempat, dan penandatangan.
- Pengaju tidak boleh memverifikasi dokumennya sendiri.
- `gantikan` terjadi sendiri saat dokumen perubahan ditetapkan, dalam transaksi yang sama.
- Setiap peralihan satu transaksi, satu baris jejak; klik kedua diberi tahu siapa yang sudah melakukannya.
"""  # noqa: E501


def peristiwa_of(status: StatusDokumen) -> str:
    """Return the name under which the trail records that a document came into this state."""
    return f"dokumen_{status.value}"


def explain_keadaan(dokumen: Dokumen) -> str:
    """Say who brought the document where it is, and when: "Sudah ditetapkan oleh ... pukul ..."."""
    status = StatusDokumen(dokumen.status)
    catatan = Jejak.objects.about(dokumen).filter(peristiwa=peristiwa_of(status)).last()
    if catatan is None:
        return f"Dokumen ini berstatus {status.label.lower()}."
    waktu = timezone.localtime(catatan.waktu)
    return (
        f"Sudah {status.label.lower()} oleh {catatan.nama_pengguna} pada "
        f"{format_tanggal(waktu.date())} pukul {waktu:%H.%M} WIB."
    )


def render_diagram() -> str:
    """Return the states and moves as a Mermaid diagram."""
    baris = ["stateDiagram-v2", f"    [*] --> {AWAL.value}: dibuat"]
    for aksi, peralihan in PERALIHAN.items():
        oleh = ", ".join(peran.label for peran in peralihan.oleh) or "sistem"
        for dari in peralihan.dari:
            baris.append(f"    {dari.value} --> {peralihan.ke.value}: {aksi.value} ({oleh})")
    akhir = [s for s in StatusDokumen if not any(s in p.dari for p in PERALIHAN.values())]
    return "\n".join([*baris, *(f"    {status.value} --> [*]" for status in akhir)])


def render_tabel() -> str:
    """Return the table of transitions in Markdown."""
    baris = ["| Aksi | Dari | Ke | Oleh | Catatan |", "|---|---|---|---|---|"]
    for aksi, peralihan in PERALIHAN.items():
        baris.append(
            "| {} | {} | {} | {} | {} |".format(
                Aksi(aksi).label,
                ", ".join(status.label for status in peralihan.dari),
                peralihan.ke.label,
                ", ".join(peran.label for peran in peralihan.oleh) or "sistem",
                "wajib" if peralihan.wajib_catatan else "-",
            )
        )
    return "\n".join(baris)


def render_dokumen() -> str:
    """Return docs/alur.md."""
    return DOKUMEN.format(diagram=render_diagram(), tabel=render_tabel())
