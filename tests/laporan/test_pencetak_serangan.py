"""What must not happen even when a hostile document reaches the renderer itself."""

import io
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PIL import Image

from laporan.pencetak import Batas, CetakGagal, Pencetak, Tugas
from tests.laporan.baca_pdf import banyak_gambar, buka

KETAT = Batas(detik=8, detik_cpu=1, memori_mb=400)
SANDI = "file:///etc/passwd"
AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def pencetak() -> Iterator[Pencetak]:
    satu = Pencetak()
    yield satu
    satu.tutup()


@pytest.fixture(scope="module")
def peladen() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine, and the addresses it was asked for."""
    diminta: list[str] = []

    class Catat(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            diminta.append(self.path)
            self.send_response(302)
            self.send_header("Location", "/dialihkan")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    with HTTPServer(("127.0.0.1", 0), Catat) as server:
        utas = threading.Thread(target=server.serve_forever)
        utas.start()
        yield f"http://127.0.0.1:{server.server_port}", diminta
        server.shutdown()
        utas.join()


def _cetak(pencetak: Pencetak, html: str) -> bytes:
    """Return the file, or nothing when the job was refused."""
    try:
        return pencetak.cetak(Tugas(html, batas=KETAT)).pdf
    except CetakGagal:
        return b""


@pytest.mark.parametrize(
    "html",
    [
        f"<link rel=attachment href={SANDI}>",
        f"<a rel=attachment href={SANDI}>x</a>",
        "<link rel=attachment href=FILE:///etc/passwd>",
        "<link rel=attachment href=file://localhost/etc/passwd>",
        "<base href=file:///etc/><link rel=attachment href=passwd>",
    ],
)
def test_no_file_of_the_server_is_attached(pencetak: Pencetak, html: str) -> None:
    pdf = _cetak(pencetak, html)
    assert not pdf or not buka(pdf).attachments
    assert b"/FileAttachment" not in pdf


@pytest.mark.parametrize(
    "pola",
    [
        "<img src={}>",
        "<object data={}></object>",
        "<embed src={}>",
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='{}' width=9 height=9 /></svg>",
        "<iframe src={}></iframe>",
        "<link rel=stylesheet href={}>",
        "<style>@import url({});</style>",
        "<style>@font-face{{font-family:x;src:url({})}}p{{font-family:x}}</style><p>a",
        "<style>@color-profile --x{{src:url({})}}</style><p>a",
        "<p style='background:url({})'>a",
        "<style>p::before{{content:url({})}}</style><p>a",
        "<ul style='list-style-image:url({})'><li>a</ul>",
        "<p style='border-image:url({}) 1;border:1px solid'>a",
        "<p style='mask-border:url({}) 1;border:1px solid'>a",
    ],
)
def test_nothing_outside_is_fetched(
    pencetak: Pencetak, peladen: tuple[str, list[str]], pola: str
) -> None:
    alamat, diminta = peladen
    for tujuan in (f"{alamat}/gambar.png", SANDI):
        pdf = _cetak(pencetak, pola.format(tujuan))
        assert not pdf or not banyak_gambar(pdf)
        assert b"root:" not in pdf
    assert diminta == []


def _png(ukuran: int, mode: str = "RGB") -> bytes:
    wadah = io.BytesIO()
    Image.new(mode, (ukuran, ukuran)).save(wadah, "PNG")
    return wadah.getvalue()


def test_a_picture_sent_with_the_job_is_printed(pencetak: Pencetak) -> None:
    aset = {"aset:logo": ("image/png", _png(30))}
    hasil = pencetak.cetak(Tugas("<img src=aset:logo alt=Logo>", aset, batas=KETAT))
    assert banyak_gambar(hasil.pdf) == 1


@pytest.mark.parametrize(
    "alamat", ["aset:../logo", "ASET:logo", "aset:logo?x", "aset:%6cogo", "aset:logo#a", "aset:"]
)
def test_only_the_exact_address_of_a_picture_is_answered(pencetak: Pencetak, alamat: str) -> None:
    aset = {"aset:logo": ("image/png", _png(30))}
    with pytest.raises(CetakGagal):
        pencetak.cetak(Tugas(f"<img src='{alamat}' alt=Logo>", aset, batas=KETAT))


def test_a_picture_bomb_is_not_unpacked(pencetak: Pencetak) -> None:
    aset = {"aset:logo": ("image/png", _png(13_000, "1"))}
    hasil = pencetak.cetak(Tugas("<img src=aset:logo alt=Logo>a", aset))
    assert banyak_gambar(hasil.pdf) == 0
    assert hasil.peringatan


@pytest.mark.parametrize(
    "alamat",
    [
        "javascript:app.alert(1)",
        "JavaScript:app.alert(1)",
        "java\tscript:x",
        SANDI,
        "data:text/html,x",
    ],
)
def test_links_that_run_or_open_something_are_dropped(pencetak: Pencetak, alamat: str) -> None:
    tugas = Tugas(f'<a href="{alamat}">a</a><a href="https://example.go.id/">b</a>', batas=KETAT)
    (halaman,) = buka(pencetak.cetak(tugas).pdf).pages
    tautan = [satu.get_object()["/A"]["/URI"] for satu in halaman["/Annots"]]
    assert tautan == ["https://example.go.id/"]


def test_every_use_of_weasyprint_names_its_fetcher() -> None:
    for berkas in (AKAR / "laporan/pencetak").glob("*.py"):
        isi = berkas.read_text(encoding="utf-8")
        for panggilan in re.findall(r"\b(?:HTML|CSS|Attachment)\(([^\n]*)", isi):
            assert "string=" in panggilan, berkas.name
            assert "url_fetcher=" in panggilan, berkas.name


SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{}</svg>"
GANDA = "".join(f"--a{n}:var(--a{n - 1}) var(--a{n - 1});" for n in range(1, 30))
GUNA = "<g id=a0><rect width=1 height=1 /></g>" + "".join(
    f"<g id=a{n}>{f'<use href=#a{n - 1} />' * 10}</g>" for n in range(1, 7)
)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<table><tr><td colspan=1000000>x</table>", id="colspan"),
        pytest.param("<table><col span=100000000><tr><td>x</table>", id="col span"),
        pytest.param("<div style='display:flex'>" * 14 + "x", id="flex"),
        pytest.param("<div style='columns:2'>" * 10 + "x", id="columns"),
        pytest.param(
            "<div style='display:grid'><p style='grid-row:1000000000'>x</div>", id="grid-row"
        ),
        pytest.param(f"<p style='--a0:x;{GANDA}font-family:var(--a29)'>x", id="var"),
        pytest.param(SVG.format(GUNA + "<use href=#a6 />"), id="svg use"),
        pytest.param(
            "<p style='background:repeating-linear-gradient(red 0,blue 0.0001px)'>x", id="gradient"
        ),
        pytest.param(
            "<style>@counter-style b{system:numeric;symbols:'0' '1';pad:100000000 'x'}"
            "</style><ol style='list-style:b'><li>x</ol>",
            id="counter pad",
        ),
        pytest.param("<ul><li>" * 200 + "x", id="depth"),
        pytest.param("<p style='tab-size:1000000000;white-space:pre'>a\tb", id="tab-size"),
    ],
)
def test_a_bomb_fails_its_job_and_the_next_one_prints(pencetak: Pencetak, html: str) -> None:
    with pytest.raises(CetakGagal):
        pencetak.cetak(Tugas(html, batas=KETAT))
    pid = pencetak.pid
    assert pencetak.cetak(Tugas("<p>a")).halaman == 1
    assert pencetak.pid == pid
