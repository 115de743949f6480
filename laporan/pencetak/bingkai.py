"""Framing over a local socket: a JSON head and raw blobs, each with its length before it."""

import json
import socket
import struct
from collections.abc import Sequence
from typing import Any

from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.pencetak.pesan import MB, Batas, HasilRender, PilihanPdf, Tugas

BATAS_BINGKAI = 220 * MB
_PANJANG = struct.Struct(">Q")

# JSON between our own processes, checked field by field in the read_ functions.
Kepala = dict[str, Any]


class Putus(Exception):
    """The other side is gone."""


def kirim(soket: socket.socket, kepala: Kepala, isi: Sequence[bytes] = ()) -> None:
    """Send one message."""
    polos = json.dumps({**kepala, "panjang": [len(satu) for satu in isi]}).encode()
    soket.sendall(_PANJANG.pack(len(polos)) + polos)
    for satu in isi:
        soket.sendall(satu)


def terima(soket: socket.socket) -> tuple[Kepala, list[bytes]]:
    """Receive one message. Raises Putus at the end of the stream, ValueError when too large."""
    kepala: Kepala = json.loads(_terima_tepat(soket, *_PANJANG.unpack(_terima_tepat(soket, 8))))
    panjang = kepala.pop("panjang")
    if sum(panjang) > BATAS_BINGKAI:
        raise ValueError(sum(panjang))
    return kepala, [_terima_tepat(soket, satu) for satu in panjang]


def _terima_tepat(soket: socket.socket, jumlah: int) -> bytes:
    """Receive exactly so many bytes."""
    if jumlah > BATAS_BINGKAI:
        raise ValueError(jumlah)
    isi = bytearray(jumlah)
    sisa = memoryview(isi)
    while sisa:
        terbaca = soket.recv_into(sisa)
        if not terbaca:
            raise Putus
        sisa = sisa[terbaca:]
    return bytes(isi)


def kirim_tugas(soket: socket.socket, tugas: Tugas) -> None:
    """Send a job."""
    isi = [tugas.html.encode(errors="replace"), *(isi for _, isi in tugas.aset.values())]
    if sum(map(len, isi)) > BATAS_BINGKAI:
        raise CetakGagal(AlasanGagal.TERLALU_BESAR)
    kepala = {
        "aset": [[alamat, jenis] for alamat, (jenis, _) in tugas.aset.items()],
        "pilihan": vars(tugas.pilihan),
        "batas": vars(tugas.batas),
    }
    kirim(soket, kepala, isi)


def terima_tugas(soket: socket.socket) -> Tugas:
    """Receive a job."""
    kepala, (html, *gambar) = terima(soket)
    return Tugas(
        html=html.decode(),
        aset={
            alamat: (jenis, isi)
            for (alamat, jenis), isi in zip(kepala["aset"], gambar, strict=True)
        },
        pilihan=PilihanPdf(**kepala["pilihan"]),
        batas=Batas(**kepala["batas"]),
    )


def kirim_hasil(soket: socket.socket, hasil: HasilRender) -> None:
    """Send a printed file."""
    kepala = {"halaman": hasil.halaman, "peringatan": hasil.peringatan}
    kirim(soket, kepala, [hasil.pdf])


def kirim_gagal(soket: socket.socket, gagal: CetakGagal) -> None:
    """Send why there is no file."""
    kirim(soket, {"gagal": gagal.alasan.name, "rincian": gagal.rincian})


def terima_hasil(soket: socket.socket) -> HasilRender:
    """Receive a printed file. Raises CetakGagal when the other side says so."""
    kepala, isi = terima(soket)
    if "gagal" in kepala:
        raise CetakGagal(AlasanGagal[kepala["gagal"]], kepala["rincian"])
    return HasilRender(isi[0], kepala["halaman"], tuple(kepala["peringatan"]))
