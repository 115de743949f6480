"""What all forms of the site share."""

from django import forms

from kecamatan.forms.dasar import TeksPanjang


class FormulirPanjang(forms.Form):
    """One long text with a limit."""

    teks = forms.CharField(max_length=5, widget=TeksPanjang(attrs={"rows": 4}))


def test_a_long_text_is_refused_in_words_and_never_cut_by_the_browser() -> None:
    """The limit is a message of the server, not an attribute of the text area."""
    formulir = FormulirPanjang({"teks": "enam huruf"})
    assert "maxlength" not in str(formulir["teks"])
    assert 'rows="4"' in str(formulir["teks"])
    assert "teks" in formulir.errors
