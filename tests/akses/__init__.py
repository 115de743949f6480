"""Tables of routes: who may open what."""
