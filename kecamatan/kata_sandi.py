"""Password rules that know local habits."""
