"""Says in sentences what a chart shows."""

from collections.abc import Sequence

from kecamatan.grafik.isi import NilaiGrafik

Bernama = Sequence[tuple[str, NilaiGrafik]]


def describe_ujung(daftar: Bernama, deret: str = "") -> list[str]:
    """Return the highest and the lowest of named values of a series, nothing without any."""
    ada = [(nilai.nilai, nama, nilai.teks) for nama, nilai in daftar if nilai.nilai is not None]
    if not ada:
        return []
    _, nama_atas, atas = max(ada, key=lambda satu: satu[0])
    _, nama_bawah, bawah = min(ada, key=lambda satu: satu[0])
    if len(ada) == 1:
        return [f"{deret} {nama_atas}: {atas}.".lstrip()]
    return [
        _begin(deret, f"tertinggi: {nama_atas}, {atas}."),
        _begin(deret, f"terendah: {nama_bawah}, {bawah}."),
    ]


def describe_kosong(daftar: Bernama, deret: str = "") -> list[str]:
    """Return which values of a series are missing and why, nothing when all are there."""
    kosong: dict[str, list[str]] = {}
    for nama, nilai in daftar:
        if nilai.nilai is None:
            kosong.setdefault(nilai.alasan, []).append(nama)
    kata = "; ".join(f"{', '.join(semua)} ({alasan})" for alasan, semua in kosong.items())
    return [_begin(deret, f"tidak ada: {kata}.")] if kosong else []


def _begin(deret: str, kata: str) -> str:
    return f"{deret} {kata}" if deret else kata[0].upper() + kata[1:]
