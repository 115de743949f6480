"""Puts a chart on a page."""

from django import template

from kecamatan.grafik.html import to_html

register = template.Library()
register.filter("gambar_grafik", to_html)
