"""NIP: reading, refusing, printing, masking. Numbers are those of the sample documents."""

from datetime import date

import pytest

from kecamatan.nip import NipTidakSah, format_nip, mask_nip, parse_nip

HARI = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("teks", "nip"),
    [
        ("19660113 199203 1 007", "196601131992031007"),
        ("197011091997041001", "197011091997041001"),
        ("NIP. 19640101 199302 1 004", "196401011993021004"),
        ("NIP : 19661114 199403 2 008", "196611141994032008"),
        ("nip19680906.199503.1.003", "196809061995031003"),
        ("  1966-0113-1992-03-1-007 ", "196601131992031007"),
    ],
)
def test_a_nip_is_read_however_it_is_typed(teks: str, nip: str) -> None:
    assert parse_nip(teks, hari_ini=HARI) == nip


@pytest.mark.parametrize(
    ("teks", "bagian"),
    [
        ("", "0 angka"),
        ("196640101199302 1004", "19 angka"),
        ("19660113199203100", "17 angka"),
        ("19661313 199203 1 007", "Tanggal lahir"),
        ("19660230 199203 1 007", "Tanggal lahir"),
        ("00000101 199203 1 007", "Tanggal lahir"),
        ("19660113 199213 1 007", "Mulai bertugas"),
        ("19660113 199200 1 007", "Mulai bertugas"),
        ("19990113 202604 1 007", "belum tiba"),
        ("19660113 197003 1 007", "usia"),
        ("19660113 203003 1 007", "belum tiba"),
        ("19660113 199203 3 007", "jenis kelamin"),
        ("19660113 199203 0 007", "jenis kelamin"),
        ("19660113 199203 1 000", "nomor urut"),
        ("1966O113 199203 1 007", "17 angka"),
        ("१९६६०११३१९९२०३१००७", "0 angka"),
        ("19660113 199203 1 007x", "18 angka"),
    ],
)  # fmt: skip
def test_the_wrong_part_of_a_nip_is_named(teks: str, bagian: str) -> None:
    with pytest.raises(NipTidakSah, match=bagian):
        parse_nip(teks, hari_ini=HARI)


def test_digits_13_and_14_of_a_pppk_are_no_month() -> None:
    assert parse_nip("19880412 202121 2 003", pppk=True, hari_ini=HARI) == "198804122021212003"
    with pytest.raises(NipTidakSah, match="Mulai bertugas"):
        parse_nip("19880412 202121 2 003", hari_ini=HARI)


def test_a_year_zero_of_appointment_is_refused_and_does_not_break() -> None:
    with pytest.raises(NipTidakSah):
        parse_nip("19880412 000021 2 003", pppk=True, hari_ini=HARI)


def test_a_nip_is_printed_as_8_6_1_3_and_masked_in_the_middle() -> None:
    assert format_nip("196601131992031007") == "19660113 199203 1 007"
    assert mask_nip("196601131992031007") == "1966**********1007"
    assert (format_nip(""), mask_nip("")) == ("", "")
