"""Whose words a whole document is: letters, interviews, transcripts, messages, posts."""
