"""A refused form shows what was typed, and nothing secret."""

from django.http import QueryDict

from kecamatan.views.galat import list_diketik


def test_only_written_text_is_shown_again():
    post = QueryDict(mutable=True)
    post.update(
        {
            "csrfmiddlewaretoken": "x" * 64,
            "kata_sandi_lama": "rembulan-tidur-siang",
            "password": "rembulan-tidur-siang",
            "versi": "3",
            "nama": "Persentase rapat yang ditindaklanjuti",
        }
    )
    assert list_diketik(post) == ["Persentase rapat yang ditindaklanjuti"]
