"""Where posts should stand: what is asked, the answer with its reasons, whether it can be manned, and adopting it."""
