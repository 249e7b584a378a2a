"""Where words stand and what forms they have: sentences, quotations, tokens, spans, morphology, numbers as written."""
