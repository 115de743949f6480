"""What is published: documents, their states, frozen copies and PDF."""
