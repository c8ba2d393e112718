"""Papers for the station's own use; each page says so."""
