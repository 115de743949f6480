"""Long work on a queue in the database: asked for on a page, done by workers beside the site."""
