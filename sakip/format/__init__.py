"""Indonesian formats that differ from those Django ships."""
