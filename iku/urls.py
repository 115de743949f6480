"""Routes of the app."""

from django.urls import URLPattern

app_name = "iku"

urlpatterns: list[URLPattern] = []
