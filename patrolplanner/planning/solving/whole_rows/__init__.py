"""Cases in which a person may have several duties on one date: everything a person has on a date is one package."""
