"""The project package: settings, routes and WSGI; it composes the apps and no app imports it."""
