"""Uploaded files: judged by their content, named, stored, handed out and compared again."""
