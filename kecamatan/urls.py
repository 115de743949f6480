"""Routes of the app."""

from django.urls import URLPattern

app_name = "kecamatan"

urlpatterns: list[URLPattern] = []
