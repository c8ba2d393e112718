"""Papers as PDF: facts in, bytes out. The only package that knows ReportLab."""
