"""What a page has beside its sentences: headlines, datelines, notices, credits, turns, letters."""
