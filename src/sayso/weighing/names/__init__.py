"""Which names are one person, body or place, across documents and scripts."""
