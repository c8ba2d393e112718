"""What each column does to the roster, in one sentence: for headings, fields and question marks."""
