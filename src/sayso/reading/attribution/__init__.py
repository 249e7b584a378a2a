"""Attribution relations of a sentence: source, cue and content (PARC, PolNeAR), by rule and by the model."""
