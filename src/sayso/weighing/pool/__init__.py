"""All readings of a case in one place, and what each document reports."""
